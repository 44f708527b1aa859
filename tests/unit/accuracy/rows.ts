import type { GoldCommitment, GoldQuantity } from '../../../src/accuracy/annotation.ts';
import { parseReport } from '../own-vocabulary.ts';
import type { Quantity } from '../../../src/schema/quantity.ts';
import type { ReportDocument } from '../../../src/schema/report-document.ts';

/** The span of words in a text; of their first place. */
export function spanIn(source: string, raw: string): { start: number; end: number } {
  const start = source.indexOf(raw);
  if (start < 0) throw new Error(`${raw} is not in the text`);
  return { start, end: start + raw.length };
}

/** A read statistic, unlike others in what is given only. */
export function quantity(source: string, raw: string, fields: Partial<Quantity> = {}): Quantity {
  return {
    id: '1-p1-s1-q1',
    sentence: '1-p1-s1',
    span: spanIn(source, raw),
    raw,
    role: 'statistic',
    subject: '粮食产量',
    value: 1,
    valueMax: null,
    unit: '万吨',
    base: null,
    measure: 'level',
    direction: 'none',
    bound: 'exact',
    hedge: null,
    hedgeSide: null,
    wording: '',
    period: '2022',
    status: 'result',
    ...fields,
  };
}

export function goldQuantity(source: string, raw: string, fields: Partial<GoldQuantity> = {}): GoldQuantity {
  return { ...quantity(source, raw), ...fields };
}

export function commitment(source: string, raw: string, fields: Partial<GoldCommitment> = {}): GoldCommitment {
  return {
    span: spanIn(source, raw),
    raw,
    specificity: 'named',
    verb: '建设',
    object: null,
    projects: [],
    places: [],
    ...fields,
  };
}

/** A text as parsed, with what a reader would have found in it. */
export function documentOf(source: string, facts: Partial<ReportDocument> = {}): ReportDocument {
  return { ...parseReport(source, { slug: 'r', file: 'r.txt', sha256: '0'.repeat(64) }), ...facts };
}
