// A rate by so many people: 10.2/10万, 15/10万, 3.1/万. Not a fraction (1/3) and not a count of tens of thousands (10万人).
import { listMarked } from '../amounts.ts';
import { statistic, type DetectionRule } from '../mention.ts';

export const perPopulation: DetectionRule = {
  name: 'per-population',
  find: (view) =>
    listMarked(view, /^\s?\/\s?(?:1|10|十)?万(?!元|吨|平)/).map(({ start, end, value, valueMax, unit }) =>
      statistic('per-population', {
        ...{ start, end, value, valueMax, unit, base: { value, valueMax, unit } },
        settled: { measure: 'share' },
      }),
    ),
};
