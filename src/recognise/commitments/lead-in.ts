import { opensVerb } from './head-verb.ts';
import type { Lexicon } from '../lexicon/compile.ts';

/**
 * What may stand at the beginning of a clause without belonging to the act: contract, "a span … from its verb's modifiers
 * to its object". 全年, 年内 and 继续 stay inside; 同时 and 我们要 do not.
 */
const PATTERNS: readonly RegExp[] = [
  /^[\s—–\-●•?？]+/,
  /^(?:第?[一二三四五六七八九十]+(?:是|要)|第[一二三四五六七八九十]+[，、](?!第?[一二三四五六七八九十])|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、)）](?!\d)|[①-⑳])/,
  /^各位(?:代表|委员|同志)[们，！]*/,
  /^(?:与此同时|同时|此外|另外|并且|并(?!购|轨|网|联|行|入)|还(?![款贷])|也|既|而(?!且)|而且|为此|对此|因此|其中|以及|和(?!谐|平)|及(?!时|早))/,
  /^(?:新的一年里?|新的征程上|今后五年|未来五年|今年|明年|\d{4}\s?年)?(?:里)?(?:市|县|区|省|州|本届)?(?:我们|政府)(?:一定要|必须|一定|将|要|会|应)/,
  /^我们(?=坚|全|深|大|加)/,
  /^(?:今年|新的一年)(?:将|要|还将|还要)/,
  /^(?:一定要|必须|要|将(?=[继加全大深坚努持]|以)|须|应当|都要|就要|更要|还要)/,
];

/** Nouns that close 以…为…: what an act is done in the name of, not what is done. */
const FRAME =
  '(?:总?抓手|契机|载体|引领|统领|主线|导向|重点|核心|目标|牵引|龙头|主体|支撑|突破口|主框架|框架|路径|基础|依托|根本|中心|动力|驱动|纽带|平台|遵循|指导|主题|主攻方向|切入点|着力点|落脚点|出发点|原则|保障|标准|底线|先导|特色|手段|带动|媒|要|先|本|荣|指引|先手棋|“?牛鼻子”?|突破|补充|参考|推手|方向|标杆|样板|基调)';

/** Not before 的, where it tells of a thing: 以企业为主体的创新体系. */
const FRAMED = new RegExp(`^以[^，]{1,60}?为${FRAME}(?!的)`);

/**
 * How many characters at a clause's beginning do not belong to the act. 以…为抓手 is such a lead-in where the verb follows
 * without a comma: 以示范工地创建为抓手精细管控扬尘.
 */
export function measureLeadIn(text: string, lexicon: Lexicon): number {
  let at = 0;
  for (let changed = true; changed;) {
    changed = false;
    for (const pattern of PATTERNS) {
      const match = pattern.exec(text.slice(at, at + 24));
      if (!match || match[0] === '' || at + match[0].length >= text.length) continue;
      at += match[0].length;
      changed = true;
    }
  }
  const framed = FRAMED.exec(text.slice(at, at + 90));
  if (framed) {
    const end = at + framed[0].length;
    if (end < text.length - 2 && (opensVerb(text, end, lexicon) || text.length - end > 4)) return end;
  }
  return at;
}

/** A clause that is nothing but 以…为…. */
export function isFrame(text: string): boolean {
  return text.length < 120 && new RegExp(`^以[^，]*为${FRAME}[的之上]?.{0,2}$`).test(text);
}
