import { foldWidth } from '../parse/fold.ts';
import type { FollowUpWords } from '../recognise/lexicon/follow-ups.ts';
import type { Source } from '../schema/source.ts';
import type { Span } from '../schema/span.ts';
import { shownText } from '../text/shown-text.ts';

/** A half-open range of a plain text. */
export interface Range {
  start: number;
  end: number;
}

/** Words of the source. */
export interface Quote {
  span: Span;
  raw: string;
}

/** What a stretch of a report says, written so that one thing is one word, beside where its characters stand. */
export interface PlainText {
  text: string;
  /** What stood in quotation marks. */
  quoted: readonly Range[];
  /** Where a range stands in the source: from its first character to its last. */
  spanOf: (range: Range) => Span;
  /** What stands there, to the character. */
  quote: (range: Range) => Quote;
  /** The same with the quotation marks around it. */
  withMarks: (range: Range) => Quote;
}

/** What every text of one report is written plainly by. */
export interface PlainWords {
  words: FollowUpWords;
  /** The names that a report calls its own place by, the longest first, and the word that stands for them: 市. */
  own: { names: readonly string[]; word: string } | null;
}

interface Located {
  span: Span;
  raw: string;
  text?: string | undefined;
}

const OPENING = /[“‘「『《"]/;
const CLOSING = /[”’」』》"]/;

/**
 * Writes a stretch plainly: letters and marks in half width, without quotation marks, spaces and words that are set aside,
 * the report's own place as 市 (or what it is), and words that say the same as one.
 *
 * @param located a stretch of the report, in source offsets
 */
export function plainText(located: Located, source: Pick<Source, 'dropped'>, { words, own }: PlainWords): PlainText {
  const { span, raw, text: shown = raw } = located;
  const place = shownText(source, span);
  const folded = foldWidth(shown);
  const [pieces, quoted, open]: [{ at: number; length: number }[], Range[], number[]] = [[], [], []];
  let text = '';
  const write = (word: string, at: number, length: number): void => {
    text += word;
    pieces.push(...Array.from(word, () => ({ at, length })));
  };
  for (let at = 0; at < folded.length;) {
    const char = folded.charAt(at);
    const name = own?.names.find((one) => folded.startsWith(one, at));
    const same = words.sameAt(folded, at);
    const aside = words.asideLength(folded, at);
    if (CLOSING.test(char) && open.length > 0) quoted.push({ start: open.pop() ?? 0, end: text.length });
    else if (OPENING.test(char)) open.push(text.length);
    else if (name !== undefined && own) write(own.word, at, name.length);
    else if (same) write(same.word, at, same.length);
    else if (aside === 0 && char !== ' ') write(char, at, 1);
    at += name?.length ?? same?.length ?? (aside > 0 ? aside : 1);
  }
  const spanOf = ({ start, end }: Range): Span => {
    const [first, last] = [pieces[start], pieces[end - 1]];
    return first && last ? place.spanOf(first.at, last.at + last.length) : { start: span.start, end: span.start };
  };
  const quote = ({ start, end }: Span): Quote => ({
    span: { start, end },
    raw: raw.slice(start - span.start, end - span.start),
  });
  const withMarks = (range: Range): Quote => {
    let { start, end } = spanOf(range);
    while (start > span.start && OPENING.test(raw.charAt(start - span.start - 1))) start -= 1;
    while (end < span.end && CLOSING.test(raw.charAt(end - span.start))) end += 1;
    return quote({ start, end });
  };
  return { text, quoted, spanOf, quote: (range) => quote(spanOf(range)), withMarks };
}
