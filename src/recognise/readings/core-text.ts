import type { Lexicon } from '../lexicon/compile.ts';

/** A time that a clause opens with is no part of what is measured: 2022年茶税, 五年来新建茶庄, “十四五”时期粮食产量. */
const TIME =
  /^(?:(?:到|截至)?(?:19|20)\d\d\s?年(?:底|末|全年|以来)?(?:以?前(?![沿景列期一三四五十]))?|(?:过去|今后|未来|近|前)?[二三四五六七八九十两\d]{1,2}年(?:来|间|内|里)?|一年来|(?:上|去|今)年[底末]?|多年(?:来|间)?|[“"]?十[二三四五]五[”"]?(?:时期|期间|以来|末)?|[一二三四]季度|上半年|下半年|年底|年末|全年)[,,]?/;
const JOINTS = /^(?:[、\s①-⑳)—–―－]|\(\d{1,2}\))+/;
/** How a figure moves of which another thing is told: 零售总额降幅逐月收窄、增速居全省第5位. */
const MOVES = /(?:降幅|增幅|增速|涨幅)?(?:逐月|逐季|逐步|持续|不断)(?:收窄|扩大|回升|回落|提升|向好)$/;
/** 实现“两基”的 of 实现“两基”的县: an attribute, not what the clause opens with. */
const ATTRIBUTE = /^(?:实现|完成|达到)[^,、]{1,12}的[^的,、]{1,6}$/;
/** How long something went on is no part of what is measured: 低保标准连续三年每年提高10%. */
const GOES_ON = /连续(?:[一二三四五六七八九十\d]{1,2}年)?$/;

/** What is measured, without what the clause opens with, and without half a pair of quotation marks. */
export function cleanCore(core: string, { openers }: Lexicon): string {
  let clean = core;
  for (let round = 0; round < 3; round += 1) {
    const untimed = clean.replace(JOINTS, '').replace(TIME, '');
    const next = ATTRIBUTE.test(untimed) ? untimed : openers.withoutMeasured(untimed);
    if (next === clean) break;
    clean = next;
  }
  return balanceQuotes(
    clean
      .replace(/(?<![、:\s的])[、:\s的]{1,4}$/, '')
      .replace(GOES_ON, '')
      .replace(MOVES, ''),
  );
}

/** A quotation mark that lost its partner to the cut is left out. */
function balanceQuotes(text: string): string {
  const open = text.lastIndexOf('“');
  const close = text.indexOf('”');
  const opened = text.slice(0, Math.max(0, close)).includes('“');
  const whole = close >= 0 && !opened ? text.slice(0, close) + text.slice(close + 1) : text;
  const at = whole.lastIndexOf('“');
  return open >= 0 && at >= 0 && !whole.slice(at).includes('”') ? whole.slice(0, at) + whole.slice(at + 1) : whole;
}

const LONG = 20;
const EXAMPLES = /等(?:一批|多个|共)?$/;

/** Whether a noun before a number only gives examples of what is counted: 纺织大道、汉陵路等 + 14条“断头路”. */
export function givesExamples(core: string): boolean {
  return EXAMPLES.test(core);
}

/** Whether a counted thing has to keep what else its clause says of it. */
export function isBareClass(thing: string, { predicates, generic }: Lexicon): boolean {
  return generic.isClass(predicates.untold(thing) ?? thing);
}

/**
 * 打通纺织大道、汉陵路等 + “断头路” → 打通“断头路”: examples are no part of what is counted, unless nothing else says what it is
 * (神电、百佳等 + 项目建成). Of a list of amounts only the last member has the thing: 石化改造、西北铝 + 20万吨 + 铝板带.
 */
export function joinThing(core: string, thing: string, isAmount: boolean, lexicon: Lexicon): string {
  const { acts } = lexicon;
  if (givesExamples(core)) return isBareClass(thing, lexicon) ? core + thing : acts.leading(core) + thing;
  const last = isAmount ? /[、和](?=[^、和]+$)/.exec(core) : null;
  if (last) {
    const member = core.slice(last.index + 1);
    return (acts.leading(member) === '' ? acts.leading(core) : '') + member + thing;
  }
  // Behind a long list of examples only what sums them up is kept.
  const summed = core.length > LONG ? core.slice(core.lastIndexOf('等') + 1) : core;
  return summed + thing;
}

const LONGEST = 24;
/** Characters of two words. */
const TWO_WORDS = 4;

/** 4条高速公路和金川至永昌高速通道: a road that is named by its ends is not among those that were counted before it. */
const ONE_MORE = /(?<=[\p{Script=Han}]{2})(?:和|及|以及)[^和及、]{2,8}至[^和及、]{2,12}$/u;

/**
 * The thing that a number counts, by the words behind it.
 *
 * @param whole the words reach to the end of their clause, so that what they tell is told of this number alone
 */
export function cleanTail(tail: string, { predicates }: Lexicon, whole = false): string {
  const bare = tail.replace(/^的/, '').replace(ONE_MORE, '');
  const thing = predicates.untold(bare);
  const told = thing === null ? '' : bare.slice(thing.length);
  // 签约落地企业, not 企业签约落地: an act of two words alone would look cut off behind its thing.
  if (whole && thing !== null && told.length >= TWO_WORDS && predicates.isRestricting(told)) return told + thing;
  const keeps = whole && bare.length <= LONGEST + 8 && predicates.restricts(told);
  return balanceQuotes(keeps ? bare : (thing ?? bare).replace(/(?<!参)[和与及的有]$/, '').slice(0, LONGEST));
}
