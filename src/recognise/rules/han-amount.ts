// An amount in Chinese numerals: 产值突破百亿元, 三万户, 新增两家. Money and other measured amounts always; counters only behind a verb that
// reports or promises them (a fraction is always told), since 三大工程, 两个维护, 十个一, 一批项目 and the like are names and phrases.
import { listAmounts, statisticOf } from '../amounts.ts';
import type { DetectionRule } from '../mention.ts';

const COUNTING = /(?:新增|减少|建成|新建|改造|创建|引进|达到|突破|超过|新认定|获批|签约)了?$/;
/** 百亿级, 千亿元产业集群, 万亩果园, 万吨级: classes and names of size. */
const SIZE =
  /^(?:、超|开发区|级|以上|规模|产业|集群|企业|园区|工程|俱乐部|支柱|板块|大道|航道|项目|县|镇|村|强|乡|斤粮|良田|示范|基地|林|果|茶|方|湖|生态)/;
const REACHED =
  /(?:突破|达到|超过?|迈上|跨越|跨过|跃上|站上|逼近|接近|向|达|迈进|过|近|约|累计|总额|资金|投资|收入|产值|规模|总量)(?:了|至|到)?(?<!签约)$/;

export const hanAmount: DetectionRule = {
  name: 'han-amount',
  find: (view) =>
    listAmounts(view, 'han').flatMap((found) => {
      const before = view.folded.slice(Math.max(0, found.start - 6), found.start);
      const after = view.folded.slice(found.end, found.end + 3);
      const counted = found.last.exponent === 0 && found.unit.entry.measure === 'count';
      const named = SIZE.test(after) && !after.startsWith('以上,');
      const vague = /(?:[数几第“"]|(?<![迈跃站登跨])上)$/.test(before);
      const told =
        !Number.isInteger(found.value) ||
        (counted
          ? COUNTING.test(before) && found.value < 100 && !/^[级强大]/.test(after)
          : !named && REACHED.test(before));
      if (!told || vague) return [];
      return [statisticOf('han-amount', found)];
    }),
};
