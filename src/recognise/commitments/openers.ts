import { opensVerb, visitVerbs } from './head-verb.ts';
import { isFrame } from './lead-in.ts';
import type { Lexicon } from '../lexicon/compile.ts';

/** Acts that stand by themselves behind an opener of the same clause: 围绕主导产业布局研发平台. */
const STANDS_ALONE =
  /^(?:实施|开展|推进|推动|打造|新建|建成|加快|布局|启动|完成|开工|新增|举办|建设|引进|谋划|加强|深化|规划|培育|大力|积极|深入|全面|扎实|持续|着力)$/;

/** Openers that may turn out to be the act itself: 突出抓好试点工作, 统筹推进. */
const DIRECTLY_BEFORE_VERB = 2;

/**
 * Whether a clause only leads up to what follows: 围绕…, 以…为抓手, 紧盯… (contract: they stay outside where what follows
 * stands by itself). Returns where the act begins: 0 for a clause that is no opener, the clause's length for a pure
 * opener, and between them where an act stands behind the opener without a comma.
 */
export function measureOpener(text: string, lexicon: Lexicon): number {
  if (isFrame(text) || PLACED.test(text) || BASE.test(text) || lexicon.openers.points(text)) return text.length;
  if (PASSED.test(text)) return 0;
  if (MEANS.test(text) || TOWARDS.test(text)) return text.length;
  const manner = lexicon.verbs.wordAt(text, 0, 'manner');
  const start = manner !== '' && lexicon.verbs.wordAt(text, manner.length, 'opener').length > 1 ? manner.length : 0;
  const opener = lexicon.verbs.wordAt(text, start, 'opener');
  if (opener.length < 2) return 0;
  const behind = start + opener.length;
  if (opensVerb(text, behind, lexicon) && !HOLDS_ON.test(opener)) return 0;
  const act = findActBehind(text, behind + DIRECTLY_BEFORE_VERB, lexicon);
  return act ?? text.length;
}

/** 把…作为重中之重, 将…放在首位: a place given to something, not an act on it. */
const PLACED =
  /^(?:坚持|始终|牢固树立|继续)*(?:把|将)[^，]{2,60}(?:作为|摆在|放在|摆到|放到|置于|当作|挺在)[^，]{1,40}$/;

/** 在实现小康目标的基础上: from where something starts. */
const BASE = /^在[^，,]{2,60}(?:基础|前提|条件|过程)[上下中]$/;
/** 通过国家试点验收: an act, and no means to one. */
const PASSED = /^通过[^，,]{2,40}(?:验收|评估|审查|考核|认证|复审)$/;
/** 通过组织节会和委托招商等方式. */
const MEANS = /^通过[^，,]{2,80}(?:方式|途径|办法|形式|手段|渠道)$/;
/** 围绕全面建设小康社会目标: what is aimed at, whatever acts its name tells. */
const TOWARDS = /^(?:紧紧)?(?:围绕|聚焦|紧扣|锚定|对标)[^，,]{2,40}(?:目标|要求|定位)$/;

/** Openers whose object may begin with a verb: 坚持管项目就要管资金, 围绕加快建设. */
const HOLDS_ON = /^(?:始终坚持|坚持|紧紧围绕|围绕|聚焦|紧盯|紧扣|着眼|瞄准|锚定|按照|根据|为了|树立|牢固树立|树牢)$/;

function findActBehind(text: string, from: number, lexicon: Lexicon): number | null {
  for (const { word, start, end } of visitVerbs(text, from, lexicon)) {
    if (end >= text.length - 2) return null;
    if (!STANDS_ALONE.test(word) || /[、和的及与以]/.test(text.charAt(start - 1))) continue;
    if (!NOUN_BEHIND.test(text.slice(end, end + 2))) return startOfModifiers(text, from, start, lexicon);
  }
  return null;
}

/** What makes the verb before it a noun: 建设需要, 发展目标. */
const NOUN_BEHIND = /^(?:需|目|要|任|重|方|和|与|的|中|、|等|领|工|项|进|为|新|质|格|机|短|用|规|标|成)/;

function startOfModifiers(text: string, from: number, verb: number, lexicon: Lexicon): number {
  for (let at = Math.max(from, verb - 6); at < verb; at += 1) {
    if (
      lexicon.verbs.wordAt(text, at, 'manner').length > 1 &&
      at + lexicon.verbs.wordAt(text, at, 'manner').length === verb
    )
      return at;
  }
  return verb;
}

/** A clause on what comes of an act: 让人才引得进. */
export function isEffect(text: string, lexicon: Lexicon): boolean {
  return lexicon.verbs.wordAt(text, 0, 'effect') !== '' && !text.startsWith('使用');
}
