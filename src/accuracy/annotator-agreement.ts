import type { AnnotatorRows } from './annotation.ts';
import { scoreCommitments, type CommitmentScore } from './score-commitments.ts';
import { matchSpans, QUANTITY_CHECKS, QUANTITY_FIELDS, type QuantityField } from './score-quantities.ts';
import { tally, type Overlap, type Tally } from './tally.ts';

/** How far two annotators who did not see each other's rows agree. The first stands as gold, the second as read. */
export interface Agreement {
  spans: Overlap;
  /** Over all spans in common, whatever their role. */
  fields: Record<QuantityField, Tally>;
  commitments: CommitmentScore;
}

/** @param source the text that both annotated */
export function measureAgreement(first: AnnotatorRows, second: AnnotatorRows, source: string): Agreement {
  const { pairs } = matchSpans(first.quantities, second.quantities);
  const fields = QUANTITY_FIELDS.map((field) => [
    field,
    tally(pairs, ({ gold, read }) => QUANTITY_CHECKS[field](gold, read)),
  ]);
  return {
    spans: { common: pairs.length, gold: first.quantities.length, read: second.quantities.length },
    fields: Object.fromEntries(fields) as Agreement['fields'],
    commitments: scoreCommitments(second.commitments, first.commitments, source).score,
  };
}
