import type { ReportScore } from './score-report.ts';
import { f1Of, precisionOf, recallOf, shareOf } from './tally.ts';

/** A measure, and the least (`at_least`) or most (`at_most`) that it may be. */
interface Floor {
  name: string;
  limit: number;
  side: 'at_least' | 'at_most';
  measure: (score: ReportScore) => number | null;
}

const field = (name: keyof ReportScore['quantities']['fields'], limit: number): Floor => ({
  name,
  limit,
  side: 'at_least',
  measure: ({ quantities }) => shareOf(quantities.fields[name].scored),
});

/** What the reader must reach on the report whose annotation is complete. */
export const FLOORS: readonly Floor[] = [
  { name: 'spans F1', limit: 0.99, side: 'at_least', measure: ({ quantities }) => f1Of(quantities.spans) },
  ...(['role', 'value', 'unit', 'bound', 'period', 'status'] as const).map((name) => field(name, 0.98)),
  field('subject', 0.95),
  { name: 'digits unclassified', limit: 0, side: 'at_most', measure: ({ digits }) => digits.unclassified },
  {
    name: 'commitments recall',
    limit: 0.95,
    side: 'at_least',
    measure: ({ commitments }) => commitments && recallOf(commitments.checkable),
  },
  {
    name: 'commitments precision',
    limit: 0.85,
    side: 'at_least',
    measure: ({ commitments }) => commitments && precisionOf(commitments.checkable),
  },
  {
    name: 'commitments same bounds',
    limit: 0.85,
    side: 'at_least',
    measure: ({ commitments }) => commitments && shareOf(commitments.sameBounds),
  },
];

/** A line for each floor that is not met. What could not be measured is not met. */
export function listUnmetFloors(score: ReportScore): string[] {
  return FLOORS.flatMap(({ name, limit, side, measure }) => {
    const found = measure(score);
    const isMet = found !== null && (side === 'at_least' ? found >= limit : found <= limit);
    const figure = found === null ? 'not measured' : String(Math.floor(found * 1e4) / 1e4);
    return isMet
      ? []
      : [`${name}: ${figure}, expected ${side === 'at_least' ? 'at least' : 'at most'} ${String(limit)}`];
  });
}
