import { clarify } from './clarify.ts';
import { distribute, type Group } from './distribution.ts';
import type { Frame } from './frame.ts';
import { takePredicates } from './predicates.ts';
import { cleanCore, cleanTail, givesExamples, joinThing, restricts, untold } from './core-text.ts';
import { attributed, isListed, MOST_MEMBERS, sharedBy } from './listed.ts';
import { bareThing, doer, lastThing, ownersOf } from './topic.ts';
import { GENERIC, leadingAct, PREDICATE_TAIL, SPENT } from './words.ts';

/** What is measured, and how that was found. */
export interface SubjectReading {
  subject: string;
  rule: 'named' | 'counted-thing' | 'carried' | 'figure-of' | 'distributed' | 'share-of' | 'own-words';
}

/** 超出年度任务11.7个百分点: told of what was named before. */
const COMPARED = /^(?:超出|高出|高于|超过|低于|快于|好于|优于|超额|比)/;

/** What the numbers behind may take up. */
interface Memory {
  /** The last full subject of the stretch. */
  topic: string;
  /** The act of the list that is being told: 新增 of 新增…15户、…2户. */
  act: string;
  /** The members that 分别 dealt its last numbers out to. */
  members: string[] | null;
  /** The subjects of the list that was told last: 财政收入853亿元、预算收入543亿元. */
  list: string[];
}

/** The subjects of a stretch's frames, in order. What is left out is taken from the numbers before, in the same stretch. */
export function readSubjects(frames: readonly Frame[], groups: ReadonlyMap<Frame, Group>): SubjectReading[] {
  const memory: Memory = { topic: '', act: '', members: null, list: [] };
  let groupMembers: string[] | null = null;
  return frames.map((frame, i) => {
    if (frame.mention.role === 'date' || frame.mention.role === 'identifier') return nameOf(frame);
    const group = groups.get(frame);
    if (group?.index === 0) groupMembers = membersOf(frame, group.members.length, memory);
    const reading =
      group && groupMembers
        ? ({ subject: groupMembers[group.index] ?? '', rule: 'distributed' } as const)
        : clear(readSubject(frame, frames, i, memory), frame, memory);
    remember(memory, frame, reading, isListed(frame, frames[i - 1]));
    return reading;
  });
}

function clear(reading: SubjectReading, frame: Frame, memory: Memory): SubjectReading {
  return { ...reading, subject: clarify(reading.subject, frame, memory) };
}

function membersOf(frame: Frame, size: number, memory: Memory): string[] | null {
  const core = cleanCore(frame.core.split('分别')[0] ?? '');
  if (core === '' && memory.list.length === size && size > 1) return memory.list;
  if (core === '') return memory.members?.length === size ? memory.members : distribute(memory.topic, size);
  memory.members = distribute(core, size);
  return memory.members;
}

