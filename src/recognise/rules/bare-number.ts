// A number that is complete without a unit: 惠及265万群众 and 注册用户122万, whose 万 or 亿 counts people or things, and an index
// (景气指数达到194.6). Not a bare number that nothing explains (总数达12，), and not the class of a thing (超500亿的企业).
import { identifier, statistic, type DetectionRule } from '../mention.ts';
import { shift } from '../numerals.ts';
import { matchUnit } from '../units.ts';

const NAME = 'bare-number';
const INDEX = /(?:指数|系数|得分|评分|收入比|首位度|容积率|倍差)[^,;。\d]{0,10}(?:[\d.]{1,6}[^,;。\d]{1,6})?$/;
/** 超500亿的茶企3家 */
const COUNTED_CLASS = /^的[\p{Script=Han}]{1,8}\d+[家个户项]/u;
const MONEY = /(?:GDP|经济总量|总值|投资|收入|产值|资金|规模|贷款|存款|支出|营收|额|余额|增加值)[^,;。]{0,6}$/;
const CLASS = /^(?:级|的?(?:大型|重点|龙头|工业|特色)?(?:企业|项目|产业|集群|园区))/;

export const bareNumber: DetectionRule = {
  name: NAME,
  find: ({ text, folded, numerals, units }) =>
    numerals.flatMap((numeral) => {
      const { start, end, script, exponent, value, magnitudeStart, surplus } = numeral;
      if (script !== 'arabic' || matchUnit(units, text, folded, numeral)) return [];
      const before = folded.slice(Math.max(0, start - 28), start);
      if (exponent >= 4) {
        const unit = text.slice(magnitudeStart, end).replace(/[多余\s]/g, '');
        const found = { start, end, value, unit };
        const behind = folded.slice(end, end + 14);
        if ((CLASS.test(behind) || COUNTED_CLASS.test(behind)) && /[超过]$/.test(before))
          return [identifier(NAME, found)];
        const base = { value: shift(value, exponent), valueMax: null, unit: '' };
        const settled = surplus === null ? {} : { bound: 'at_least' as const, hedge: surplus };
        return [statistic(NAME, { ...found, base, unitMeasure: MONEY.test(before) ? 'level' : 'count', settled })];
      }
      return INDEX.test(before) && /^(?:$|[,;。、)]|左右|以|提|下|上|降)/.test(folded.slice(end))
        ? [statistic(NAME, { start, end, value, unitMeasure: 'level' })]
        : [];
    }),
};
