import { pairDepths } from '../../parse/pairs.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import { ACTING } from '../lexicon/verbs.ts';

/** A verb found in a text: indices are into that text. */
export interface FoundVerb {
  word: string;
  start: number;
  end: number;
}

/** The verb that heads a clause, and what stands before it. */
export interface Head extends FoundVerb {
  /** The clause opens with its verb and the verb's modifiers; otherwise its subject stands before the verb. */
  opens: boolean;
  /** A word of assurance stands before the verb: 确保, 力争. */
  assured: boolean;
}

/** Prepositions whose phrase may stand between the beginning of a clause and its verb. */
const PREPOSITION = /^(?:与|同|和|以|在|对|向|为|从|按|由|把|将|用|因|于|经|就|依托|围绕|聚焦|通过|利用|结合|面向)/;

/** Heads after which an action noun is their object, so that two verbs make no compound: 开展创建. */
const TAKES_ACTIONS = new Set(
  '实施 开展 推行 实行 加强 强化 深化 抓好 做好 完成 组织 落实 优化 健全 完善 规范 提升 提高'.split(' '),
);

/** Second halves of compound verbs: 编制实施, 建立完善, 建成运营, 培育壮大. */
const SECOND_HALF =
  /^(?:实施|建设|改建|扩建|改造|运营|运行|完善|健全|壮大|发展|投用|投产|通车|启用|扩大|提升|优化|做强|做优|落实|推广|用好|办好|出台|推进|推行|布局|建成|引进|打造|整治|化解|处置|清退|培育|补强|更新|利用|保护|修复|使用|交付|开放)/;

/**
 * Finds the verb that heads a clause: behind modifiers (扎实开展), quoted manners (“一断一策”确保), words of assurance and
 * prepositional phrases (与杨凌携手加快), else the first verb behind the subject (重点工作每月研判调度), else an assurance of a
 * thing (确保城市供水安全).
 *
 * @param numbered the text has a statistic, whose own words tell the act where no verb does: 力争产值超十亿元
 */
export function findHead(text: string, lexicon: Lexicon, numbered = false): Head | null {
  let at = 0;
  let assured = false;
  let assurance: Head | null = null;
  while (at < text.length) {
    const skipped = skipQuotedManner(text, at, lexicon);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    const verb = actAt(text, at, lexicon);
    const before = lexicon.verbs.wordAt(text, at, 'manner', 'assurance');
    if (
      before.length >= verb.length &&
      before !== '' &&
      (verb === '' || opensVerb(text, at + before.length, lexicon))
    ) {
      assured ||= lexicon.verbs.has(before, 'assurance');
      if (lexicon.verbs.has(before, 'assuring'))
        assurance = { word: before, start: at, end: at + before.length, opens: true, assured: true };
      at += before.length;
    } else if (verb !== '')
      return compound({ word: verb, start: at, end: at + verb.length, opens: true, assured }, text, lexicon);
    else break;
  }
  const behind = findVerbBehindSubject(
    text,
    at,
    assured || /^[把将]/.test(text.slice(at, at + 1)),
    /^[在以与对为向从]/.test(text.slice(at, at + 1)),
    lexicon,
  );
  if (!behind) return !numbered && assurance && text.length - assurance.end > 1 ? assurance : null;
  return compound({ ...behind, opens: PREPOSITION.test(text.slice(at, at + 2)), assured }, text, lexicon);
}

/** A verb of two or more characters that begins here, or an empty string. */
function actAt(text: string, at: number, lexicon: Lexicon): string {
  const word = lexicon.verbs.wordAt(text, at, ...ACTING);
  if (word.length > 1) return word;
  return openingAt(text, at, lexicon);
}

/** An act that is one only at the head of a clause, with a thing behind it: 发展 of 发展加工农业, not of 发展质量. */
function openingAt(text: string, at: number, lexicon: Lexicon): string {
  const word = lexicon.verbs.wordAt(text, at, 'opening', 'notOpening');
  return lexicon.verbs.has(word, 'opening') && text.length - at - word.length > 1 ? word : '';
}