/** A year or a name is told by the words around it. */
function nameOf({ clauseText, own, tail, mention }: Frame): SubjectReading {
  const before = /[^、“”"，和与及]{0,6}$/.exec(clauseText)?.[0] ?? '';
  if (mention.role === 'date' && /[比较是由从与]$/.test(before)) return { subject: '对比年份', rule: 'own-words' };
  return { subject: `${before}${own}${tail.slice(0, 8)}`, rule: 'own-words' };
}

function readSubject(frame: Frame, frames: readonly Frame[], index: number, memory: Memory): SubjectReading {
  const before = frames[index - 1];
  const core = cleanCore(ownCore(frame, before));
  const thing = takesTail(frame, core) ? cleanTail(frame.tail, frame.whole) + sharedBy(frames, index) : '';
  if (frame.mention.settled.measure === 'rank') return rankOf(core, memory);
  const attribute = attributed(frame, before);
  if (attribute !== '') return { subject: attribute + (thing || bareThing(memory.topic)), rule: 'counted-thing' };
  const spent = /(?:总投资|投资|投入)$/.exec(core)?.[0];
  if (frame.belongsTo !== '' && spent !== undefined) return { subject: frame.belongsTo + spent, rule: 'figure-of' };
  const act = leadingAct(core);
  if (frame.belongsTo !== '' && GENERIC.test(core.slice(act.length)))
    return { subject: act + frame.belongsTo + core.slice(act.length), rule: 'figure-of' };
  // 142户企业有111户已破产终结: of those counted before.
  if (before && thing === '' && core.length > 1 && before.clause === frame.clause && cleanTail(before.tail) === core)
    return { subject: memory.topic + frame.tail, rule: 'carried' };
  if (core === '' && thing === '') return carry(frame, memory, frames[index + 1]);
  if (core === '') return countedThing(frame, thing, memory, isListed(frame, before));
  if (thing !== '' && SPENT.test(core)) return { subject: (untold(thing) ?? thing) + core, rule: 'figure-of' };
  if (thing !== '') return { subject: joinThing(core, thing, isAmount(frame)), rule: 'counted-thing' };
  if (COMPARED.test(core) && memory.topic !== '') return { subject: memory.topic + core, rule: 'share-of' };
  if (/^占(?!比)/.test(core)) {
    const share = /(?:比重|份额|比例)$/.test(core) ? core : `${core}的比例`;
    return { subject: memory.topic + share, rule: 'share-of' };
  }
  if (SPENT.test(core) && frame.spentOn !== '' && memory.topic === '')
    return { subject: frame.spentOn + core, rule: 'figure-of' };
  if (/^(?:超|过|逾)\d|^\d.*以[上下内]$/.test(core) && memory.topic !== '')
    return { subject: `${memory.topic}（${core}）`, rule: 'figure-of' };
  if (PER_HEAD.test(core) && memory.topic !== '') return { subject: core + bareThing(memory.topic), rule: 'figure-of' };
  const actor = /^(.{3,}?)(?:完成|实现)/.exec(memory.topic)?.[1];
  if (actor !== undefined && core.length < 5 && GENERIC.test(core) && FIGURE.test(core))
    return { subject: actor + core, rule: 'figure-of' };
  if (core.endsWith('其中') && core.length > 2)
    return { subject: core.slice(0, -2) + bareThing(memory.topic), rule: 'figure-of' };
  if (isFigureOf(core, memory)) return { subject: bareThing(memory.topic) + core, rule: 'figure-of' };
  if (frame.joined && memory.act !== '' && leadingAct(core) === '')
    return { subject: memory.act + core, rule: 'carried' };
  if (act === core) return { subject: lastThing(memory.topic) + core, rule: 'carried' };
  return { subject: ownersOf(core, memory.list) + withChange(core, frame), rule: 'named' };
}

/** The noun before the number, without what the number before it has taken (1个首位产业和1—2个…). */
function ownCore({ core, joined, mention }: Frame, before: Frame | undefined): string {
  if (!before || joined || mention.start < before.mention.end) return core;
  if (before.tail === '' || !core.startsWith(before.tail.slice(0, 2))) return core;
  const cut = /^.*(?:、|以及|和|与|及)/.exec(core)?.[0].length ?? 0;
  return core.slice(cut);
}

/** Whether the words behind the number name what it counts (10个“生活圈”), and are not its predicate (200亿元迈进). */
function takesTail({ mention, tail, hedge, predicates }: Frame, core: string): boolean {
  const { measure } = mention.settled;
  if (tail === '' || measure === 'rank' || measure === 'growth' || measure === 'change') return false;
  if (/^[%％]$/.test(mention.unit ?? '')) return takesShareTail(tail, core, predicates);
  if (PREDICATE_TAIL.test(tail)) return hedge === null && core === '' && tail.startsWith('的') && tail.length > 2;
  if (core === '' || givesExamples(core) || leadingAct(core) === core) return true;
  if (measure === undefined && mention.unitMeasure === 'count' && leadingAct(core) === '' && restricts(tail))
    return true;
  return leadingAct(tail) === '' || leadingAct(core) !== '';
}

/** 98%的乡镇企业, 完成90%以上行政村…, 衔接资金60%以上用于产业: of what a share is told; a rate of growth has no such. */
function takesShareTail(tail: string, core: string, predicates: Frame['predicates']): boolean {
  if (predicates.some(({ kind }) => kind !== 'link')) return false;
  if (core !== '') return /^(?:用于|的|完成|实现|通过|用上)/.test(tail) && tail.length > 3;
  return tail.length > 2 && !PREDICATE_TAIL.test(tail.replace(/^的/, ''));
}

function isAmount({ mention }: Frame): boolean {
  return mention.unitMeasure === 'level';
}

/** 55家砖瓦企业…、21家升级改造: a verb behind a number in a list is told of the thing before it. */
function countedThing({ mention }: Frame, thing: string, memory: Memory, listed: boolean): SubjectReading {
  const act = listed && mention.role === 'statistic' ? memory.act : '';
  if (listed && act === '' && leadingAct(thing) !== '' && memory.topic !== '')
    return { subject: doer(memory.topic) + thing, rule: 'carried' };
  return { subject: act + thing, rule: 'counted-thing' };
}

function carry(frame: Frame, memory: Memory, next: Frame | undefined): SubjectReading {
  // 10923户44435名群众: two numbers of one thing.
  if (next?.mention.start === frame.mention.end && frame.tail === '' && next.tail !== '')
    return { subject: cleanTail(next.tail), rule: 'counted-thing' };
  // 3000家和1009家企业: two numbers that open a clause, of one thing.
  if (frame.clauseText === '' && next?.joined === true && next.tail !== '')
    return { subject: cleanTail(next.tail, next.whole), rule: 'counted-thing' };
  const clause = cleanCore(takePredicates(frame.clauseBefore).core);
  const told = clause === '' ? memory.topic : clause;
  // 新增上市公司43家，累计达到113家: the total is not what was added.
  const topic = frame.predicates.some(({ word }) => /^(?:累计|总数|共有?$)/.test(word)) ? bareThing(told) : told;
  const { measure } = frame.mention.settled;
  const isTotal = !/[%％倍番]|百分点/.test(frame.mention.unit ?? '') && measure !== 'multiple';
  const subject = isTotal ? withChange(topic, frame) : topic;
  return { subject: subject === '' ? fallback(frame) : subject, rule: 'carried' };
}

/** What else stands around a number whose subject is not said: 7.5%左右的经济增速, 增速高于全省0.8个百分点. */
function fallback({ tail, predicates, head }: Frame): string {
  const behind = cleanTail(tail);
  if (behind.length >= 2) return behind;
  const words = predicates.filter(({ kind }) => kind === 'change').map(({ word }) => word);
  return words.length > 0 ? words.toReversed().join('') : head.trim();
}

/** An amount by which something changed is not the thing's own amount: 县域经济平均规模 + 增加. */
function withChange(core: string, { predicates, mention }: Frame): string {
  const change = predicates.find(({ kind }) => kind === 'change');
  if (!change || /[%％倍番]/.test(mention.unit ?? '') || core.includes(change.word)) return core;
  return core + change.word;
}

/** What is told of the thing behind an amount of change is told of the thing: 民生支出 of 民生支出增加47亿元、增长13.7%. */
function withoutChange(subject: string, { core, predicates }: Frame): string {
  const change = predicates.find(({ kind }) => kind === 'change')?.word ?? '';
  const isAdded = change !== '' && subject.endsWith(change) && !core.endsWith(change);
  return isAdded ? subject.slice(0, -change.length) : subject;
}

function rankOf(core: string, memory: Memory): SubjectReading {
  const among = /(?:全国|全省|全市|全球|世界|西北|西部|省内|国内|地级市)[^、]{0,6}$/.exec(core)?.[0] ?? '';
  const noun = core
    .slice(0, core.length - among.length)
    .replace(/(?:保持|稳居|位居|继续|连续|(?:连续)?多年居|居)$/, '');
  if (noun === '' || leadingAct(noun) === noun) return { subject: `${memory.topic}${among}位次`, rule: 'carried' };
  const subject = isFigureOf(noun, memory) ? bareThing(memory.topic) + noun : noun;
  return { subject: `${subject}${among}位次`, rule: 'named' };
}

/** Nouns of figures that stand for themselves beside another figure: 税收 behind 投资. */
const FIGURE = /(?:投资|产值|增加值|收入|利润|税收|营收|总额|支出|消费|存款|贷款|余额|总值|资金)$/;

/** 总量 of 市场主体; but 实际到位资金 beside 合同引进资金, and 税收 beside 投资, are figures of their own. */
function isFigureOf(core: string, { topic }: Memory): boolean {
  if (topic === '' || (FIGURE.test(core) && FIGURE.test(topic))) return false;
  return (GENERIC.test(core) || SPENT.test(core)) && topic.slice(-2) !== core.slice(-2);
}

const PER_HEAD = /^(?:人均|户均|亩均)$/;
/** What each of several is to have is told of all members of a list: 每个县打造. */
const EACH = /^(?:每个?|各)\p{Script=Han}{1,4}?(?:打造|建设|建成|新建|培育|创建|打通|改造|至少)/u;

function remember(memory: Memory, frame: Frame, { subject, rule }: SubjectReading, listed: boolean): void {
  const isFigure = rule === 'carried' || rule === 'share-of' || rule === 'figure-of';
  const isRank = frame.mention.settled.measure === 'rank';
  const topic = rule === 'counted-thing' ? (untold(subject) ?? subject) : withoutChange(subject, frame);
  if (!isFigure) memory.topic = isRank ? subject.replace(/位次$/, '') : topic;
  memory.list = listed ? [...memory.list.slice(1 - MOST_MEMBERS), subject] : [subject];
  if (listed) return;
  const core = cleanCore(frame.core);
  memory.act = EACH.exec(core)?.[0] ?? leadingAct(core);
}
