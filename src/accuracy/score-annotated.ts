import type { ReportDocument } from '../schema/report-document.ts';
import { measureAgreement, type Agreement } from './annotator-agreement.ts';
import type { AnnotatedReport } from './find-annotation.ts';
import type { Miss } from './miss.ts';
import { compareReport, type ReportScore } from './score-report.ts';

/** What is scored: a function from a report's text, and the path it came from, to all that it reads in it. */
export type Reader = (source: string, file: string) => ReportDocument;

export interface ScoredReport {
  name: string;
  file: string;
  score: ReportScore;
  misses: Miss[];
  agreement: Agreement | null;
}

/** Lets a reader read an annotated report, and holds the two against each other. */
export function scoreAnnotated(
  { name, file, source, annotation, annotators }: AnnotatedReport,
  read: Reader,
): ScoredReport {
  return {
    name,
    file,
    ...compareReport(read(source, file), source, annotation),
    agreement: annotators && measureAgreement(annotators.first, annotators.second, source),
  };
}
