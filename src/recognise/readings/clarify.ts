import type { Lexicon } from '../lexicon/compile.ts';
import { cleanCore, isBareClass } from './core-text.ts';
import type { Frame } from './frame.ts';

/** What the numbers before have said. */
export interface Context {
  /** The last full subject of the sentence. */
  topic: string;
  /** The subjects of the list that is being told. */
  list: readonly string[];
}

/** Classes that are told once in a list: 国家科技进步一等奖1项、二等奖2项. */
const CLASS = /[一二三四特]等奖$/;
/** What is told of the thing that the member before names: 省级样板12个、基本达标15个. */
const OF_BEFORE = /(?:基本)?达标$/;
/** As which of its levels the thing before was counted: 省级样板 of 美丽城镇省级样板. */
const LEVEL = /(?<=\p{Script=Han}{2})(?:国家级|省级|市级|县级)\p{Script=Han}{1,3}$/u;
/** Sums of what the sentence before is about. */
const SUM = /^(?:总量|总产|总数)$/;
/** Acts that say nothing of what they are on: 惠及5700万人次. */
const ACT_ALONE = /^(?:惠及|受益|受惠|参与|参加|扩招|覆盖)$/;
/** Fewer characters hardly name anything that has an amount of money: 小学生 of 达到小学生500元. */
const SHORT = 4;

/**
 * A subject that a reader understands who sees it alone: where it is none, the clause's own words before it are put in
 * front, or those of the list it stands in.
 */
export function clarify(subject: string, frame: Frame, { topic, list }: Context, lexicon: Lexicon): string {
  const last = list.at(-1) ?? '';
  const named = subject.slice(lexicon.acts.leading(subject).length);
  if (named.length <= SHORT && CLASS.test(named) && CLASS.test(last)) return last.replace(CLASS, '') + named;
  if (OF_BEFORE.test(named) && frame.joined && named.length <= SHORT)
    return LEVEL.test(last) ? last.replace(LEVEL, named) : `${last}、${named}`;
  if (!isUnclear(named === '' ? subject : named, frame, topic, lexicon)) return subject;
  const clause = cleanCore(frame.clauseBefore, lexicon);
  // 提高标准，达到小学生500元: what it comes to, not by how much it rises.
  const reaches = frame.core.startsWith('达到') ? '达到' : '';
  if (clause !== '') return `${clause}，${reaches}${subject}`;
  const shared = /^(.+，(?:达到)?)[^，]+$/.exec(last)?.[1] ?? '';
  if (frame.joined && shared !== '') return shared + subject;
  return subject;
}

function isUnclear(named: string, { mention }: Frame, topic: string, lexicon: Lexicon): boolean {
  if (isBareClass(named, lexicon) || ACT_ALONE.test(named)) return true;
  if (SUM.test(named)) return topic === '';
  const isMoney = mention.unitMeasure === 'level' && (mention.unit ?? '').endsWith('元');
  return (
    isMoney && named.length < SHORT && !lexicon.generic.isFigure(named) && !/[税收支费金款债券贷薪酬]$/.test(named)
  );
}

/** What the sentences before say for a number's subject. */
export interface Around {
  /** The last subject of the sentence before. */
  before: string;
  /** What the paragraph is about, by the few words that it opens with. */
  about: string;
}

/**
 * 生产总值总量: a sum that a sentence opens with is of what the sentence before was about. 大气污染防治专项行动: what is done together
 * is for what the paragraph is about.
 */
export function withTopic(subject: string, { before, about }: Around, { acts, generic }: Lexicon): string {
  if (SUM.test(subject)) return before + subject;
  const act = acts.leading(subject);
  return generic.isProgramme(subject.slice(act.length)) ? act + about + subject.slice(act.length) : subject;
}

/** More characters are a sentence, and no heading of a paragraph. */
const LONGEST_LEAD = 12;

/** What a paragraph is about: 大气污染防治 of one that opens with 推进大气污染防治。; empty where it opens with more. */
export function aboutOf(first: string, { verbs }: Lexicon): string {
  const lead = first.trim().replace(/[。:：;；]$/, '');
  const verb = verbs.wordAt(lead, 0, 'act', 'aid');
  const about = lead.slice(verb.length);
  return verb !== '' && lead.length <= LONGEST_LEAD && /^[\p{Script=Han}]{2,}$/u.test(about) ? about : '';
}
