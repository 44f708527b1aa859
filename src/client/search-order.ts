import type { ReportMatch } from '../search/found.ts';
import type { Order } from './search-state.ts';

/** Matches in reading order, as they come, or those first that say most about what was asked. */
export function sortMatches(matches: readonly ReportMatch[], order: Order): readonly ReportMatch[] {
  if (order === 'reading') return matches;
  return [...matches].sort(
    (a, b) =>
      b.match.ranges.length - a.match.ranges.length ||
      Number(a.match.record.kind === 'sentence') - Number(b.match.record.kind === 'sentence') ||
      a.match.record.text.length - b.match.record.text.length,
  );
}
