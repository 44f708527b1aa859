import { emptyReason, sliceClean, trimClean, type CleanText } from './clean-text.ts';
import { draftLines, type DraftLine } from './draft-lines.ts';
import { foldWidth } from './fold.ts';
import { assignLevels, type HeadingLevel } from './heading-levels.ts';
import { isGluedChapter, matchHeading, type HeadingCandidate } from './heading-styles.ts';
import type { HeadingWords } from './heading-words.ts';
import { cutInlineHeadings } from './inline-headings.ts';
import { joinBrokenLines, joinLines } from './joins.ts';
import { noiseReason, outsideReason } from './noise.ts';
import { findBeginning, readPreamble } from './preamble.ts';
import { findEnd, findGluedTail } from './tail.ts';

/** The source as a flat list, in order; every visible character stands in exactly one block. */
export type Block =
  | { kind: 'title'; text: CleanText }
  | { kind: 'heading'; level: HeadingLevel; number: string | null; text: CleanText; runIn: boolean }
  | { kind: 'paragraph'; text: CleanText; boldUntil: number; unknown?: boolean }
  | { kind: 'dropped'; text: CleanText; reason: string };

/** The source as blocks, and the lines before the report's own text, folded, in which it says what it is. */
export interface ReadSource {
  blocks: Block[];
  preamble: string[];
}

/** Before the report, the report, after the report. */
export function readBlocks(source: string, words: HeadingWords): ReadSource {
  const lines = draftLines(source);
  const beginning = findBeginning(lines, words);
  const end = beginning + findEnd(lines.slice(beginning));
  const blocks = [
    ...preambleBlocks(source, lines.slice(0, beginning)),
    ...bodyBlocks(source, lines.slice(beginning, end), words),
    ...lines.slice(end).map(({ clean, folded }): Block => ({
      kind: 'dropped',
      text: clean,
      reason: outsideReason(folded) ?? 'site-chrome',
    })),
  ];
  return { blocks, preamble: lines.slice(0, beginning).map(({ folded }) => folded) };
}

function preambleBlocks(source: string, lines: readonly DraftLine[]): Block[] {
  const kinds = readPreamble(lines);
  return lines.flatMap(({ clean, boldUntil }, i): Block[] => {
    const kind = kinds[i];
    if (!kind || kind.kind === 'text') return [{ kind: 'paragraph', text: clean, boldUntil }];
    if (kind.kind === 'unknown') return [{ kind: 'paragraph', text: clean, boldUntil, unknown: true }];
    if (kind.kind === 'dropped') return [{ kind: 'dropped', text: clean, reason: kind.reason }];
    // A title over several lines is one block, at its first line.
    return kind.lines === 0 ? [] : [{ kind: 'title', text: joinLines(source, lines.slice(i, i + kind.lines)).clean }];
  });
}

function bodyBlocks(source: string, lines: readonly DraftLine[], words: HeadingWords): Block[] {
  const noise = lines.map((line) => bodyNoise(line));
  const kept = lines.filter((_line, i) => noise[i] === null);
  const texts = readText(cutInlineHeadings(source, joinBrokenLines(source, kept, words), words), words);
  let next = 0;
  const dropped = lines.flatMap(({ clean }, i): Block[] => {
    const reason = noise[i];
    if (reason == null) return [];
    while ((texts[next]?.text.span.end ?? Infinity) <= clean.span.start) next += 1;
    // A page number in a broken sentence goes with the break.
    const inside = (texts[next]?.text.span.start ?? Infinity) <= clean.span.start;
    return inside ? [] : [{ kind: 'dropped', text: clean, reason }];
  });
  return [...texts, ...dropped].sort((a, b) => a.text.span.start - b.text.span.start);
}

/** Why a line of the report proper is left out, or null. */
function bodyNoise({ clean, folded }: DraftLine): string | null {
  if (folded === '') return emptyReason(clean);
  return noiseReason(folded);
}

/** Headings and paragraphs. */
function readText(lines: readonly DraftLine[], words: HeadingWords): Block[] {
  const glued = lines.some(({ folded }) => isGluedChapter(folded, words));
  const candidates = lines.map(({ folded, boldUntil }, i) =>
    isListItem(folded, lines[i - 1]?.folded) ? null : matchHeading(folded, words, { boldUntil, glued }),
  );
  const levels = assignLevels(
    lines.map(({ folded }, i) => ({
      candidate: candidates[i] ?? null,
      heading: folded.slice(0, candidates[i]?.end),
      length: folded.length,
      announced: /[:：]$/.test(lines[i - 1]?.folded ?? ''),
    })),
    words,
  );
  return lines.flatMap((line, i): Block[] => {
    const level = levels[i];
    const candidate = candidates[i];
    const blocks =
      level && candidate ? headingBlocks(line, candidate, level) : [paragraphBlock(line.clean, line.boldUntil)];
    return i === lines.length - 1 ? cutGluedTail(blocks) : blocks;
  });
}

/** （二）… behind …； goes on with a list. */
function isListItem(folded: string, previous = ''): boolean {
  return /^[(\d第]/.test(folded) && previous.endsWith(';');
}

function headingBlocks(
  { clean, offset, boldUntil }: DraftLine,
  candidate: HeadingCandidate,
  level: HeadingLevel,
): Block[] {
  const { numberLength, runIn, end } = candidate;
  const number = numberLength > 0 ? clean.text.slice(offset, offset + numberLength) : null;
  const heading: Block = {
    kind: 'heading',
    level,
    number,
    runIn,
    text: runIn ? trimClean(clean, 0, offset + end) : clean,
  };
  if (!runIn) return [heading];
  const rest = trimClean(clean, offset + end);
  return [heading, paragraphBlock(rest, Math.max(0, boldUntil - offset - end))];
}

function paragraphBlock(text: CleanText, boldUntil: number): Block {
  return { kind: 'paragraph', text, boldUntil };
}

/** Takes off the end of the report's last paragraph what the site put there without a break. */
function cutGluedTail(blocks: Block[]): Block[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph') return blocks;
  const length = last.text.text.length;
  const end = findGluedTail(foldWidth(last.text.text));
  if (end >= length) return blocks;
  return [
    ...blocks.slice(0, -1),
    { ...last, text: trimClean(last.text, 0, end) },
    { kind: 'dropped', text: sliceClean(last.text, end, length), reason: 'site-chrome' },
  ];
}
