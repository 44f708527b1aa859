import { headingEId, paragraphEId, sectionEId, sentenceEId } from '../../parse/eid.ts';
import type { ReportDocument } from '../../schema/report-document.ts';
import type { Chapter, Paragraph, Section, Sentence } from '../../schema/structure.ts';
import { matchBest } from './match.ts';
import { parentOf, readPublished, type Published, type PublishedContainer } from './published.ts';
import { hashText, type PermalinkRow } from './rows.ts';

/** What a change of the text or of the reader does to published ids. */
export interface Lock {
  /** Locked id of each positional id of chapters, sections, paragraphs and sentences. */
  ids: Map<string, string>;
  /** The rows as they would be if the change were accepted. */
  rows: PermalinkRow[];
}

/** Gives known elements the ids they were published with, new ones the next free number. */
export function lockIds(document: Pick<ReportDocument, 'chapters'>, rows: readonly PermalinkRow[]): Lock {
  const published = readPublished(rows);
  const ids = new Map<string, string>();
  const live: PermalinkRow[] = [];
  for (const [chapter, id] of assignChapters(document.chapters, published)) {
    ids.set(chapter.eId, id);
    if (chapter.heading !== null) live.push(liveRow(headingEId(id), chapter.heading));
    const own = ownContainer(chapter, id, published);
    lockContainer(chapter.paragraphs, own, published, { ids, live });
    for (const [section, sectionId] of assignSections(chapter, id, published)) {
      ids.set(section.eId, sectionId);
      live.push(liveRow(headingEId(sectionId), section.heading));
      lockContainer(section.paragraphs, sectionId, published, { ids, live });
    }
  }
  return { ids, rows: [...live, ...retire(rows, live)] };
}

function liveRow(id: string, text: string): PermalinkRow {
  return { id, hash: hashText(text), retired: false, successor: null };
}

function textOf({ raw, text = raw }: Paragraph | Sentence): string {
  return text;
}

/**
 * What holds the paragraphs of a chapter that stand in none of its sections. A chapter that has since got sections, or
 * lost them, goes on as it was published, since both kinds of id stand on the same page.
 */
function ownContainer(chapter: Chapter, id: string, { containers }: Published): string {
  const zero = sectionEId(Number(id), 0);
  if (containers.has(zero)) return zero;
  const known = (containers.get(id)?.paragraphs.length ?? 0) > 0;
  return chapter.sections.length > 0 && !known ? zero : id;
}

/** The next number that was never given below an id. */
function nextFree(published: Published, parent: string): number {
  const number = (published.highest.get(parent) ?? 0) + 1;
  published.highest.set(parent, number);
  return number;
}

/** How much of what stands in a container now was published in another, in characters; the heading counts double. */
function sharedWith(
  then: readonly PublishedContainer[],
): (heading: string | null, paragraphs: readonly Paragraph[]) => number {
  const hashes = new Set(then.flatMap(({ sentences }) => sentences.map(({ hash }) => hash)));
  const headings = new Set(then.flatMap(({ heading }) => (heading ? [heading.hash] : [])));
  return (heading, paragraphs) => {
    const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences.map(textOf));
    const shared = sentences.filter((text) => hashes.has(hashText(text))).reduce((sum, text) => sum + text.length, 0);
    return shared + (heading !== null && headings.has(hashText(heading)) ? 2 * heading.length : 0);
  };
}

function assignChapters(chapters: readonly Chapter[], published: Published): [Chapter, string][] {
  const thens = Map.groupBy(published.containers.values(), ({ id }) => id.split('-')[0] ?? id);
  const shares = new Map([...thens].map(([id, parts]) => [id, sharedWith(parts)]));
  const numbered = chapters.filter(({ heading }) => heading !== null);
  const matched = matchBest(
    numbered,
    [...thens.keys()].filter((id) => id !== '0'),
    (chapter, id) => {
      const paragraphs = [...chapter.paragraphs, ...chapter.sections.flatMap((section) => section.paragraphs)];
      return shares.get(id)?.(chapter.heading, paragraphs) ?? 0;
    },
  );
  return chapters.map((chapter) => {
    if (chapter.heading === null) return [chapter, '0'];
    return [chapter, matched.get(chapter) ?? String(nextFree(published, ''))];
  });
}

function assignSections(chapter: Chapter, chapterId: string, published: Published): [Section, string][] {
  const thens = [...published.containers.values()].filter(({ id }) => parentOf(id) === chapterId && !id.endsWith('-0'));
  const shares = new Map(thens.map((then) => [then, sharedWith([then])]));
  const matched = matchBest(
    chapter.sections,
    thens,
    (section, then) => shares.get(then)?.(section.heading, section.paragraphs) ?? 0,
  );
  return chapter.sections.map((section) => [
    section,
    matched.get(section)?.id ?? sectionEId(Number(chapterId), nextFree(published, chapterId)),
  ]);
}

function lockContainer(
  paragraphs: readonly Paragraph[],
  container: string,
  published: Published,
  { ids, live }: { ids: Map<string, string>; live: PermalinkRow[] },
): void {
  const then = published.containers.get(container);
  const sentences = then?.sentences ?? [];
  const matched = matchBest(paragraphs, then?.paragraphs ?? [], (paragraph, row) => {
    const own = new Set(sentences.filter(({ id }) => parentOf(id) === row.id).map(({ hash }) => hash));
    const shared = paragraph.sentences.map(textOf).filter((text) => own.has(hashText(text)));
    return shared.reduce((sum, text) => sum + text.length, row.hash === hashText(textOf(paragraph)) ? 1 : 0);
  });
  const free = Map.groupBy(sentences, ({ hash }) => hash);
  const locked = paragraphs.map((paragraph) => ({
    paragraph,
    id: matched.get(paragraph)?.id ?? paragraphEId(container, nextFree(published, container)),
  }));
  for (const { paragraph, id } of locked) {
    ids.set(paragraph.eId, id);
    live.push(liveRow(id, textOf(paragraph)));
    for (const sentence of paragraph.sentences) {
      const known = takeKnown(free.get(hashText(textOf(sentence))), id);
      const sentenceId = known ?? sentenceEId(id, nextFree(published, id));
      ids.set(sentence.eId, sentenceId);
      live.push(liveRow(sentenceId, textOf(sentence)));
    }
  }
}

/** Takes one of several published ids of the same text: one of the same paragraph where there is one. */
function takeKnown(rows: PermalinkRow[] | undefined, paragraph: string): string | null {
  if (!rows || rows.length === 0) return null;
  const own = rows.findIndex(({ id }) => parentOf(id) === paragraph);
  return rows.splice(Math.max(0, own), 1)[0]?.id ?? null;
}

/** The rows that no element has any more, each with where its text went, or what is nearest to where it stood. */
function retire(rows: readonly PermalinkRow[], live: readonly PermalinkRow[]): PermalinkRow[] {
  const liveIds = new Set(live.map(({ id }) => id));
  const byHash = new Map(live.map(({ id, hash }) => [hash, id]));
  return rows
    .filter(({ id }) => !liveIds.has(id))
    .map(({ id, hash, successor }) => ({
      id,
      hash,
      retired: true,
      successor: byHash.get(hash) ?? (successor !== null && liveIds.has(successor) ? successor : null),
    }));
}
