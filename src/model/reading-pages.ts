import { containerPath, splitEId } from '../parse/eid.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { indicatorOf, type PermalinkRow } from './permalinks/rows.ts';
import type { Chapter, Paragraph, Section } from '../schema/structure.ts';

/** A page of the report's text: a chapter (its heading and what stands before its sections) or a section. */
export interface ReadingPage {
  /** Below the report: `3/4/`. */
  path: string;
  /** The printed heading; the opening chapter has none. */
  heading: string | null;
  /** How links name the page: its heading; what stands before the first chapter has none of its own. */
  label: string;
  chapter: Chapter;
  section: Section | null;
  paragraphs: Paragraph[];
}

/** In reading order. Every paragraph stands on exactly one page. */
export function listReadingPages({ chapters }: Pick<ReportDocument, 'chapters'>): ReadingPage[] {
  return chapters.flatMap((chapter) => [
    {
      path: containerPath(chapter.eId),
      heading: chapter.heading,
      label: chapter.heading ?? '开场',
      chapter,
      section: null,
      paragraphs: chapter.paragraphs,
    },
    ...chapter.sections.map((section) => ({
      path: containerPath(section.eId),
      heading: section.heading,
      label: section.heading,
      chapter,
      section,
      paragraphs: section.paragraphs,
    })),
  ]);
}

/** Retired ids by the page below the report they stand on, which may have nothing else any more. */
export function listRetired(rows: readonly PermalinkRow[]): Map<string, PermalinkRow[]> {
  const retired = rows.filter((row) => row.retired);
  return Map.groupBy(retired, ({ id }) => pageOf(id));
}

function pageOf(id: string): string {
  const indicator = indicatorOf(id);
  return indicator === null ? containerPath(splitEId(id).container) : `indicators/${indicator}/`;
}
