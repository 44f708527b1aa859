import type { ChapterKind } from '../schema/structure.ts';
import type { HeadingWords } from './heading-words.ts';

const FEWEST_WORDS = 3;

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
  return kinds;
}
