import type { Lexicon } from '../lexicon/compile.ts';
import type { Frame } from './frame.ts';
import { bareThing } from './topic.ts';

/** 超出年度任务11.7个百分点: told of what was named before. */
const COMPARED = /^(?:超出|高出|高于|超过|低于|快于|好于|优于|超额|比)/;

/** 分别为年度计划的…, 分别占全市的…: a share of something; 分别高于全省…: above something. */
export function comparedWith(rest: string): string {
  const whole = /^(?:占|为|相当于)(.{2,})$/.exec(rest)?.[1];
  if (whole !== undefined) return `占${whole}${/(?:比重|份额|比例)$/.test(whole) ? '' : '的比例'}`;
  return COMPARED.test(rest) ? rest : '';
}

/** Nouns of figures that stand for themselves beside another figure: 税收 behind 投资. */
const FIGURE = /(?:投资|产值|增加值|收入|利润|税收|营收|总额|支出|消费|存款|贷款|余额|总值|资金)$/;

/** Whether a noun is a figure of money: 税收. */
export function isFigure(noun: string): boolean {
  return FIGURE.test(noun);
}

/** 总量 of 市场主体; but 实际到位资金 beside 合同引进资金, and 税收 beside 投资, are figures of their own. */
export function isFigureOf(core: string, topic: string, { generic }: Lexicon): boolean {
  if (topic === '' || topic.endsWith('率') || (FIGURE.test(core) && FIGURE.test(topic))) return false;
  return (generic.isFigure(core) || generic.isSpending(core)) && topic.slice(-2) !== core.slice(-2);
}

const PER_HEAD = /^(?:人均|户均|亩均)$/;

/**
 * What a noun measures that says only which figure of a thing is told, or against what; null where it names its own thing.
 *
 * @param topic what was told of before
 */
export function tellFigure(
  core: string,
  frame: Frame,
  topic: string,
  lexicon: Lexicon,
): { subject: string; rule: 'share-of' | 'figure-of' } | null {
  const { generic, predicates } = lexicon;
  if (COMPARED.test(core) && topic !== '') return { subject: topic + core, rule: 'share-of' };
  if (/^占(?!比)/.test(core)) {
    const share = /(?:比重|份额|比例)$/.test(core) ? core : `${core}的比例`;
    return { subject: topic + share, rule: 'share-of' };
  }
  // 第二产业…,增加值占全市的比重: whose figure is told before.
  const part = /^(.{2,4}?)占(?!比)/.exec(core)?.[1];
  if (part !== undefined && isFigureOf(part, topic, lexicon))
    return { subject: bareThing(topic, lexicon) + core, rule: 'share-of' };
  const spentOn = predicates.take(frame.spentOn).core === '' ? '' : frame.spentOn;
  if (generic.isSpending(core) && spentOn !== '' && topic === '') return { subject: spentOn + core, rule: 'figure-of' };
  if (/^(?:超|过|逾)\d|^\d.*以[上下内]$/.test(core) && topic !== '')
    return { subject: `${topic}（${core}）`, rule: 'figure-of' };
  if (PER_HEAD.test(core) && topic !== '') return { subject: core + bareThing(topic, lexicon), rule: 'figure-of' };
  const actor = /^(.{3,}?)(?:完成|实现)/.exec(topic)?.[1];
  if (actor !== undefined && core.length < 5 && generic.isFigure(core) && FIGURE.test(core))
    return { subject: actor + core, rule: 'figure-of' };
  if (core.endsWith('其中') && core.length > 2)
    return { subject: core.slice(0, -2) + bareThing(topic, lexicon), rule: 'figure-of' };
  if (isFigureOf(core, topic, lexicon)) return { subject: bareThing(topic, lexicon) + core, rule: 'figure-of' };
  return null;
}
