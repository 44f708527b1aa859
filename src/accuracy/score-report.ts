import type { ReportDocument } from '../schema/report-document.ts';
import type { Annotation } from './annotation.ts';
import type { Miss } from './miss.ts';
import { scoreCommitments, withoutContested, type CommitmentScore } from './score-commitments.ts';
import { scorePairings, type PairingScore } from './score-pairings.ts';
import { scoreQuantities, type QuantityScore } from './score-quantities.ts';
import { scoreTargets, type TargetScore } from './score-targets.ts';
import { findUnclassifiedDigits } from './unclassified-digits.ts';

/** How a reading compares with the annotation; null where there is no annotation of the kind. */
export interface ReportScore {
  quantities: QuantityScore;
  commitments: CommitmentScore | null;
  /** The same without the rows that annotators saw differently. */
  uncontested: CommitmentScore | null;
  targets: TargetScore | null;
  pairings: PairingScore | null;
  /** Of the whole report, not of the sample only. */
  digits: { unclassified: number; total: number };
}

/**
 * Scores what was read of a report against what was annotated by hand.
 *
 * @param source the text that both were made from; all spans are offsets into it
 */
export function scoreReport(document: ReportDocument, source: string, annotation: Annotation): ReportScore {
  return compareReport(document, source, annotation).score;
}

/** The same, with everything in which the two differ. */
export function compareReport(
  document: ReportDocument,
  source: string,
  annotation: Annotation,
): { score: ReportScore; misses: Miss[] } {
  const { commitments, contested } = annotation;
  const scored = {
    quantities: scoreQuantities(document.quantities, annotation.quantities, { source, sample: annotation.sample }),
    commitments: commitments && scoreCommitments(document.commitments, commitments, source),
    uncontested:
      commitments &&
      contested &&
      scoreCommitments(
        withoutContested(document.commitments, contested),
        withoutContested(commitments, contested),
        source,
      ),
    targets: annotation.targets && scoreTargets(document.quantities, annotation.targets, source),
    pairings: annotation.pairs && scorePairings(document, annotation.pairs, source),
  };
  const { unclassified, total } = document.coverage.digits;
  return {
    score: {
      quantities: scored.quantities.score,
      commitments: scored.commitments?.score ?? null,
      uncontested: scored.uncontested?.score ?? null,
      targets: scored.targets?.score ?? null,
      pairings: scored.pairings?.score ?? null,
      digits: { unclassified, total },
    },
    misses: [
      ...scored.quantities.misses,
      ...findUnclassifiedDigits(source, document),
      ...(scored.targets?.misses ?? []),
      ...(scored.commitments?.misses ?? []),
      ...(scored.pairings?.misses ?? []),
    ],
  };
}
