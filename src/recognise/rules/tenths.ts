// Parts in tenths and fractions: 三成, 7成, 五折, 三分之一, 2/3. Not 成 as a verb (建成三, 一成不变), nor 折 in a word (曲折, 打折扣).
import { readHanNumber } from '../han-numbers.ts';
import { statistic, type DetectionRule, type Mention } from '../mention.ts';

const TENTHS =
  /(?<![\d.一二三四五六七八九十第])([一二三四五六七八九两]|\d)(成(?=以上|左右|以内|[,。、;的多]|用于|投)|折(?=优惠|价|扣?[,。、;]|以))/g;
const FRACTIONS = /(?<![“"])([二三四五六七八九十]{1,3})分之([一二三四五六七八九]{1,2})(?!策)/g;
const SLASHED = /(?<![\d./A-Za-z])(\d{1,2})\/(\d{1,2})(?![\d/])(?=以上|左右|的|和|[,。;、])/g;

export const tenths: DetectionRule = {
  name: 'tenths',
  find: ({ folded }) => [
    ...[...folded.matchAll(TENTHS)].flatMap((found) => {
      const [whole, numeral = '', mark = ''] = found;
      const value = /\d/.test(numeral) ? Number(numeral) : readHanNumber(numeral);
      return value === null ? [] : [part(found.index, whole.length, value, mark)];
    }),
    ...[...folded.matchAll(FRACTIONS)].flatMap((found) => {
      const [whole, below = '', above = ''] = found;
      const [denominator, numerator] = [readHanNumber(below), readHanNumber(above)];
      return denominator === null || numerator === null
        ? []
        : [part(found.index, whole.length, numerator / denominator, null)];
    }),
    ...[...folded.matchAll(SLASHED)].map((found) =>
      part(found.index, found[0].length, Number(found[1]) / Number(found[2]), null),
    ),
  ],
};

function part(start: number, length: number, value: number, unit: string | null): Mention {
  const base = unit === null ? null : { value, valueMax: null, unit };
  return statistic('tenths', { start, end: start + length, value, unit, base, settled: { measure: 'share' } });
}
