import { indicatorOfQuantity, type IndicatorView } from '../model/indicator-view.ts';
import { ownerWords, standingResult, type Pair } from '../model/pairs.ts';
import type { Indicator } from '../schema/facts.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { figureOf } from '../figures/figure.ts';
import { isSeveralYears, periodWords } from '../figures/period.ts';
import { statusWords, VERDICTS } from '../figures/words.ts';

/** What an indicator's page says in words, all of it computed from the report. */
export interface IndicatorWords {
  /** Its figures in a line. */
  lede: string;
  verdicts: {
    verdict: string;
    /** Both figures: 2022年结果 433个，2023年目标 507个。 */
    pair: string;
    reason: string | null;
    /** The indicator that the result is another's. */
    other: Indicator | null;
  }[];
  /** The field's metadata terms as far as the text gives them; `at` is a paragraph that explains. */
  terms: { term: string; text: string; at: string | null }[];
}

export function describeIndicator(view: IndicatorView, document: ReportDocument): IndicatorWords {
  const { indicator, results, targets, pairs } = view;
  const dated = (quantity: Quantity): string =>
    `${statusWords(quantity)} ${figureOf(quantity).beside(indicator.label)}`;
  const figures = [...results, ...targets];
  return {
    lede: `${figures.map(dated).join('，')}。`,
    verdicts: pairs
      .filter(({ result, target }) => result !== null || target !== null)
      .map((pair) => ({
        verdict: pair.result && pair.target ? VERDICTS[pair.comparable] : '无从比较',
        pair: pairWords(pair, dated),
        reason: pair.reason,
        other: otherIndicator(pair, indicator, document),
      })),
    terms: [
      definitionOf(figures, document),
      { term: '计量单位', text: [...new Set(figures.map(unitOf))].join('、') || '没有单位', at: null },
      { term: '局限', text: limitsOf(figures), at: null },
      {
        term: '来源',
        text: '政府工作报告原文，见上面的引文。报告没有写明统计口径和数据出处的，这里也没有。',
        at: null,
      },
    ],
  };
}

/** A result that does not compare and is another's is not told under this name. */
function pairWords(pair: Pair, dated: (quantity: Quantity) => string): string {
  const result = standingResult(pair);
  const told = [result && dated(result) + ownerWords(pair), pair.target && dated(pair.target)];
  return `${told.filter((words) => words !== null).join('，')}。`;
}

function otherIndicator({ indicator, result }: Pair, own: Indicator, document: ReportDocument): Indicator | null {
  if (indicator !== own) return indicator;
  const owner = result && indicatorOfQuantity(document, result.id);
  return owner && owner !== own ? owner : null;
}

function definitionOf(figures: readonly Quantity[], { notes }: ReportDocument): IndicatorWords['terms'][number] {
  const sentences = new Set(figures.map(({ sentence }) => sentence));
  const note = notes.find(({ references }) => references.some(({ sentence }) => sentences.has(sentence)));
  return note
    ? { term: '定义', text: '所在的句子有注：', at: note.entry }
    : { term: '定义', text: '没有找到报告对它的解释。', at: null };
}

function unitOf({ unit, measure }: Quantity): string {
  return measure === 'rank' ? '位次' : (unit ?? '');
}

const BOUNDS: Readonly<Record<Quantity['bound'], (hedge: string) => string | null>> = {
  exact: () => null,
  approx: (hedge) => `${hedge}表示约数，原文没有说明上下多少。`,
  at_least: (hedge) => `${hedge}只给出下限。`,
  at_most: (hedge) => `${hedge}只给出上限。`,
};

function limitsOf(figures: readonly Quantity[]): string {
  const told = figures.flatMap(({ bound, hedge }) => BOUNDS[bound](hedge === null ? '措辞' : `“${hedge}”`) ?? []);
  const periods = figures.map((one) => figureOf(one).period);
  const undated = periods.includes(null) ? ['有的数没有写明年份。'] : [];
  const long = periods.filter(isSeveralYears).map((period) => `${periodWords(period)}是几年合计。`);
  return [...new Set([...told, ...undated, ...long])].join('') || '这些数没有“左右”“以上”一类的限定词。';
}
