import type { Span } from '../schema/span.ts';
import { makeCleanText, type CleanText, type Omission } from './clean-text.ts';

/** What Markdown and HTML leave in a line. Each pattern is tried over the whole line; none can match the empty text. */
const MARKS: readonly { pattern: RegExp; reason: string; binds: Omission['binds'] }[] = [
  { pattern: /^#{1,6}[ \t\u3000]+/g, reason: 'heading-mark', binds: 'after' },
  { pattern: /&(?:nbsp|ensp|emsp|#160|#xa0);/gi, reason: 'space-entity', binds: 'before' },
  { pattern: /[\u00ad\u200b-\u200f\u2060\ufeff]+/g, reason: 'invisible-character', binds: 'before' },
];

const BOLD = /\*\*/g;

/** A line's text without markup, and how far bold type reaches from its start (0: not at all). */
export interface MarkedText {
  clean: CleanText;
  boldUntil: number;
}

/** Takes the markup out of one line. Bold marks count in pairs; one that is left over is text. */
export function readMarkup(source: string, span: Span): MarkedText {
  const raw = source.slice(span.start, span.end);
  const omissions: Omission[] = [];
  const omit = (start: number, length: number, reason: string, binds: Omission['binds']): void => {
    omissions.push({ span: { start: span.start + start, end: span.start + start + length }, reason, binds });
  };
  for (const { pattern, reason, binds } of MARKS) {
    for (const found of raw.matchAll(pattern)) omit(found.index, found[0].length, reason, binds);
  }
  const bold = [...raw.matchAll(BOLD)].map((found) => found.index);
  if (bold.length % 2 === 1) bold.pop();
  bold.forEach((start, i) => {
    omit(start, 2, 'bold-mark', i % 2 === 0 ? 'after' : 'before');
  });
  omissions.sort((a, b) => a.span.start - b.span.start);
  const clean = makeCleanText(source, span, omissions);
  return { clean, boldUntil: boldPrefix(clean) };
}

function boldPrefix({ omissions, positions }: CleanText): number {
  const marks = omissions.flatMap((omission, i) => (omission.reason === 'bold-mark' ? [positions[i] ?? 0] : []));
  const [opened, closed] = marks;
  return opened === 0 && closed !== undefined ? closed : 0;
}
