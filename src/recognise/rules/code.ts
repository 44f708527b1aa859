// Letters and digits that are one name: G8.5+, PM2.5, 5G, 4K, CO2, H7N9, G30. Not letters that are the unit of a number
// (100MW, 5kWh), nor a name that an amount follows (GDP3000亿元, AI15家).
import { identifier, onlyNumber, type DetectionRule } from '../mention.ts';
import { matchUnit } from '../units.ts';

const RUN = /(?<![A-Za-z\d.])(?=[A-Za-z\d.+_-]{0,16}[A-Za-z])(?=[A-Za-z.+_-]{0,16}\d)[A-Za-z\d][A-Za-z\d.+_-]{0,16}/g;
const ALWAYS = /^(?:PM_?(?:2\.5|10)|\d[GKD]\+?|CO2|O3)$/i;

export const code: DetectionRule = {
  name: 'code',
  find: ({ folded, text, numeralAt, units }) =>
    [...folded.matchAll(RUN)].flatMap((found) => {
      const raw = found[0].replace(/[.-]{1,3}$/, '');
      const range = { start: found.index, end: found.index + raw.length };
      if (!ALWAYS.test(raw)) {
        const at = range.start + raw.search(/\d/);
        const first = numeralAt.get(at);
        if (!first || /^\d+(?:\.\d+)?%/.test(folded.slice(first.start, first.start + 12))) return [];
        const unit = matchUnit(units, text, folded, first);
        if (unit && !/\d/.test(raw.slice(first.end - range.start))) return [];
      }
      return [identifier('code', { ...range, value: onlyNumber(raw) })];
    }),
};
