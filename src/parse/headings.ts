import { splitSentences } from './sentences.ts';

export type HeadingLevel = 'chapter' | 'section';

/** A heading found at the start of a line: `end` is where it stops in the line's text. */
export interface FoundHeading {
  level: HeadingLevel;
  /** The numeral as printed. */
  number: string;
  end: number;
  runIn: boolean;
}

const HAN_NUMERAL = '[一二三四五六七八九十]{1,3}';

/**
 * How chapters and sections are numbered. A line that opens so is a heading when all of it is short and no sentence of
 * running text; a section may also share its line with text, and then ends with its first full stop.
 */
const STYLES: readonly { level: HeadingLevel; opening: RegExp; runIn: boolean }[] = [
  { level: 'chapter', opening: new RegExp(`^(${HAN_NUMERAL})、`), runIn: false },
  { level: 'section', opening: new RegExp(`^([（(]${HAN_NUMERAL}[）)])`), runIn: true },
];

/** Longest headings seen: 41 characters for a chapter, 39 for a section. */
const LONGEST_HEADING = 50;

export function matchHeading(line: string): FoundHeading | null {
  for (const { level, opening, runIn } of STYLES) {
    const number = opening.exec(line)?.[1];
    if (number === undefined) continue;
    const first = splitSentences(line)[0];
    if (!first || first.end > LONGEST_HEADING) continue;
    if (first.end === line.length) return { level, number, end: line.length, runIn: false };
    if (runIn) return { level, number, end: line.slice(0, first.end).trimEnd().length, runIn: true };
  }
  return null;
}
