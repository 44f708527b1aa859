// Numbers of a 分别 list that share the unit of its last member: 分别提高1.06、1.02个百分点, 分别增长1.3、1.9、1.2倍. Not other lists
// (3、4个工作日), whose first number may be a part of the second.
import { statistic, type DetectionRule, type Mention, type RuleView } from '../mention.ts';
import type { Numeral } from '../numerals.ts';
import { matchUnit } from '../units.ts';
import { percent } from './percent.ts';
import { percentagePoint } from './percentage-point.ts';
import { multiple } from './multiple.ts';
import { amount } from './amount.ts';

const JOINT = /^(?:、|和|与|及)$/;

export const sharedUnit: DetectionRule = {
  name: 'shared-unit',
  find: (view) => {
    if (!view.folded.includes('分别')) return [];
    const told = [amount, percentagePoint, percent, multiple].flatMap(({ find }) => find(view));
    const byStart = new Map(told.map((mention) => [mention.start, mention]));
    const found: Mention[] = [];
    for (let i = view.numerals.length - 2; i >= 0; i -= 1) {
      const [own, next] = [view.numerals[i], view.numerals[i + 1]];
      const model = next ? byStart.get(next.start) : undefined;
      if (!own || !next || !model || byStart.has(own.start) || !sharesUnit(view, own, next)) continue;
      const { unit, base, unitMeasure, settled } = model;
      const mention = statistic('shared-unit', {
        ...{ start: own.start, end: own.end, value: own.value, unit, unitMeasure, settled },
        base: base && { ...base, value: own.value * (base.value / (model.value ?? 1)), valueMax: null },
      });
      byStart.set(own.start, mention);
      found.push(mention);
    }
    return found;
  },
};

function sharesUnit({ text, folded, units }: RuleView, own: Numeral, next: Numeral): boolean {
  const inList = /分别[^,;。]*$/.test(folded.slice(Math.max(0, own.start - 60), own.start));
  return (
    inList &&
    (own.exponent === 0 || own.exponent === next.exponent) &&
    JOINT.test(folded.slice(own.end, next.start)) &&
    !matchUnit(units, text, folded, own)
  );
}
