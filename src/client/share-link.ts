import { inQuotes } from '../export/cite.ts';

/** In characters. Longer words would make an address that chats cut; its sentence is marked as a whole instead. */
const MOST_MARKED = 60;

/**
 * A sentence's address that marks some of its words on arrival.
 *
 * @param words as selected; those of a sentence as a whole, or too many, are left to the mark of the sentence itself
 */
export function linkToWords(url: string, words: string, sentence: string): string {
  const marked = words.trim();
  if (marked === '' || marked === sentence.trim() || Array.from(marked).length > MOST_MARKED) return url;
  const address = new URL(url);
  address.searchParams.set('hl', marked);
  return address.href;
}

/** Words of the report as a quotation, and where they stand. */
export function quoteWithLink(words: string, url: string): string {
  return `${inQuotes(words.trim())}\n${url}`;
}

/** `YYYY-MM-DD` where the reader is. */
export function localDay(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

interface Box {
  left: number;
  top: number;
  bottom: number;
}

/** In px. */
const GAP = 6;
const EDGE = 8;

/** Where a box stands in the window beside what it belongs to: below it, above where only there is room. */
export function placeBeside(
  anchor: Box,
  size: { width: number; height: number },
  view: { width: number; height: number },
): { left: number; top: number } {
  const left = Math.max(EDGE, Math.min(anchor.left, view.width - size.width - EDGE));
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - size.height;
  const top = below + size.height <= view.height || above < EDGE ? below : above;
  return { left, top };
}
