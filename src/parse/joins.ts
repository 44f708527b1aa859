import type { Omission } from './clean-text.ts';
import { makeCleanText } from './clean-text.ts';
import { draftLine, type DraftLine } from './draft-lines.ts';
import { matchHeading } from './heading-styles.ts';
import type { HeadingWords } from './heading-words.ts';
import { SALUTATION } from './preamble.ts';

/** A line of running text that stops here has come to an end. */
const ENDS = /[。!?;:…”"’)》】\]]$/;
/** No line of Chinese text may start with these: the one before was broken. */
const CANNOT_START = /^[,。、;:”’)》】%]/;
const SHORTEST_BROKEN = 30;

/** Puts lines together that were broken inside a sentence; the breaks become omissions of the paragraph. */
export function joinBrokenLines(source: string, lines: readonly DraftLine[], words: HeadingWords): DraftLine[] {
  const wrapped = isHardWrapped(lines);
  const joined: DraftLine[] = [];
  let group: DraftLine[] = [];
  const close = (): void => {
    const [first] = group;
    if (first) joined.push(group.length === 1 ? first : joinLines(source, group));
    group = [];
  };
  for (const line of lines) {
    const last = group.at(-1);
    if (last && !isBroken(last, line, wrapped, words)) close();
    group.push(line);
  }
  close();
  return joined;
}

/** Whether `next` goes on with the sentence, or the heading, that `line` has begun. */
function isBroken(line: DraftLine, next: DraftLine, wrapped: boolean, words: HeadingWords): boolean {
  if (isBrokenHeading(line, next, words)) return true;
  const follows = matchHeading(next.folded, words);
  if (next.hashes > 0 || follows || SALUTATION.test(next.folded)) return false;
  if (CANNOT_START.test(next.folded)) return true;
  const heading = matchHeading(line.folded, words, line);
  if (ENDS.test(line.folded) || line.hashes > 0 || (heading && !heading.runIn)) return false;
  if (endsWithHeading(line.folded, words)) return false;
  if (/[,、]$/.test(line.folded)) return true;
  if (breaksWord(line.folded, next.folded)) return true;
  return line.folded.length >= SHORTEST_BROKEN && /[,。]/.test(line.folded) && (wrapped || /[。!]$/.test(next.folded));
}

/** A chapter may open at the end of a line: …加以解决。二、2004年政府工作安排 */
function endsWithHeading(folded: string, words: HeadingWords): boolean {
  const last = folded.slice(folded.lastIndexOf('。') + 1);
  return last.length < folded.length && last.length < 60 && matchHeading(last, words) !== null;
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** How many characters on each side of a break show the word it may stand in. */
const CONTEXT = 6;

/** Whether the break between two lines stands inside a word: 加快发 / 展经济. A line without a mark may be a heading. */
function breaksWord(line: string, next: string): boolean {
  const before = /\p{Script=Han}{1,6}$/u.exec(line)?.[0];
  const after = /^\p{Script=Han}{1,6}/u.exec(next.slice(0, CONTEXT))?.[0];
  if (before === undefined || after === undefined || !/[,。]/.test(next)) return false;
  return [...WORDS.segment(before + after)].every(({ index }) => index !== before.length);
}

const LONGEST_REST = 20;

/** A heading goes on in the next short line where it ends as no heading does, or both are bold, or it says 附件 alone. */
function isBrokenHeading(line: DraftLine, next: DraftLine, words: HeadingWords): boolean {
  const heading = matchHeading(line.folded, words, line);
  if (!heading || heading.runIn || next.folded.length > LONGEST_REST || /[。;!?:]$/.test(next.folded)) return false;
  const following = matchHeading(next.folded, words);
  if (/^附件 ?[\d一二三四五六七八九十]{0,2}$/.test(line.folded))
    return following === null || following.style === 'word';
  const unfinished = /[和与及的、,—]$/.test(line.folded);
  if (following && !(unfinished && following.style === 'word')) return false;
  const isBold = ({ boldUntil, folded }: DraftLine): boolean => boldUntil >= folded.length;
  return unfinished || (heading.style === 'han' && isBold(line) && isBold(next));
}

/** Whether lines are as long as a page is wide: most that do not end a sentence are about equally long. */
function isHardWrapped(lines: readonly DraftLine[]): boolean {
  const open = lines.filter(({ folded }) => !ENDS.test(folded) && folded.length > 10);
  return open.length > lines.length * 0.3;
}

/**
 * Makes one line of several; the breaks between them become omissions.
 *
 * @throws {RangeError} for no line
 */
export function joinLines(source: string, group: readonly DraftLine[]): DraftLine {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last) throw new RangeError('a group holds at least one line');
  const omissions: Omission[] = [];
  for (const [i, { clean }] of group.entries()) {
    const previous = group[i - 1]?.clean.span.end;
    if (previous !== undefined)
      omissions.push({ span: { start: previous, end: clean.span.start }, reason: 'line-break', binds: 'before' });
    omissions.push(...clean.omissions);
  }
  const clean = makeCleanText(source, { start: first.clean.span.start, end: last.clean.span.end }, omissions);
  return draftLine({ clean, boldUntil: first.boldUntil }, source, first.clean.span.start);
}
