import { isAnnexHeading, type HeadingCandidate, type HeadingStyle } from './heading-styles.ts';
import type { HeadingWords } from './heading-words.ts';

export type HeadingLevel = 'chapter' | 'section';

/** A line as far as levels depend on it. */
export interface LevelLine {
  candidate: HeadingCandidate | null;
  /** The heading's words, to know a chapter by. */
  heading: string;
  /** Length of the line's text. */
  length: number;
  /** Whether the line before it announces a list (ends with a colon). */
  announced: boolean;
}

/**
 * Says which candidates are headings of chapters and of sections. Which style is which level is the report's own habit:
 * the styles above are looked at together, then each chapter by itself. Annexes stand apart: what they number counts
 * below them.
 */
export function assignLevels(lines: readonly LevelLine[], words: HeadingWords): (HeadingLevel | null)[] {
  const annexes = lines.map((line) => isAnnex(line, words));
  const first = annexes.indexOf(true);
  const body = first < 0 ? lines : lines.slice(0, first);
  const chapterStyles = chooseChapterStyles(body, words);
  const levels = lines.map((line, i): HeadingLevel | null => {
    const isChapter = i < body.length ? line.candidate && chapterStyles.has(line.candidate.style) : annexes[i];
    return isChapter ? 'chapter' : null;
  });
  if (chapterStyles.has('han')) demoteRestarts(body, levels, words);
  const starts = levels.flatMap((level, i) => (level === 'chapter' ? [i] : []));
  for (const [at, start] of starts.entries()) {
    const end = starts[at + 1] ?? lines.length;
    for (const i of findSections(lines, [start + 1, end], start < body.length ? chapterStyles : new Set(), words))
      levels[i] = 'section';
  }
  return levels;
}

function isAnnex(line: LevelLine | undefined, words: HeadingWords): boolean {
  return line?.candidate?.style === 'word' && isAnnexHeading(line.heading, words);
}

/** Styles that number chapters, best first: each counts only where those before it do not occur. */
function chooseChapterStyles(lines: readonly LevelLine[], vocabulary: HeadingWords): Set<HeadingStyle> {
  const of = (style: HeadingStyle): LevelLine[] => lines.filter(({ candidate }) => candidate?.style === style);
  if (of('part').length > 1) return new Set(['part']);
  const han = of('han');
  const words = of('word');
  const known = han.filter(({ heading }) => vocabulary.kindOf(heading) !== 'other');
  const restarts = han.filter(({ candidate }) => candidate?.ordinal === 1).length;
  // Where chapters go without numerals, 一、二、三、 count the sections below them.
  const unnumbered = words.length > 1 || (words.length === 1 && (restarts > 1 || han.length === 0));
  if (unnumbered && known.length * 2 <= han.length) {
    return new Set(of('bold').length > 0 && han.length === 0 && words.length > 1 ? ['word', 'bold'] : ['word']);
  }
  if (han.length > 0) return new Set(['han', 'word']);
  if (of('bracket').length > 1) return new Set(['bracket']);
  const arabic = of('arabic').filter(({ candidate }) => candidate?.runIn === false);
  if (arabic.length > 1) return new Set(['arabic']);
  return new Set(of('bold').length > 1 ? ['bold'] : []);
}

const SHORTEST_LIST = 3;

/** A row that starts again at 一 and names no kind of chapter is a list below the chapter it stands in. */
function demoteRestarts(lines: readonly LevelLine[], levels: (HeadingLevel | null)[], words: HeadingWords): void {
  const han = lines.flatMap(({ candidate }, i) => (candidate?.style === 'han' ? [i] : []));
  const starts = han.flatMap((at, i) => (lines[at]?.candidate?.ordinal === 1 && i > 0 ? [i] : []));
  for (const [n, start] of starts.entries()) {
    const row = han.slice(start, starts[n + 1] ?? han.length);
    const known = row.filter((at) => words.kindOf(lines[at]?.heading ?? '') !== 'other');
    if (row.length >= SHORTEST_LIST && known.length * 2 <= row.length) for (const at of row) levels[at] = null;
  }
}

/** Styles that number the sections of a chapter, best first. Those after the first two need a row that starts at 1. */
const SECTION_STYLES: readonly { style: HeadingStyle; sure: boolean }[] = [
  { style: 'han', sure: true },
  { style: 'bracket', sure: true },
  { style: 'arabic', sure: false },
  { style: 'ordinal', sure: false },
  { style: 'item', sure: false },
];

/** Below this an announced list's items are paragraphs with a lead, not sections. */
const SHORTEST_ITEM_SECTION = 200;

function findSections(
  lines: readonly LevelLine[],
  [start, end]: readonly [number, number],
  chapterStyles: ReadonlySet<HeadingStyle>,
  words: HeadingWords,
): number[] {
  for (const { style, sure } of SECTION_STYLES) {
    const found: number[] = [];
    for (let i = start; i < end; i += 1) if (lines[i]?.candidate?.style === style) found.push(i);
    // What numbers chapters numbers sections too where a row was put below its chapter.
    if (chapterStyles.has(style) && style !== 'han') continue;
    if (found.length === 0) continue;
    // The numbered entries of a glossary are paragraphs.
    if (sure || (!isAnnex(lines[start - 1], words) && isRow(lines, found))) return found;
  }
  return [];
}

/** Whether the lines count on from 1; items 一是, 二是 must also be announced and be long enough for sections. */
function isRow(lines: readonly LevelLine[], found: readonly number[]): boolean {
  const [first = 0] = found;
  const inOrder = found.length > 1 && found.every((at, i) => lines[at]?.candidate?.ordinal === i + 1);
  // Items without text of their own below them are a list.
  const bare = found.filter((at, i) => lines[at]?.candidate?.runIn === false && found[i + 1] === at + 1);
  if (bare.length * 2 >= found.length) return false;
  if (!inOrder || lines[first]?.candidate?.style !== 'item') return inOrder;
  const lengths = found.map((at) => lines[at]?.length ?? 0).sort((a, b) => a - b);
  return lines[first].announced && (lengths[lengths.length >> 1] ?? 0) >= SHORTEST_ITEM_SECTION;
}
