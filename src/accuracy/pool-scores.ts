import type { CommitmentScore } from './score-commitments.ts';
import { QUANTITY_FIELDS, type FieldScore, type QuantityScore } from './score-quantities.ts';
import type { ReportScore } from './score-report.ts';
import { addOverlaps, addTallies } from './tally.ts';

/** Adds up the rows of several reports, so that each row counts the same. A part is null where no report has it. */
export function poolScores(scores: readonly ReportScore[]): ReportScore {
  return {
    quantities: poolQuantities(scores.map(({ quantities }) => quantities)),
    commitments: poolPart(
      scores.map(({ commitments }) => commitments),
      poolCommitments,
    ),
    uncontested: poolPart(
      scores.map(({ uncontested }) => uncontested),
      poolCommitments,
    ),
    targets: poolPart(
      scores.map(({ targets }) => targets),
      (parts) => ({
        found: addTallies(parts.map(({ found }) => found)),
        withoutNumber: sum(parts.map(({ withoutNumber }) => withoutNumber)),
      }),
    ),
    pairings: poolPart(
      scores.map(({ pairings }) => pairings),
      (parts) => ({
        found: addTallies(parts.map(({ found }) => found)),
        sameVerdict: addTallies(parts.map(({ sameVerdict }) => sameVerdict)),
      }),
    ),
    digits: {
      unclassified: sum(scores.map(({ digits }) => digits.unclassified)),
      total: sum(scores.map(({ digits }) => digits.total)),
    },
  };
}

function poolPart<T>(parts: readonly (T | null)[], pool: (parts: T[]) => T): T | null {
  const present = parts.filter((part) => part !== null);
  return present.length > 0 ? pool(present) : null;
}

function poolQuantities(parts: readonly QuantityScore[]): QuantityScore {
  const poolField = (fields: readonly FieldScore[]): FieldScore => ({
    scored: addTallies(fields.map(({ scored }) => scored)),
    stated: addTallies(fields.map(({ stated }) => stated)),
  });
  const fields = QUANTITY_FIELDS.map((field) => [field, poolField(parts.map((part) => part.fields[field]))]);
  return {
    spans: addOverlaps(parts.map(({ spans }) => spans)),
    fields: Object.fromEntries(fields) as QuantityScore['fields'],
  };
}

function poolCommitments(parts: readonly CommitmentScore[]): CommitmentScore {
  return {
    checkable: addOverlaps(parts.map(({ checkable }) => checkable)),
    sameBounds: addTallies(parts.map(({ sameBounds }) => sameBounds)),
    specificity: addTallies(parts.map(({ specificity }) => specificity)),
    verb: addTallies(parts.map(({ verb }) => verb)),
    projects: addTallies(parts.map(({ projects }) => projects)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
