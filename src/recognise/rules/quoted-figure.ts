// A number inside a quoted name: “301”科创特区, “1+4”政策体系, “15分钟生活圈”, and a formula or slogan without quotes (12+30,
// 六个100%). Not an amount in a
// quotation that reports it (“增长5%”, “突破100亿元”).
import { identifiersAt, type DetectionRule, identifier, onlyNumber } from '../mention.ts';

const QUOTED = /[“"‘「『]([^“”"‘’「」『』]{1,16})[”"’」』]/g;
const AMOUNT = /[%‰]|增长|突破|达到|超过|亿元|万元|下降|\d年/;
const FIGURE = /^[\dA-Za-z+×*./:·—-]+$/;
const FORMULA = /(?<![\d.])\d{1,4}(?:\s?\+\s?(?:\d{1,4}(?![\d.%])|[NXn](?![A-Za-z])|∞)){1,5}/g;

export const quotedFigure: DetectionRule = {
  name: 'quoted-figure',
  find: ({ folded }) => [
    ...[...folded.matchAll(QUOTED)].flatMap((found) => {
      const content = found[1] ?? '';
      if (!/\d/.test(content) || AMOUNT.test(content)) return [];
      const from = found.index + 1;
      if (FIGURE.test(content)) {
        const formula = content.includes('+') || content.includes(':');
        return [
          identifier('quoted-figure', {
            start: from,
            end: from + content.length,
            value: formula ? null : onlyNumber(content),
          }),
        ];
      }
      return [...content.matchAll(/\d[\d.]{0,8}(?:\+[\dNX]+)*[个家条项大年+%]?/g)].map((part) =>
        identifier('quoted-figure', {
          start: from + part.index,
          end: from + part.index + part[0].length,
          value: onlyNumber(part[0]),
        }),
      );
    }),
    ...identifiersAt('quoted-figure', folded, /[两三四五六七八九十]个(\d{1,3}%)/g),
    ...identifiersAt('quoted-figure', folded, FORMULA).map((found) => ({ ...found, value: null })),
  ],
};
