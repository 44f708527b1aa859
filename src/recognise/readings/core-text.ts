import type { Lexicon } from '../lexicon/compile.ts';

/** A time that a clause opens with is no part of what is measured: 2022年茶税, 五年来新建茶庄, “十四五”时期粮食产量. */
const TIME =
  /^(?:(?:到|截至)?(?:19|20)\d\d年(?:底|末|全年|以来)?(?:以?前(?![沿景列期一三四五十]))?|(?:过去|今后|未来|近|前)?[三五六十两\d]{1,2}年(?:来|间|内|里)?|一年来|上年|去年|今年|[“"]?十[二三四五]五[”"]?(?:时期|期间|以来|末)?|[一二三四]季度|上半年|下半年|年底|年末|全年)[,,]?/;
const JOINTS = /^[、\s①-⑳)]+/;

/** What is measured, without what the clause opens with, and without half a pair of quotation marks. */
export function cleanCore(core: string, { openers }: Lexicon): string {
  let clean = core;
  for (let round = 0; round < 3; round += 1) {
    const next = openers.withoutMeasured(clean.replace(JOINTS, '').replace(TIME, ''));
    if (next === clean) break;
    clean = next;
  }
  return balanceQuotes(clean.replace(/(?<![、:\s的])[、:\s的]{1,4}$/, ''));
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

/** 打通纺织大道、汉陵路等 + “断头路” → 打通“断头路”: examples are no part of what is counted. */
export function joinThing(core: string, thing: string, { acts }: Lexicon): string {
  if (givesExamples(core)) return acts.leading(core) + thing;
  // Behind a long list of examples only what sums them up is kept.
  const summed = core.length > LONG ? core.slice(core.lastIndexOf('等') + 1) : core;
  return summed + thing;
}

/** What is counted, without what is told of it: 11家企业|入选…, 32个项目|荣获…. */
export function cleanTail(tail: string, { predicates }: Lexicon): string {
  const bare = tail.replace(/^的/, '');
  return balanceQuotes(
    predicates
      .beforeTold(bare)
      .replace(/[和与及的]$/, '')
      .slice(0, 24),
  );
}
