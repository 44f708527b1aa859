// The size of a scheme: 16条重点产业链, 出台10条措施, 10个领域三年行动计划, 抓好8个方面, 8方面45条举措. It says how the scheme is divided, nothing was
// counted. Not what is done or built (实施15个专项行动, 签订协议17项, 10件民生实事).
import { enumeration, type DetectionRule, type Mention, type RuleView } from '../mention.ts';
import { baseOf, listAmounts } from '../amounts.ts';

const CHAINS = /^条[^,，。；;、\d]{0,8}?(?:产业链|工作主线)/;
const PARTS = /^(?:方面|(?:个|大|项)[^,，。；;、\d]{0,4}?(?:方面|领域|环节|维度|关键词))/;
/** 居全国168个重点城市第2名: how many were compared. */
const COMPARED = /^个[\p{Script=Han}]{0,6}?(?:城市|市|县|区|省份?|地区)(?:中|的|里)?(?:第|排|居|位)/u;
const MEASURES = /^[条项](?:[^,，。；;、\d]{0,8}?)(?:措施|举措|意见)/;
const ISSUED = /(?:出台|制定|推出|印发|发布|落实)[^,，。；;]{0,24}$/;
/** A chain that is newly built up, or work that goes on in several fields, is counted. */
const COUNTED = /(?:新增|新建|培育|打造|建成|形成|覆盖)[^,，。；;、]{0,4}$/;

export const schemeSize: DetectionRule = {
  name: 'scheme-size',
  find: (view) => [...greatOnes(view), ...divided(view)],
};

/** 10大工程: as in 十大工程, a scheme by its size. */
function greatOnes({ folded }: RuleView): Mention[] {
  return [...folded.matchAll(/(?<![\d.]|\d,)(\d{1,3})大(?=[\p{Script=Han}“"])(?![小中型量多])/gu)].map((found) =>
    enumeration('scheme-size', {
      start: found.index,
      end: found.index + found[0].length,
      value: Number(found[1]),
      unit: '大',
      base: { value: Number(found[1]), valueMax: null, unit: '大' },
      settled: { measure: 'count', direction: 'none', status: 'background' },
    }),
  );
}

function divided(view: RuleView): Mention[] {
  return listAmounts(view, 'arabic').flatMap((amount) => {
    const { folded, chapterKind } = view;
    const tail = folded.slice(amount.unit.end - amount.unit.entry.unit.length, amount.unit.end + 16);
    const before = folded.slice(Math.max(0, amount.start - 28), amount.start);
    const issued = ISSUED.test(before) && !before.endsWith('落实');
    const isScheme =
      (CHAINS.test(tail) && !COUNTED.test(before)) ||
      PARTS.test(tail) ||
      COMPARED.test(tail) ||
      (MEASURES.test(tail) && ISSUED.test(before));
    if (!isScheme) return [];
    const fresh = chapterKind === 'review' && issued;
    const status = fresh ? ('result' as const) : ('background' as const);
    return [
      enumeration('scheme-size', {
        ...{ start: amount.start, end: amount.end, value: amount.value, valueMax: amount.valueMax },
        unit: amount.unit.written,
        base: baseOf(amount),
        settled: { measure: 'count', status, direction: 'none' },
      }),
    ];
  });
}
