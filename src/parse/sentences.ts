import { isClosingMark, pairDepths } from './pairs.ts';

/** A stretch of a text by its own indices, half-open. */
export interface Range {
  start: number;
  end: number;
}

const END_MARK = /[。！？；]/;
/** What may be or begin an end. */
const ANY_MARK = /[。！？；;!?…]/g;
const ASCII_END_MARK = /[;!?]/;
/** Han characters and the punctuation set with them. */
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60“”‘’—]/u;
/** What shows that a quotation with its own full stop is only a part of the sentence: “……。”的精神. */
const GOES_ON = /[，、：,的—]/;

/**
 * Cuts a paragraph into sentences that follow each other without a gap. A sentence ends at 。！？；…… (ASCII ; ! ? between
 * Chinese characters), never inside paired quotes or brackets; a full stop right before the mark that closes them ends
 * it behind that mark. White space behind an end belongs to the sentence it follows.
 */
export function splitSentences(text: string): Range[] {
  const depths = pairDepths(text);
  const sentences: Range[] = [];
  let start = 0;
  for (const { index: i } of text.matchAll(ANY_MARK)) {
    // Marks that follow an end belong to it.
    const end = i < start ? i : endAt(text, depths, i);
    if (end === i) continue;
    sentences.push({ start, end });
    start = end;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

/** Where a sentence that ends with the mark at `i` stops, or `i` when it does not end there. */
function endAt(text: string, depths: Uint16Array, i: number): number {
  const length = endMarkLength(text, i);
  if (length === 0) return i;
  let end = i + length;
  if ((depths[i] ?? 0) > 0) {
    end = text.charAt(i) === '。' ? closeQuotation(text, depths, end) : i;
    if (end === i || GOES_ON.test(text.charAt(end))) return i;
  }
  while (end < text.length && (depths[end] ?? 0) === 0) {
    const more = endMarkLength(text, end) || (isClosingMark(text.charAt(end)) ? 1 : 0);
    if (more === 0) break;
    end += more;
  }
  while (end < text.length && /\s/.test(text.charAt(end))) end += 1;
  return end;
}

/** Behind the marks from `end` on that close all pairs, or the place of the full stop before `end` when they do not. */
function closeQuotation(text: string, depths: Uint16Array, end: number): number {
  for (let i = end; i < text.length && isClosingMark(text.charAt(i)); i += 1) {
    if (depths[i] === 1) return i + 1;
  }
  return end - 1;
}

function endMarkLength(text: string, i: number): number {
  const char = text.charAt(i);
  if (END_MARK.test(char)) return 1;
  if (char === '…') {
    let end = i + 1;
    while (text.charAt(end) === '…') end += 1;
    return end - i > 1 ? end - i : 0;
  }
  if (!ASCII_END_MARK.test(char)) return 0;
  return CHINESE.test(text.charAt(i - 1)) && CHINESE.test(text.charAt(i + 1)) ? 1 : 0;
}
