import type { DraftLine } from './draft-lines.ts';
import { outsideReason, RELATED_LIST } from './noise.ts';

/** Where the report ends: the number of lines before the site's own that follow it. */
export function findEnd(lines: readonly DraftLine[]): number {
  const related = lines.findIndex(
    ({ folded }, i) => i > lines.length / 2 && folded.length < 30 && RELATED_LIST.test(folded),
  );
  let end = related < 0 ? lines.length : related;
  while (end > 1 && outsideReason(lines[end - 1]?.folded ?? '') !== null) end -= 1;
  return end;
}

/**
 * Where the site's own text begins in the last line of a report, when it stands there without a break; else the line's
 * length. It follows the last sentence and has no end mark of its own.
 */
export function findGluedTail(folded: string): number {
  const last = Math.max(folded.lastIndexOf('!'), folded.lastIndexOf('。')) + 1;
  const rest = folded.slice(last).trimStart();
  const isTail = last > 0 && (RELATED_LIST.test(rest) || (rest !== '' && outsideReason(rest) !== null));
  return isTail ? folded.length - rest.length : folded.length;
}
