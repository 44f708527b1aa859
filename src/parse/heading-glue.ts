import type { HeadingWords } from './heading-words.ts';

const SHORTEST_CHAPTER = 4;
const LONGEST_CHAPTER = 44;

/**
 * Where a chapter's heading stops that runs into its text without a mark (工作回顾2023年，是…); 0 where it does not.
 *
 * @param after where the heading's words start
 */
export function gluedChapterEnd(folded: string, after: number, words: HeadingWords): number {
  const clause = /^[^。;!:]*/.exec(folded.slice(after, after + LONGEST_CHAPTER))?.[0] ?? '';
  const end = words.gluedEnds(clause).find((place) => place >= SHORTEST_CHAPTER);
  return end === undefined ? 0 : after + end;
}

const SHORTEST_HALF = 6;
const LONGEST_HALF = 13;

/**
 * Where a section's heading of two halves stops that runs into its first sentence without a mark
 * (（一）聚焦转型升级，做大做强工业经济|加快“中国药谷”建设。): where, soon enough behind the comma, a sentence opens.
 *
 * @param end where the first sentence ends
 * @returns 0 where none is found
 */
export function gluedSectionEnd(folded: string, end: number, words: HeadingWords): number {
  const comma = folded.slice(0, end).indexOf(',');
  if (comma < 0) return 0;
  for (let at = comma + 1 + SHORTEST_HALF; at <= comma + 1 + LONGEST_HALF && at < end - 3; at += 1) {
    if (words.opensPromise(folded.slice(at, at + 2))) return at;
  }
  return 0;
}
