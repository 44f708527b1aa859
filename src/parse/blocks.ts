import { trimClean, type CleanText } from './clean-text.ts';
import { matchHeading, type HeadingLevel } from './headings.ts';
import { splitLines } from './lines.ts';
import { readMarkup, type MarkedText } from './markup.ts';
import { noiseReason } from './noise.ts';
import { isTitle } from './metadata.ts';

/** The source as a flat list, in order; every visible character stands in exactly one block. */
export type Block =
  | { kind: 'title'; text: CleanText }
  | { kind: 'heading'; level: HeadingLevel; number: string | null; text: CleanText; runIn: boolean }
  | { kind: 'paragraph'; text: CleanText; boldUntil: number }
  | { kind: 'dropped'; text: CleanText; reason: string };

/** What has been seen before a line. */
interface Progress {
  titleSeen: boolean;
  bodySeen: boolean;
}

type LineRule = (line: MarkedText, progress: Progress) => Block[] | null;

/** The first rule that knows a line decides. */
const RULES: readonly LineRule[] = [readInvisible, readNoise, readTitle, readHeading, readParagraph];

export function readBlocks(source: string): Block[] {
  const progress: Progress = { titleSeen: false, bodySeen: false };
  const blocks: Block[] = [];
  for (const { span } of splitLines(source)) {
    const line = readMarkup(source, span);
    for (const rule of RULES) {
      const found = rule(line, progress);
      if (!found) continue;
      blocks.push(...found);
      progress.titleSeen ||= found.some(({ kind }) => kind === 'title');
      progress.bodySeen ||= found.some(({ kind }) => kind === 'paragraph' || kind === 'heading');
      break;
    }
  }
  return blocks;
}

/** A line of nothing but markup or invisible characters. */
function readInvisible({ clean }: MarkedText): Block[] | null {
  return clean.text.trim() === '' ? [{ kind: 'dropped', text: clean, reason: 'invisible-character' }] : null;
}

function readNoise({ clean }: MarkedText): Block[] | null {
  const reason = noiseReason(clean.text.trim());
  return reason === null ? null : [{ kind: 'dropped', text: clean, reason }];
}

function readTitle({ clean }: MarkedText, { titleSeen, bodySeen }: Progress): Block[] | null {
  return !titleSeen && !bodySeen && isTitle(clean.text.trim()) ? [{ kind: 'title', text: clean }] : null;
}

function readHeading({ clean, boldUntil }: MarkedText): Block[] | null {
  const found = matchHeading(clean.text);
  if (!found) return null;
  const { level, number, end, runIn } = found;
  const heading: Block = { kind: 'heading', level, number, text: trimClean(clean, 0, end), runIn };
  if (!runIn) return [{ ...heading, text: clean }];
  const text = trimClean(clean, end);
  return [heading, { kind: 'paragraph', text, boldUntil: Math.max(0, boldUntil - end) }];
}

function readParagraph({ clean, boldUntil }: MarkedText): Block[] {
  return [{ kind: 'paragraph', text: clean, boldUntil }];
}
