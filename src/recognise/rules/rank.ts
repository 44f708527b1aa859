// How somebody stands among others: 位居全省第2, 全国第一, 首位, 前10, 第3位. Not a place in a series (第2批, 第一季度, 第一书记,
// 第一时间), and not 首位 as an adjective (首位产业).
import { readHanNumber } from '../han-numbers.ts';
import { statistic, type DetectionRule, type Mention } from '../mention.ts';

const ORDINAL = /第\s?([一二三四五六七八九十]{1,3}|\d{1,3})\s?([位名](?!专|女|党))?/g;
const FIRST_PLACE = /(?:首位|第一位)(?![一-龥]{0,2}(?:产业|度|城市))/g;
const TOP = /前(\d{1,3}|[一二三四五六七八九十百]{1,3})([位名强])?(?=[,。;、)“”]|行列|方阵|[的之]|以内)/g;
const CONTEXT =
  /(?:全国|全省|全市|全区|全球|世界|地级市|西北|西部|东北|中部|东部|省内|国内|同类|同级|增速|总量|居|列|排名?|名|位|蝉联|保持|稳居|进|升至|升到|跃居|跃升|县域|城市|地区|设区市|副省级|总数|数量|第[一二三四五六七八九十\d]{1,3}[位名]?[、和])[一-龥]{0,7}$/;
/** What follows a rank in a name or a phrase that is none. */
const NO_RANK =
  /^(?:时间|书记|要务|责任|动力|资源|生产力|议题|方阵|梯队|线|轮|季度|季|个|批|期|届|次|产业|家|台|条|座|所|人民|中学|小学|医院|步|位大|类|年|三|学校|实验|师|阶段|课|板块|部|代|粮|大|者|曲线|窗口|增长极|关|道防线|口)/;

export const rank: DetectionRule = {
  name: 'rank',
  find: ({ folded }) => [...ordinals(folded), ...places(folded)],
};

function found(start: number, length: number, value: number, atMost = false): Mention {
  const base = { value, valueMax: null, unit: '位' };
  const settled = {
    measure: 'rank' as const,
    ...(atMost ? { bound: 'at_most' as const } : {}),
  };
  return statistic('rank', { start, end: start + length, value, unit: '位', base, settled });
}

function read(numeral: string): number | null {
  return /\d/.test(numeral) ? Number(numeral) : readHanNumber(numeral);
}

function ordinals(folded: string): Mention[] {
  return [...folded.matchAll(ORDINAL)].flatMap((match) => {
    const [whole, numeral = '', counter] = match;
    const value = read(numeral);
    const before = folded.slice(Math.max(0, match.index - 12), match.index);
    const after = folded.slice(match.index + whole.length, match.index + whole.length + 4);
    if (value === null || (counter === undefined && NO_RANK.test(after))) return [];
    const told = counter !== undefined || /^(?:$|[,。;、)）”"!]|和|的)/.test(after);
    return told && CONTEXT.test(before) ? [found(match.index, whole.length, value)] : [];
  });
}

function places(folded: string): Mention[] {
  return [
    ...[...folded.matchAll(FIRST_PLACE)].flatMap((match) =>
      CONTEXT.test(folded.slice(Math.max(0, match.index - 12), match.index))
        ? [found(match.index, match[0].length, 1)]
        : [],
    ),
    ...[...folded.matchAll(TOP)].flatMap((match) => {
      const value = read(match[1] ?? '');
      return value !== null && CONTEXT.test(folded.slice(Math.max(0, match.index - 12), match.index))
        ? [found(match.index, match[0].length, value, true)]
        : [];
    }),
  ];
}