/** Whether a verb or a verb's modifier begins at this place. */
export function opensVerb(text: string, at: number, lexicon: Lexicon): boolean {
  return (
    lexicon.verbs.wordAt(text, at, ...ACTING, 'manner', 'assurance').length > 1 || openingAt(text, at, lexicon) !== ''
  );
}

/** The first verb of two or more characters at or behind a place, outside quotes and brackets. */
export function firstVerb(text: string, from: number, lexicon: Lexicon): FoundVerb | null {
  for (const verb of visitVerbs(text, from, lexicon)) return verb;
  return null;
}

/** Verbs of two or more characters from a place on, outside quotes and brackets, none overlapping. */
export function* visitVerbs(text: string, from: number, lexicon: Lexicon): Generator<FoundVerb> {
  const depths = pairDepths(text);
  for (let at = from; at < text.length; at += 1) {
    if ((depths[at] ?? 0) > 0) continue;
    const word = lexicon.verbs.wordAt(text, at, ...ACTING);
    if (word.length < 2) continue;
    yield { word, start: at, end: at + word.length };
    at += word.length - 1;
  }
}

/** Behind a prepositional phrase the first verb; else the first act of completion, the last verb behind 把 or an assurance, the first. */
function findVerbBehindSubject(
  text: string,
  from: number,
  last: boolean,
  phrase: boolean,
  lexicon: Lexicon,
): FoundVerb | null {
  let first: FoundVerb | null = null;
  for (const verb of visitVerbs(text, from, lexicon)) {
    if (phrase || lexicon.verbs.has(verb.word, 'completion')) return verb;
    if (last || !first) first = verb;
  }
  return first;
}

function skipQuotedManner(text: string, at: number, lexicon: Lexicon): number {
  if (text.charAt(at) !== '“') return at;
  const close = text.indexOf('”', at);
  return close > 0 && close - at < 20 && opensVerb(text, close + 1, lexicon) ? close + 1 : at;
}

/** Puts the halves of a compound together. After an aiding verb the second verb is the promised act: 加快组建. */
function compound(head: Head, text: string, lexicon: Lexicon): Head {
  const both = joinedVerb(text, head, lexicon);
  if (both) return both;
  const next = lexicon.verbs.wordAt(text, head.end, ...ACTING);
  const rest = text.length - head.end - next.length;
  if (next.length < 2 || rest < 2) return head;
  const second = { word: next, start: head.end, end: head.end + next.length };
  if (lexicon.verbs.has(head.word, 'aid')) return TAKES_OBJECT.test(next) ? { ...head, ...second } : head;
  if (TAKES_ACTIONS.has(head.word) || !SECOND_HALF.test(next)) return head;
  return { ...head, word: head.word + next, end: second.end };
}

/** Two verbs of one object: 新建和改造高标准农田, 培育、壮大头部企业. */
function joinedVerb(text: string, head: Head, lexicon: Lexicon): Head | null {
  if (!head.opens || !/^[和、及]/.test(text.slice(head.end))) return null;
  const next = lexicon.verbs.wordAt(text, head.end + 1, 'act', 'completion');
  const end = head.end + 1 + next.length;
  if (next.length < 2 || text.length - end < 2 || /^[和、及等]/.test(text.slice(end))) return null;
  return { ...head, word: text.slice(head.start, end), end };
}

/** Verbs that follow an aiding verb as the act itself, where nouns of the same form do not: 推进改革, 加快改造升级. */
const TAKES_OBJECT =
  /^(?:建设|建成|建立|组建|打造|推进|推动|实施|构建|发展|培育|完善|健全|形成|补齐|引进|编制|出台|布局|启动|完成|融入|实现|化解|解决|提升|提高|开发|落实|壮大|做强|做大|开展|创建|争创|搭建|制定|完善|拓展|扩大|开工|新建|规划建设|盘活|整合|淘汰|消除|补足|参与|举办|申报|清理)/;
