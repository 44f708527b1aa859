import type { ChartReport } from '../../../src/charts/row-figures.ts';
import type { FullPair } from '../../../src/charts/pair-kinds.ts';
import { compileLexicon } from '../../../src/recognise/lexicon/compile.ts';
import { usualSide } from '../../../src/recognise/readings/bound.ts';
import type { Indicator, Pairing } from '../../../src/schema/facts.ts';
import { quantitySchema, type Quantity } from '../../../src/schema/quantity.ts';
import type { ReportDocument } from '../../../src/schema/report-document.ts';
import { vocabulary } from '../own-vocabulary.ts';

const lexicon = compileLexicon(vocabulary);
let made = 0;

/** A statistic of an invented report: 7.5% growth in the year looked back on, if nothing else is said. */
export function makeQuantity(given: Partial<Quantity> = {}): Quantity {
  made += 1;
  const { value = 7.5, valueMax = null, unit = '%', raw = `${String(value)}${unit ?? ''}` } = given;
  return quantitySchema.parse({
    id: `1-p1-s1-q${String(made)}`,
    sentence: '1-p1-s1',
    span: { start: 0, end: raw.length },
    ...{ raw, role: 'statistic', subject: '茶税', value, valueMax, unit },
    base: unit === null || value === null ? null : { value, valueMax, unit },
    ...{
      measure: 'growth',
      direction: 'up',
      bound: 'exact',
      hedge: null,
      hedgeSide: given.hedge ? usualSide(given.hedge, lexicon) : null,
      wording: '',
      period: '1901',
      status: 'result',
    },
    ...given,
  });
}

export function makeTarget(given: Partial<Quantity> = {}): Quantity {
  return makeQuantity({ period: '1902', status: 'target', ...given });
}

export function makePair(
  result: Quantity,
  target: Quantity,
  given: Partial<FullPair> & { label?: string } = {},
): FullPair {
  const { label = '茶税', ...rest } = given;
  const indicator = { id: `indicator-${target.id}`, label, results: [result.id], targets: [target.id] };
  return { indicator, result, target, comparable: 'yes', reason: null, owner: null, ...rest };
}

export const REPORT: ChartReport = { reviewYear: 1901, year: 1902 };

type Facts = Pick<ReportDocument, 'quantities' | 'indicators' | 'pairings'>;

/** A document that holds these facts and nothing else. */
export function makeDocument(facts: Facts): ReportDocument {
  const coverage = {
    digits: { total: 0, statistic: 0, date: 0, identifier: 0, enumeration: 0, unclassified: 0 },
    sentences: {
      ...{ total: 0, heading: 0, result: 0, target: 0 },
      ...{ commitment: 0, background: 0, ceremony: 0, unclassified: 0 },
    },
  };
  return {
    ...{ slug: 'x', title: 'x', place: null, placeLevel: null, year: 1902, reviewYear: 1901, date: null },
    ...{ meeting: null, speaker: null, titleSpan: null, chapters: [], commitments: [], notes: [], diagnostics: [] },
    source: { file: 'x.txt', sha256: '0'.repeat(64), length: 0, dropped: [] },
    coverage,
    ...facts,
  };
}

/** The document of some pairs; a missing figure stays out. */
export function documentOf(
  pairs: readonly {
    indicator: Indicator;
    result: Quantity | null;
    target: Quantity | null;
    comparable: Pairing['comparable'];
    reason: string | null;
  }[],
): ReportDocument {
  const quantities = pairs.flatMap(({ result, target }) => [result, target].filter((one) => one !== null));
  return makeDocument({
    quantities: [...new Map(quantities.map((one) => [one.id, one])).values()],
    indicators: [...new Map(pairs.map(({ indicator }) => [indicator.id, indicator])).values()],
    pairings: pairs.map(({ indicator, result, target, comparable, reason }) => ({
      indicator: indicator.id,
      result: result?.id ?? null,
      target: target?.id ?? null,
      ...{ comparable, reason },
    })),
  });
}
