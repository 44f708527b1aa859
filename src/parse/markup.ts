import type { Span } from '../schema/span.ts';
import { makeCleanText, type CleanText, type Omission } from './clean-text.ts';

/**
 * What Markdown and HTML leave in a line. Each pattern is tried over the whole line; none can match the empty text, and
 * all are bounded, so that none can look twice at more than a little. With a group, only the groups are markup.
 */
const MARKS: readonly { pattern: RegExp; reason: string; binds: Omission['binds'] }[] = [
  { pattern: /^#{1,6}[ \t\u3000]+/g, reason: 'heading-mark', binds: 'after' },
  { pattern: /<!--.{0,2000}?-->/g, reason: 'comment', binds: 'before' },
  { pattern: /<\/?[a-z][^<>]{0,300}>/gi, reason: 'html-tag', binds: 'before' },
  { pattern: /!\[[^\]]{0,200}\]\([^()\s]{0,500}\)/g, reason: 'image', binds: 'before' },
  { pattern: /(\[)[^\][]{1,200}(\]\((?:https?:|\/)[^()\s]{1,500}\))/dg, reason: 'link', binds: 'before' },
  { pattern: /&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#12288);/gi, reason: 'space-entity', binds: 'before' },
  { pattern: /[\u00ad\u200b-\u200f\u2060\ufeff]+/g, reason: 'invisible-character', binds: 'before' },
];

const BOLD = /\*\*/g;

/** A line's text without markup. */
export interface MarkedText {
  clean: CleanText;
  /** How far bold type reaches from the start of the clean text; 0: not at all. */
  boldUntil: number;
}

/** Takes the markup out of one line. Bold marks count in pairs; one that is left over is text. */
export function readMarkup(source: string, span: Span): MarkedText {
  const raw = source.slice(span.start, span.end);
  const found = MARKS.flatMap(({ pattern, reason, binds }) =>
    [...raw.matchAll(pattern)].flatMap((match) =>
      groupsOf(match).map(([start, end]) => ({ start, end, reason, binds })),
    ),
  );
  const bold = [...raw.matchAll(BOLD)].map(({ index }) => index);
  if (bold.length % 2 === 1) bold.pop();
  for (const [i, start] of bold.entries()) {
    found.push({ start, end: start + 2, reason: 'bold-mark', binds: i % 2 === 0 ? 'after' : 'before' });
  }
  found.sort((a, b) => a.start - b.start);
  const omissions: Omission[] = [];
  let reached = 0;
  for (const { start, end, reason, binds } of found) {
    if (start < reached) continue;
    omissions.push({ span: { start: span.start + start, end: span.start + end }, reason, binds });
    reached = end;
  }
  const clean = makeCleanText(source, span, omissions);
  return { clean, boldUntil: boldPrefix(clean) };
}

/** Where a match's groups stand, or all of it where it has none. */
function groupsOf(match: RegExpExecArray): [number, number][] {
  const groups = (match.indices ?? []).slice(1).filter((group) => group !== undefined);
  return groups.length > 0 ? groups : [[match.index, match.index + match[0].length]];
}

function boldPrefix({ omissions, positions }: CleanText): number {
  const marks = omissions.flatMap((omission, i) => (omission.reason === 'bold-mark' ? [positions[i] ?? 0] : []));
  const [opened, closed] = marks;
  return opened === 0 && closed !== undefined ? closed : 0;
}
