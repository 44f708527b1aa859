import { gluedChapterEnd, gluedSectionEnd } from './heading-glue.ts';
import type { HeadingWords } from './heading-words.ts';
import { readOrdinal } from './han-numeral.ts';
import { splitSentences } from './sentences.ts';
import { isTitle } from './title.ts';

/**
 * How a heading is numbered: 第一章、, 一、, （一）, 1., 第一，, 一是; `word`: not at all, but worded like a chapter's;
 * `bold`: not at all, but set in bold on a line of its own.
 */
export type HeadingStyle = 'part' | 'han' | 'bracket' | 'arabic' | 'ordinal' | 'item' | 'word' | 'bold';

/** A heading that may open a line; whether it counts depends on the others (see heading-levels.ts). */
export interface HeadingCandidate {
  style: HeadingStyle;
  /** Length of the printed numeral at the start of the text; 0 for none. */
  numberLength: number;
  ordinal: number | null;
  /** Where the heading ends in the text. */
  end: number;
  /** Whether text follows in the line. */
  runIn: boolean;
}

const HAN = '[一二三四五六七八九十]{1,3}';

/** The first style that fits decides. The group is the numeral as printed, the text goes on behind the match. */
const STYLES: readonly { style: HeadingStyle; opening: RegExp; longest: number; runIn: boolean; alone: boolean }[] = [
  { style: 'part', opening: new RegExp(`^(第${HAN}(?:章|部分|篇))[、:. ]?`), longest: 50, runIn: false, alone: true },
  { style: 'han', opening: new RegExp(`^(${HAN})[、.,:](?!${HAN}[、是产级])`), longest: 50, runIn: true, alone: true },
  { style: 'bracket', opening: new RegExp(`^(\\(${HAN}\\))[、.,:]?`), longest: 80, runIn: true, alone: true },
  { style: 'arabic', opening: /^(\d{1,2})[.、](?!\d)|^(\(\d{1,2}\))/, longest: 40, runIn: true, alone: true },
  { style: 'ordinal', opening: new RegExp(`^(第${HAN})[,、:]`), longest: 40, runIn: true, alone: true },
  { style: 'item', opening: new RegExp(`^(${HAN}是)`), longest: 40, runIn: true, alone: false },
];

/**
 * A line that stands alone and ends without a mark may be a heading without a numeral where its words tell what kind of
 * chapter opens, and what of. Unless it is set in bold, it ends as headings do, and has no comma, as running text has that
 * was broken off.
 */
const STANDS_ALONE = /^(?![^:]*:[^(]*\(|[-*—·])[^。;!?]{2,36}$/;
/** 2015——奋发有为的一年: a chapter on a year, by its motto. */
const YEAR_AND_MOTTO = /^(?:19|20)\d\d年?(?:——?|--?|:)[^。;:]{4,28}的(?:这?一年|年份)$/;
const ENDS_OPEN = /[,、:]$|报告[》"'”]?$|[)）]$/;
interface HeadingSetting {
  /** How far bold type reaches. */
  boldUntil?: number;
  /** Whether the report's headings run into their text without a mark. */
  glued?: boolean;
}

/**
 * Reads a heading at the start of a line.
 *
 * @param folded the line's text, folded to half width
 */
export function matchHeading(
  folded: string,
  words: HeadingWords,
  { boldUntil = 0, glued = false }: HeadingSetting = {},
): HeadingCandidate | null {
  for (const { style, opening, longest, runIn, alone } of STYLES) {
    const found = opening.exec(folded);
    const number = found?.[1] ?? found?.[2];
    if (!found || number === undefined) continue;
    const ordinal = readOrdinal(number.replace(/[第章部分篇()是]/g, ''));
    const sentence = headingEnd(folded, { after: found[0].length, longest, boldUntil, words });
    const halves = glued && style === 'bracket' ? gluedSectionEnd(folded, sentence || longest, words) : 0;
    const end = halves || sentence;
    if (end === 0) return null;
    if (end === folded.length) return alone ? { style, numberLength: number.length, ordinal, end, runIn: false } : null;
    return runIn || end === gluedChapterEnd(folded, found[0].length, words)
      ? { style, numberLength: number.length, ordinal, end, runIn: true }
      : null;
  }
  if (!STANDS_ALONE.test(folded) || ENDS_OPEN.test(folded)) return null;
  const bold = boldUntil >= folded.length;
  const worded =
    isAnnexHeading(folded, words) ||
    YEAR_AND_MOTTO.test(folded) ||
    (words.kindOf(folded) !== 'other' && words.isAbout(folded) && (bold || words.isNamed(folded)));
  return worded || bold
    ? { style: worded ? 'word' : 'bold', numberLength: 0, ordinal: null, end: folded.length, runIn: false }
    : null;
}

/** Whether a chapter's heading opens the line and runs into its text without a mark. */
export function isGluedChapter(folded: string, words: HeadingWords): boolean {
  const found = matchHeading(folded, words);
  return found?.style === 'han' && found.runIn && !/[。! ]/.test(folded.slice(found.end - 1, found.end + 1));
}

/** Whether a line opens what follows the report: a glossary, a list. */
export function isAnnexHeading(folded: string, words: HeadingWords): boolean {
  return folded.length <= 36 && words.isAnnex(folded);
}

export function isChapterHeading(folded: string, hashes: number, words: HeadingWords): boolean {
  const style = matchHeading(folded, words)?.style;
  return (
    style === 'han' ||
    style === 'part' ||
    style === 'word' ||
    (hashes > 0 && words.kindOf(folded) !== 'other' && !isTitle(folded))
  );
}

interface Opened {
  /** Where the heading's words start. */
  after: number;
  longest: number;
  boldUntil: number;
  words: HeadingWords;
}

/** Where a heading that opens a line ends: 0 for none. */
function headingEnd(folded: string, { after, longest, boldUntil, words }: Opened): number {
  if (boldUntil > after + 3 && boldUntil < folded.length && boldUntil <= longest + 10) return boldUntil;
  const glued = gluedChapterEnd(folded, after, words);
  if (glued > 0) return glued;
  const first = splitSentences(folded.slice(0, longest + 30))[0]?.end ?? 0;
  const sentence = folded.slice(0, first).trimEnd();
  // A list's item ends with a semicolon and is no heading.
  if (sentence.endsWith(';') || sentence.length <= after) return 0;
  const space = folded.indexOf(' ', after + 4);
  const isSpaced = space > 0 && space < Math.min(sentence.length, longest) && folded.length - space > 20;
  // A whole line of one sentence that is too long for a heading may be one in front of a space, with its text behind.
  if (first >= folded.length) return sentence.length <= longest ? folded.length : isSpaced ? space : 0;
  if (isSpaced) return space;
  return sentence.length <= longest && /[。!]$/.test(sentence) ? sentence.length : 0;
}
