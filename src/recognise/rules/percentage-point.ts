// Percentage points: a difference of two percentages (高于全国0.5个百分点, 提高2个百分点). Not a percentage (5%), and not 百分点 without
// a number.
import { listMarked } from '../amounts.ts';
import { statistic, type DetectionRule } from '../mention.ts';

export const percentagePoint: DetectionRule = {
  name: 'percentage-point',
  find: (view) =>
    listMarked(view, /^\s?个?[多余]?(?:百分点|千分点)/).map(({ start, end, value, valueMax, unit: written }) => {
      // 5个多百分点: the 多 stands inside the unit.
      const surplus = /[多余]/.exec(written)?.[0];
      const unit = written.replace(/[多余]/, '');
      const base = { value, valueMax, unit: unit.startsWith('个') ? unit : `个${unit}` };
      const bound = surplus === undefined ? {} : { bound: 'at_least' as const, hedge: surplus };
      return statistic('percentage-point', {
        ...{ start, end, value, valueMax, unit, base },
        settled: { measure: 'change', ...bound },
      });
    }),
};
