import { emptyReason } from './clean-text.ts';
import type { DraftLine } from './draft-lines.ts';
import { isChapterHeading } from './heading-styles.ts';
import type { HeadingWords } from './heading-words.ts';
import { outsideReason } from './noise.ts';
import { isTitle } from './title.ts';

/** What the lines before the report's own text are. */
export type PreambleLine =
  { kind: 'title'; lines: number } | { kind: 'text' } | { kind: 'unknown' } | { kind: 'dropped'; reason: string };

/** How the speaker turns to the delegates. */
export const SALUTATION = /^(?:各位|尊敬的|同志们|主任、|主席团|请审议)/;
const BEGINNING = /^(?:现在,?|受.{0,20}委托,?)?我(?:代表|受|谨代表)/;
/** Date, meeting and speaker, which belong to the report though not to its text. */
const SUBTITLE = /\d{4}年\d{1,2}月|[〇○零一二三四五六七八九]{4}年|人民代表大会|会议|[省市县区州]长|主席|总理|——/;
const LABEL = /^[^。,]{1,8}[::]$/;
/** How far down a report may begin. */
const LONGEST_PREAMBLE = 60;

/** Index of the first line of the report's own text. */
export function findBeginning(lines: readonly DraftLine[], words: HeadingWords): number {
  const skipped = frontMatterLength(lines);
  const found = lines
    .slice(skipped, LONGEST_PREAMBLE)
    .findIndex(
      ({ folded, hashes }) =>
        SALUTATION.test(folded) || BEGINNING.test(folded) || isChapterHeading(folded, hashes, words),
    );
  return skipped + Math.max(0, found);
}

/** Says of each line before the beginning what it is. The last title counts; what stands before it is the site's. */
export function readPreamble(lines: readonly DraftLine[]): PreambleLine[] {
  const frontMatter = frontMatterLength(lines);
  const title = findTitle(lines, frontMatter);
  // Of a title or a subtitle that stands more than once the last counts; a sentence is never taken for one.
  const repeated = (at: number): boolean =>
    !/[。;!?]$/.test(lines[at]?.folded ?? '') && lines.some(({ folded }, i) => i > at && folded === lines[at]?.folded);
  return lines.map(({ folded, clean }, i) => {
    if (folded === '') return { kind: 'dropped', reason: emptyReason(clean) };
    if (i < frontMatter) return { kind: 'dropped', reason: 'front-matter' };
    if (title && i >= title.start && i < title.start + title.lines)
      return { kind: 'title', lines: i === title.start ? title.lines : 0 };
    const reason = outsideReason(folded);
    if (reason !== null) return { kind: 'dropped', reason };
    if (repeated(i) || (title && i < title.start && isTitle(folded)))
      return { kind: 'dropped', reason: 'repeated-line' };
    // The value of a label that stands on a line of its own: 来源： / 陕西省人民政府
    const label = lines[i - 1]?.folded ?? '';
    if (LABEL.test(label) && outsideReason(label) !== null && folded.length <= 30)
      return { kind: 'dropped', reason: 'site-chrome' };
    return SUBTITLE.test(folded) ? { kind: 'text' } : { kind: 'unknown' };
  });
}

/** Lines of a block between two lines of `---` at the top. */
function frontMatterLength(lines: readonly DraftLine[]): number {
  if (lines[0]?.folded !== '---') return 0;
  const end = lines.findIndex(({ folded }, i) => i > 0 && folded === '---');
  return end < 0 || end > 20 ? 0 : end + 1;
}

/** What a title broken over lines has above its last line: whose report it is, and of which year. */
const TITLE_HEAD = /^[\p{Script=Han}\d○]{1,16}(?:省|市|县|区|州|盟|旗|政府|年)$|^政府(?:工作)?$/u;

/** The last title; it may be broken over up to three short lines. */
function findTitle(lines: readonly DraftLine[], from: number): { start: number; lines: number } | null {
  for (let i = lines.length - 1; i >= from; i -= 1) {
    for (let count = Math.min(3, i - from + 1); count >= 1; count -= 1) {
      const parts = lines.slice(i - count + 1, i + 1).map(({ folded }) => folded);
      if (parts.slice(0, -1).every((part) => TITLE_HEAD.test(part)) && isTitle(parts.join(''))) {
        return { start: i - count + 1, lines: count };
      }
    }
  }
  return null;
}
