import { headingEId, paragraphEId, sectionEId } from '../../parse/eid.ts';
import type { Chapter, Paragraph, Section } from '../../schema/structure.ts';
import { matchBest } from './match.ts';
import { nextFree, parentOf, type Published, type PublishedContainer } from './published.ts';
import { compareIds, hashText, type PermalinkRow } from './rows.ts';
import { sketchText } from './sketch.ts';
import { lockSentences, textOf, type LockedParagraph } from './sentences.ts';

/** Chapters, sections, headings, paragraphs and sentences with their ids. */
interface LockedStructure {
  /** Locked id of each positional id. */
  ids: Map<string, string>;
  /** A row for each but chapters and sections, which their headings stand for. */
  live: PermalinkRow[];
}

/** Gives known elements the ids they were published with, new ones the next free number. */
export function lockStructure(chapters: readonly Chapter[], published: Published): LockedStructure {
  const ids = new Map<string, string>();
  const live: PermalinkRow[] = [];
  const lockHeading = (positional: string, id: string, heading: string): void => {
    ids.set(positional, id);
    ids.set(headingEId(positional), headingEId(id));
    live.push(liveRow(headingEId(id), hashText(heading), null));
  };
  for (const [chapter, id] of assignChapters(chapters, published)) {
    if (chapter.heading === null) ids.set(chapter.eId, id);
    else lockHeading(chapter.eId, id, chapter.heading);
    lockContainer(chapter.paragraphs, ownContainer(chapter, id, published), published, { ids, live });
    for (const [section, sectionId] of assignSections(chapter, id, published)) {
      lockHeading(section.eId, sectionId, section.heading);
      lockContainer(section.paragraphs, sectionId, published, { ids, live });
    }
  }
  return { ids, live };
}

function liveRow(id: string, hash: string, sketch: string | null): PermalinkRow {
  return { id, hash, retired: false, successor: null, extent: null, sketch };
}

/** That of a sentence as it was published is not made again. */
function sketchOf({ id, hash }: Pick<PermalinkRow, 'id' | 'hash'>, text: string, { byId }: Published): string {
  const then = byId.get(id);
  return then?.sketch != null && then.hash === hash ? then.sketch : sketchText(text);
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
    matched.get(section)?.id ?? sectionEId(Number(chapterId), nextFree(published, `${chapterId}-`)),
  ]);
}

/** More than any paragraph can share with another. */
const UNCHANGED = 1e9;

function lockContainer(
  paragraphs: readonly Paragraph[],
  container: string,
  published: Published,
  { ids, live }: LockedStructure,
): void {
  const then = published.containers.get(container);
  const sentences = then?.sentences ?? [];
  const matched = matchBest(paragraphs, then?.paragraphs ?? [], (paragraph, row) => {
    const same = row.hash === hashText(textOf(paragraph));
    if (same && !row.retired) return UNCHANGED;
    const own = new Set(sentences.filter(({ id }) => parentOf(id) === row.id).map(({ hash }) => hash));
    const shared = paragraph.sentences.map(textOf).filter((text) => own.has(hashText(text)));
    return shared.reduce((sum, text) => sum + text.length, same ? 1 : 0);
  });
  const locked = paragraphs.map((paragraph) => ({
    paragraph,
    hash: hashText(textOf(paragraph)),
    id: matched.get(paragraph)?.id ?? paragraphEId(container, nextFree(published, `${container}-p`)),
  }));
  const settled = settleParagraphs(locked);
  const sentenceIds = lockSentences(settled, sentences, published);
  for (const { paragraph, id, hash } of settled) {
    ids.set(paragraph.eId, id);
    live.push(liveRow(id, hash, null));
    for (const sentence of paragraph.sentences) {
      const locked = sentenceIds.get(sentence);
      if (!locked) continue;
      ids.set(sentence.eId, locked.id);
      live.push(liveRow(locked.id, locked.hash, sketchOf(locked, textOf(sentence), published)));
    }
  }
}

/** Among paragraphs that read alike nothing but the order tells the ids apart. */
function settleParagraphs(paragraphs: readonly LockedParagraph[]): LockedParagraph[] {
  const alike = Map.groupBy(paragraphs, ({ hash }) => hash);
  const ids = new Map([...alike].map(([hash, equals]) => [hash, equals.map(({ id }) => id).sort(compareIds)]));
  return paragraphs.map(({ paragraph, id, hash }) => ({ paragraph, hash, id: ids.get(hash)?.shift() ?? id }));
}
