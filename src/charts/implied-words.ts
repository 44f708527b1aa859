import { figureOf } from '../figures/figure.ts';
import type { ImpliedFigure } from '../figures/implied-figures.ts';
import { plainNumber } from '../figures/number-words.ts';
import { periodWords } from '../figures/period.ts';
import type { Quantity } from '../schema/quantity.ts';

/** A computed figure as readers are told it. */
export interface ImpliedWords {
  /** 按2022年结果 2817.55亿元增长6%计，2023年是2986.6亿元。 */
  statement: string;
  /** 2817.55 × (1 + 6%) ≈ 2986.6 */
  formula: string;
  /** What the computation does not know: hedges, prices. */
  notes: string[];
}

export function describeImplied(implied: ImpliedFigure): ImpliedWords {
  const { base, aim, kind, exact } = implied;
  const [before, after] = [base, aim].map((one) => periodWords(figureOf(one).period));
  const from = amountOf(base);
  const equals = exact ? '=' : '≈';
  const result = endsOf(implied);
  const notes = [...hedgeNote(base), ...hedgeNote(aim), ...(implied.priced ? [PRICES] : [])];
  if (kind === 'level') {
    const rate = endsOf({ ...aim, ...figureOf(aim).amount, value: aim.value });
    const fall = (figureOf(aim).amount.value ?? 0) < 0;
    const factor = `(1 ${fall ? '−' : '+'} ${rate.size}%)`;
    return {
      statement: `按${before ?? ''}结果${from}${fall ? '下降' : '增长'}${rate.size}%计，${after ?? ''}${exact ? '为' : '约'}${result.size}${implied.unit}。`,
      formula: `${plainNumber(base.value ?? 0, 10)} × ${factor} ${equals} ${result.size}`,
      notes,
    };
  }
  const alike = base.unit === aim.unit;
  const bare = (one: Quantity): string => (alike ? endsOf(one).size : amountOf(one));
  return {
    statement: `${after ?? ''}达到${amountOf(aim)}，相当于比${before ?? ''}的${from}${changeOf(implied)}。`,
    formula: `${bare(aim)} ÷ ${bare(base)} − 1 ${equals} ${result.signed}%`,
    notes,
  };
}

const PRICES = '未计价格变动；增速若按不变价计算，与按现价的数额相比只作参照。';

function changeOf({ value, valueMax }: ImpliedFigure): string {
  if (value === 0 && (valueMax ?? 0) === 0) return '持平';
  const { size, signed } = endsOf({ value, valueMax });
  if (value < 0 !== (valueMax ?? value) < 0) return `变动${signed}%`;
  return `${value < 0 ? '下降' : '增长'}${size}%`;
}

/** “左右”按6%计。 */
function hedgeNote(quantity: Quantity): string[] {
  const { hedge } = figureOf(quantity);
  return hedge === null ? [] : [`“${hedge.word}”按${amountOf(quantity)}计。`];
}

function amountOf(quantity: Quantity): string {
  return endsOf(quantity).size + (quantity.unit ?? '');
}

/** A number, or both ends of a range; `size` without signs. */
function endsOf({ value, valueMax }: Pick<Quantity, 'value' | 'valueMax'>): { size: string; signed: string } {
  const ends = [value, valueMax].flatMap((end) => end ?? []);
  return {
    size: ends.map((end) => plainNumber(Math.abs(end), 10)).join('—'),
    signed: ends.map((end) => plainNumber(end, 10)).join('—'),
  };
}
