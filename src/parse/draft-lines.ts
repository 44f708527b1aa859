import { foldWidth } from './fold.ts';
import { splitLines } from './lines.ts';
import { readMarkup, type MarkedText } from './markup.ts';

/** A line on its way to becoming a block. */
export interface DraftLine extends MarkedText {
  /** The line's text, trimmed and folded to half width: what rules match on. Its first character is at `offset`. */
  folded: string;
  /** Index in the clean text where `folded` starts. */
  offset: number;
  /** How many `#` the line opens with. */
  hashes: number;
  /** Whether white space stands before the line's first character. */
  indented: boolean;
}

export function draftLines(source: string): DraftLine[] {
  return splitLines(source).map(({ span }) => draftLine(readMarkup(source, span), source, span.start));
}

export function draftLine(marked: MarkedText, source: string, start: number): DraftLine {
  const { text } = marked.clean;
  const offset = text.length - text.trimStart().length;
  const hashes = /^#{1,6}/.exec(source.slice(start, start + 6))?.[0].length ?? 0;
  return {
    ...marked,
    folded: foldWidth(text.trim()),
    offset,
    hashes: marked.clean.omissions[0]?.reason === 'heading-mark' ? hashes : 0,
    indented: offset > 0 || /[^\S\r\n]/.test(source.charAt(start - 1)),
  };
}
