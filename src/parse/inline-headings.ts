import { sliceClean } from './clean-text.ts';
import { draftLine, type DraftLine } from './draft-lines.ts';
import { matchHeading, type HeadingCandidate } from './heading-styles.ts';
import type { HeadingWords } from './heading-words.ts';
import { splitSentences } from './sentences.ts';

/** In shorter lines a numeral in the midst counts a list, not a heading. */
const SHORTEST_LINE = 200;
const OPENING = /^[（(一二三四五六七八九十]/;

/**
 * Cuts long lines in which chapters and sections follow each other without a break. Behind a full stop a numeral counts
 * only where it is the next in its row and what follows is worded or set off like a heading.
 */
export function cutInlineHeadings(source: string, lines: readonly DraftLine[], words: HeadingWords): DraftLine[] {
  const reached = { han: 0, bracket: 0 };
  const pass = ({ style, ordinal }: HeadingCandidate): void => {
    if (style === 'han') Object.assign(reached, { han: ordinal ?? reached.han, bracket: 0 });
    if (style === 'bracket') reached.bracket = ordinal ?? reached.bracket;
  };
  return lines.flatMap((line) => {
    const opening = matchHeading(line.folded, words, line);
    if (opening) pass(opening);
    const cuts: number[] = [];
    let previous = '';
    for (const { start, end } of splitSentences(line.folded)) {
      const found = start > 0 && /[。!]\s*$/.test(previous) ? inlineHeading(line.folded, start, reached, words) : null;
      // In a short line only one that opens a chapter and ends the line.
      const closes = found?.style === 'han' && start + found.end === line.folded.length;
      if (found && (closes || line.folded.length >= SHORTEST_LINE)) {
        cuts.push(start);
        pass(found);
      }
      previous = line.folded.slice(Math.max(start, end - 4), end);
    }
    return cutLine(source, line, cuts);
  });
}

function inlineHeading(
  folded: string,
  start: number,
  reached: { han: number; bracket: number },
  words: HeadingWords,
): HeadingCandidate | null {
  if (!OPENING.test(folded.charAt(start))) return null;
  const rest = folded.slice(start, start + 120);
  const found = matchHeading(rest, words);
  if (!found || (found.style !== 'han' && found.style !== 'bracket')) return null;
  if (found.ordinal !== reached[found.style] + 1) return null;
  return found.style === 'bracket' || words.kindOf(rest.slice(0, found.end)) !== 'other' ? found : null;
}

function cutLine(source: string, line: DraftLine, cuts: readonly number[]): DraftLine[] {
  if (cuts.length === 0) return [line];
  const { clean, offset, boldUntil } = line;
  const bounds = [0, ...cuts.map((cut) => offset + cut), clean.text.length];
  return bounds.slice(0, -1).map((from, i) => {
    const part = sliceClean(clean, from, bounds[i + 1] ?? clean.text.length);
    return draftLine({ clean: part, boldUntil: i === 0 ? boldUntil : 0 }, source, part.span.start);
  });
}
