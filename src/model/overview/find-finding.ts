import { isFall } from '../../figures/figure-words.ts';
import { figureOf } from '../../figures/figure.ts';
import { periodWords, singleYear } from '../../figures/period.ts';
import { growthName } from '../../figures/words.ts';
import type { Indicator } from '../../schema/facts.ts';
import type { OverviewVocabulary } from '../../schema/overview-vocabulary.ts';
import type { Quantity } from '../../schema/quantity.ts';
import type { ReportDocument } from '../../schema/report-document.ts';
import { findEstimate } from './find-estimate.ts';
import { viewIndicators } from '../indicator-view.ts';
import { listDistinctPairs } from '../pairs.ts';

/** A figure of the finding with the words before it: 2022年经济增长 and 4.4%. */
export interface FindingPart {
  quantity: Quantity;
  lead: string;
  words: string;
}

/** How much something grew, and how much it is to grow: the one thing a front page tells first. One part at least. */
export interface Finding {
  indicator: Indicator;
  result: FindingPart | null;
  target: FindingPart | null;
}

/**
 * Growth of the first of the overview's indicators that the report gives for a single year; a target alone, or a result
 * alone, where there is no more. Null where it gives none.
 */
export function findFinding(document: ReportDocument, overview: OverviewVocabulary): Finding | null {
  for (const { indicator: id, name } of overview.finding) {
    const indicator = document.indicators.find((one) => one.id === id);
    const rates = indicator && ratesOf(document, indicator);
    if (!indicator || !rates) continue;
    const estimate = rates.result ? findEstimate(document, rates.result, overview) : '';
    return tell(indicator, rates, { name: name ?? indicator.label, estimate });
  }
  return null;
}

type Rates = Record<'result' | 'target', Quantity | null>;

/** What is held against each other, where both are rates of single years; else the first of each. */
function ratesOf(document: ReportDocument, indicator: Indicator): Rates | null {
  const pair = listDistinctPairs(document).find(
    ({ indicator: one, result, target, comparable, owner }) =>
      one === indicator && owner === null && comparable !== 'no' && isYearly(result) && isYearly(target),
  );
  if (pair) return pair;
  const { results, targets } = viewIndicators(document).get(indicator.id) ?? { results: [], targets: [] };
  const result = results.find((one) => isYearly(one) && isOf(one, document.reviewYear)) ?? null;
  const target = targets.find((one) => isYearly(one) && isOf(one, document.year)) ?? null;
  return result || target ? { result, target } : null;
}

function isYearly(quantity: Quantity | null): quantity is Quantity {
  return quantity?.measure === 'growth' && singleYear(figureOf(quantity).period) !== null;
}

function isOf(quantity: Quantity, year: number | null): boolean {
  return singleYear(figureOf(quantity).period) === year;
}

interface Named {
  name: string;
  /** 预计, where the result was not counted yet; else empty. */
  estimate: string;
}

function tell(indicator: Indicator, { result, target }: Rates, { name, estimate }: Named): Finding {
  return {
    indicator,
    result: result && { quantity: result, ...tellResult(result, name, estimate) },
    target: target && { quantity: target, ...tellTarget(target, result ? '' : growthWords(name), name) },
  };
}

/** 2022年经济增长 4.4%, 2022年经济 比上年增长4.4%: a wording that says more than that something grows is kept whole. */
function tellResult(quantity: Quantity, name: string, estimate: string): Told {
  const year = periodWords(figureOf(quantity).period);
  if (!isPlain(quantity)) return { lead: year + name + estimate, words: figureOf(quantity).beside(name) };
  return {
    lead: year + name + estimate + growthWords(name).slice(name.length),
    words: figureOf(quantity).beside(growthWords(name)),
  };
}

function tellTarget(quantity: Quantity, before: string, name: string): Told {
  const { period, beside } = figureOf(quantity);
  return {
    lead: `${periodWords(period)}${before}目标`,
    words: beside(isPlain(quantity) ? growthWords(name) : name),
  };
}

type Told = Pick<FindingPart, 'lead' | 'words'>;

/** 经济增长 would belie a fall, which has a word of its own. */
function isPlain(quantity: Quantity): boolean {
  return !isFall(quantity) && (quantity.wording === '' || quantity.wording === '增长');
}

/** 经济增长; a name of a rate stands as it is. */
function growthWords(name: string): string {
  return growthName(name) === name ? name : `${name}增长`;
}

/** 2022年经济增长4.4%，2023年目标6%左右。 */
export function findingSentence({ result, target }: Finding): string {
  return `${[result, target].flatMap((part) => (part ? [part.lead + part.words] : [])).join('，')}。`;
}
