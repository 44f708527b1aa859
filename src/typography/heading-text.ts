import type { Report } from '../model/load.ts';
import { getSite } from '../model/site.ts';
import { FOOTNOTE_LABEL } from './footnote-label.ts';

const TEMPLATES = import.meta.glob<string>('/src/{components,layouts,pages}/**/*.astro', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Elements set in the Song face; their literal text in a template ends at the next tag or expression. */
const SONG_ELEMENT = /<(?:h[1-3]\b|[a-z]+ class="song)[^>]*>([^<{]*)/g;

/** All that pages set in the Song face beside reports' headings: literal text of the templates, titles and names. */
function siteHeadings(pageHeadings: readonly string[]): string {
  const literal = Object.values(TEMPLATES).flatMap((template) =>
    [...template.matchAll(SONG_ELEMENT)].map((found) => found[1] ?? ''),
  );
  const { config, reports } = getSite();
  return [FOOTNOTE_LABEL, config.name, ...reports.map(({ name }) => name), ...literal, ...pageHeadings].join('');
}

/**
 * The characters that the headings of a report's pages, or of the pages that belong to no report, use.
 *
 * @param pageHeadings titles and headings of the Markdown pages
 */
export function headingText(report: Report | null, pageHeadings: readonly string[]): string {
  if (!report) return siteHeadings(pageHeadings);
  const { title, indicators } = report.document;
  const labels = [title, ...report.pages.map(({ label }) => label), ...indicators.map(({ label }) => label)];
  return siteHeadings(pageHeadings) + labels.join('');
}
