import type { Lexicon } from '../lexicon/compile.ts';

// What a number takes up of what was told before it.

/** The thing without the act that was told of it: 市场主体 of 新增市场主体. */
export function bareThing(topic: string, { acts }: Lexicon): string {
  const act = acts.leading(topic);
  const rest = topic.slice(act.length);
  return rest.length >= 2 ? rest : topic;
}

/** The things named before the last of a list of which a figure is told: 100个重点项目、80个技改项目完成投资247亿元. */
export function ownersOf(core: string, list: readonly string[]): string {
  const last = list.at(-1) ?? '';
  const isOfAll = list.length > 1 && last.length > 1 && core.length > last.length && core.startsWith(last);
  return isOfAll ? `${list.slice(0, -1).join('、')}、` : '';
}

/** A topic longer than this tells who does what before it comes to the thing. */
const LONG_TOPIC = 14;

/** What acts are told of: 地方性法规草案 of 提请人大审议制定地方性法规草案. */
export function lastThing(topic: string, lexicon: Lexicon): string {
  if (topic.length <= LONG_TOPIC) {
    const bare = bareThing(topic, lexicon);
    // 开工改造老旧小区: what was begun is not done, so that the first act stays.
    return lexicon.acts.leading(bare) === '' ? bare : topic;
  }
  for (let at = topic.length - 4; at > 0; at -= 1) {
    const act = lexicon.acts.leading(topic.slice(at));
    if (act !== '') return topic.slice(at + act.length);
  }
  return topic;
}

/** Who does what a topic tells: 砖瓦企业 of 砖瓦企业转型转产退出. */
export function doer(topic: string, lexicon: Lexicon): string {
  for (let at = 2; at < topic.length; at += 1)
    if (lexicon.acts.leading(topic.slice(at)) !== '') return topic.slice(0, at);
  return bareThing(topic, lexicon);
}
