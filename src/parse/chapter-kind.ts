import type { ChapterKind } from '../schema/structure.ts';
import { readYear } from './dates.ts';
import type { HeadingWords } from './heading-words.ts';

const FEWEST_WORDS = 3;
/** A sentence that names what the year aims at makes its chapter the plan where the heading does not tell. */
const AIMS = /(?:今年|\d{4}年)[^。]{0,30}(?:主要)?预期目标(?:是|为|[:：])/;

/** What a chapter is, by its heading, else by the words its text uses most. */
export function chapterKindOf(heading: string, text: string, words: HeadingWords): ChapterKind {
  const named = words.kindOf(heading);
  return named === 'other' ? kindByText(text, words) : named;
}

function kindByText(text: string, words: HeadingWords): ChapterKind {
  const [most] = words.countKinds(text).sort((a, b) => b.count - a.count);
  return most && most.count >= FEWEST_WORDS ? most.kind : 'other';
}

/**
 * Settles the kinds of a report's chapters together. Where none is a review, the first may be one by its text
 * (2013年主要工作); where none is a plan, the last that sets goals for a year is one too (目标和主要任务).
 * Of two years that follow each other in headings the first is reviewed and the second planned for, whatever else the
 * headings say, and what follows the plan without another name goes on with it.
 */
export function settleKinds(
  chapters: readonly { heading: string; text: string; kind: ChapterKind }[],
  words: HeadingWords,
): ChapterKind[] {
  const kinds = chapters.map(({ kind }) => kind);
  const first = kinds.findIndex((kind) => kind !== 'opening');
  if (
    first >= 0 &&
    !kinds.includes('review') &&
    kinds.length > first + 1 &&
    kindByText(chapters[first]?.text ?? '', words) === 'review'
  ) {
    kinds[first] = 'review';
  }
  if (!kinds.includes('plan')) {
    const last = chapters.findLastIndex(
      ({ heading, kind }) => kind === 'goals' && /\d{4}年|今年|任务|工作|举措/.test(heading),
    );
    if (last >= 0) kinds[last] = 'plan';
  }
  for (const [i, kind] of kinds.entries())
    if (kind === 'other' && AIMS.test(chapters[i]?.text ?? '')) kinds[i] = 'plan';
  settleByYears(
    chapters.map(({ heading }) => soleYear(heading)),
    kinds,
  );
  for (const [i, kind] of kinds.entries()) {
    const goesOn = kind === 'other' && kinds[i - 1] === 'plan' && !words.isAnnex(chapters[i]?.heading ?? '');
    if (goesOn) kinds[i] = 'plan';
  }
  return kinds;
}

/** The year that a heading names, if it names one alone and no span of years. */
function soleYear(heading: string): number | null {
  const plain = heading.replaceAll(/(?<=\d) (?=年)/g, '');
  const years = plain.match(/(?:19|20)\d\d|[一二][〇○零九][〇○零一二三四五六七八九]{2}/g) ?? [];
  return years.length === 1 && !/五年|十年|[〇零一二三四五六七八九\d]年(?:远景|规划|来)/.test(plain)
    ? readYear(plain)
    : null;
}

const UNSURE = new Set<ChapterKind>(['other', 'goals', 'plan', 'review']);

function settleByYears(years: readonly (number | null)[], kinds: ChapterKind[]): void {
  const at = years.findIndex((year, i) => year !== null && UNSURE.has(kinds[i] ?? 'opening'));
  const first = years[at];
  const next = years.findIndex((year, i) => i > at && year !== null && year === (first ?? 0) + 1);
  if (first == null || next < 0 || years.slice(0, next).some((year) => year !== null && year > first)) return;
  for (const [i, year] of years.entries()) {
    const kind = kinds[i] ?? 'opening';
    if (year === first && i < next && UNSURE.has(kind)) kinds[i] = 'review';
    if (year === first + 1 && i >= next && (kind === 'other' || kind === 'review')) kinds[i] = 'plan';
  }
}
