import type { Lexicon } from '../lexicon/compile.ts';
import { clarify } from './clarify.ts';
import { distribute, type Group } from './distribution.ts';
import { comparedWith, isFigure, isFigureOf, tellFigure } from './figure-of.ts';
import type { Frame } from './frame.ts';
import { takesTail } from './tail.ts';
import { cleanCore, cleanTail, joinThing } from './core-text.ts';
import { attributed, isListed, MOST_MEMBERS, sharedBy } from './listed.ts';
import { bareThing, doer, lastThing, ownersOf } from './topic.ts';

/** What is measured, and how that was found. */
export interface SubjectReading {
  subject: string;
  rule: 'named' | 'counted-thing' | 'carried' | 'figure-of' | 'distributed' | 'share-of' | 'own-words';
}

/** What the numbers behind may take up. */
interface Memory {
  /** The last full subject of the stretch. */
  topic: string;
  /** The act of the list that is being told: 新增 of 新增…15户、…2户. */
  act: string;
  /** What the stretch's numbers were told of, in order, for a 分别 behind them. */
  told: { subject: string; clause: number }[];
  /** The subjects of the list that was told last: 财政收入853亿元、预算收入543亿元. */
  list: string[];
}

/** How a number is read that may go on with a list. */
interface InList {
  listed: boolean;
  lexicon: Lexicon;
}

/** The subjects of a stretch's frames, in order. What is left out is taken from the numbers before, in the same stretch. */
export function readSubjects(
  frames: readonly Frame[],
  groups: ReadonlyMap<Frame, Group>,
  lexicon: Lexicon,
): SubjectReading[] {
  const memory: Memory = { topic: '', act: '', told: [], list: [] };
  let groupMembers: string[] | null = null;
  return frames.map((frame, i) => {
    if (frame.mention.role === 'date' || frame.mention.role === 'identifier') return nameOf(frame);
    const group = groups.get(frame);
    if (group?.index === 0) groupMembers = membersOf(frame, group, memory, lexicon);
    const reading =
      group && groupMembers
        ? ({ subject: groupMembers[group.index] ?? '', rule: 'distributed' } as const)
        : clear(readSubject(frame, frames, i, memory, lexicon), frame, memory, lexicon);
    remember(memory, frame, reading, { listed: isListed(frame, frames[i - 1]), lexicon });
    return reading;
  });
}

function clear(reading: SubjectReading, frame: Frame, memory: Memory, lexicon: Lexicon): SubjectReading {
  return { ...reading, subject: clarify(reading.subject, frame, memory, lexicon) };
}

function membersOf(
  frame: Frame,
  { members: { length: size }, dealt }: Group,
  memory: Memory,
  lexicon: Lexicon,
): string[] | null {
  const core = cleanCore(frame.core.split('分别')[0] ?? '', lexicon);
  if (core !== '') return distribute(core, size);
  if (!dealt) return memory.list.length === size ? memory.list : distribute(memory.topic, size);
  const members = membersBefore(frame, size, memory, lexicon);
  const rest = /分别(.*)$/.exec(frame.core)?.[1] ?? '';
  return members?.map((member) => member + comparedWith(rest)) ?? null;
}

/** A 分别 that names nothing deals out to the list of the clause before, or to what the numbers before were told of. */
function membersBefore(frame: Frame, size: number, { told, topic }: Memory, lexicon: Lexicon): string[] | null {
  const clause = cleanCore(lexicon.predicates.take(frame.clauseBefore).core, lexicon);
  const listed = clause === '' ? null : distribute(clause, size);
  if (listed) return listed;
  const last = told.slice(-size).map(({ subject }) => subject);
  return last.length === size ? last : distribute(topic, size);
}

/** A year or a name is told by the words around it. */
function nameOf({ clauseText, own, tail, mention }: Frame): SubjectReading {
  const before = /[^、“”"，和与及]{0,6}$/.exec(clauseText)?.[0] ?? '';
  if (mention.role === 'date' && /[比较是由从与]$/.test(before)) return { subject: '对比年份', rule: 'own-words' };
  return { subject: `${before}${own}${tail.slice(0, 8)}`, rule: 'own-words' };
}

function readSubject(
  frame: Frame,
  frames: readonly Frame[],
  index: number,
  memory: Memory,
  lexicon: Lexicon,
): SubjectReading {
  const { acts, generic, predicates } = lexicon;
  const before = frames[index - 1];
  const core = cleanCore(ownCore(frame, before), lexicon);
  const thing = takesTail(frame, core, lexicon)
    ? cleanTail(frame.tail, lexicon, frame.whole) + sharedBy(frames, index, lexicon)
    : '';
  if (frame.mention.settled.measure === 'rank') return rankOf(core, memory, lexicon);
  const attribute = attributed(frame, before, lexicon);
  if (attribute !== '')
    return { subject: attribute + (thing || bareThing(memory.topic, lexicon)), rule: 'counted-thing' };
  const spent = /(?:总投资|投资|投入)$/.exec(core)?.[0];
  if (frame.belongsTo !== '' && spent !== undefined) return { subject: frame.belongsTo + spent, rule: 'figure-of' };
  const act = acts.leading(core);
  if (frame.belongsTo !== '' && generic.isFigure(core.slice(act.length)))
    return { subject: act + frame.belongsTo + core.slice(act.length), rule: 'figure-of' };
  // 142户企业有111户已破产终结: of those counted before.
  if (
    before &&
    thing === '' &&
    core.length > 1 &&
    before.clause === frame.clause &&
    cleanTail(before.tail, lexicon) === core
  )
    return { subject: memory.topic + frame.tail, rule: 'carried' };
  if (core === '' && thing === '') return carry(frame, memory, frames[index + 1], lexicon);
  if (core === '') return countedThing(frame, thing, memory, { listed: isListed(frame, before), lexicon });
  if (thing !== '' && generic.isSpending(core))
    return { subject: (predicates.untold(thing) ?? thing) + core, rule: 'figure-of' };
  if (thing !== '' && goesOnFrom(before, frame, core))
    return { subject: memory.act + core + thing, rule: 'counted-thing' };
  if (thing !== '') return { subject: joinThing(core, thing, isAmount(frame), lexicon), rule: 'counted-thing' };
  const figure = tellFigure(core, frame, memory.topic, lexicon);
  if (figure) return figure;
  if (frame.joined && memory.act !== '' && act === '' && isFigure(core) === isFigure(memory.topic))
    return { subject: memory.act + core, rule: 'carried' };
  if (act === core && memory.topic !== '' && !OWN_FIGURE.test(core))
    return { subject: lastThing(memory.topic, lexicon) + core + reached(core, frame), rule: 'carried' };
  return { subject: ownersOf(core, memory.list) + withChange(core, frame), rule: 'named' };
}

/** 整合48家公司1700亿元资产: the thing of the number before owns what this one counts, and the act is done on both. */
function goesOnFrom(before: Frame | undefined, { clause, mention }: Frame, core: string): boolean {
  return before?.clause === clause && before.tail === core && mention.unitMeasure === 'level';
}

/** 惠及2.57万户 tells how many households. */
function reached(act: string, { mention }: Frame): string {
  const counter = mention.unit?.slice(-1) ?? '';
  return act === '惠及' && (counter === '户' || counter === '人') ? `${counter}数` : '';
}

/** The noun before the number, without what the number before it has taken (1个首位产业和1—2个…). */
function ownCore({ core, joined, mention }: Frame, before: Frame | undefined): string {
  if (!before || joined || mention.start < before.mention.end) return core;
  if (before.tail === '' || !core.startsWith(before.tail.slice(0, 2))) return core;
  const cut = /^.*(?:、|以及|和|与|及)/.exec(core)?.[0].length ?? 0;
  return core.slice(cut);
}

function isAmount({ mention }: Frame): boolean {
  return mention.unitMeasure === 'level';
}

/** 55家砖瓦企业…、21家升级改造: a verb behind a number in a list is told of the thing before it. */
function countedThing({ mention }: Frame, thing: string, memory: Memory, { listed, lexicon }: InList): SubjectReading {
  const act = listed && mention.role === 'statistic' ? memory.act : '';
  if (listed && act === '' && lexicon.acts.leading(thing) !== '' && memory.topic !== '')
    return { subject: doer(memory.topic, lexicon) + thing, rule: 'carried' };
  return { subject: act + thing, rule: 'counted-thing' };
}

function carry(frame: Frame, memory: Memory, next: Frame | undefined, lexicon: Lexicon): SubjectReading {
  // 10923户44435名群众: two numbers of one thing.
  if (next?.mention.start === frame.mention.end && frame.tail === '' && next.tail !== '')
    return { subject: cleanTail(next.tail, lexicon), rule: 'counted-thing' };
  // 3000家和1009家企业: two numbers that open a clause, of one thing.
  if (frame.clauseText === '' && next?.joined === true && next.tail !== '')
    return { subject: cleanTail(next.tail, lexicon, next.whole), rule: 'counted-thing' };
  const clause = cleanCore(lexicon.predicates.take(frame.clauseBefore).core, lexicon);
  const told = clause === '' ? memory.topic : clause;
  // 新增上市公司43家，累计达到113家: the total is not what was added.
  const topic = frame.predicates.some(({ word }) => /^(?:累计|总数|共有?$)/.test(word))
    ? bareThing(told, lexicon)
    : told;
  const { measure } = frame.mention.settled;
  const isTotal = !/[%％倍番]|百分点/.test(frame.mention.unit ?? '') && measure !== 'multiple';
  const subject = isTotal ? withChange(topic, frame) : topic;
  return { subject: subject === '' ? fallback(frame, lexicon) : subject, rule: 'carried' };
}

/** What else stands around a number whose subject is not said: 7.5%左右的经济增速, 增速高于全省0.8个百分点. */
function fallback({ tail, predicates, head }: Frame, lexicon: Lexicon): string {
  const behind = cleanTail(tail, lexicon);
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

function rankOf(core: string, memory: Memory, lexicon: Lexicon): SubjectReading {
  const among = /(?:全国|全省|全市|全球|世界|西北|西部|省内|国内|地级市)[^、]{0,6}$/.exec(core)?.[0] ?? '';
  const noun = core
    .slice(0, core.length - among.length)
    .replace(/(?:保持|稳居|位居|继续|连续|(?:连续)?多年居|居)$/, '');
  if (noun === '' || lexicon.acts.leading(noun) === noun)
    return { subject: `${memory.topic}${among}位次`, rule: 'carried' };
  const subject = isFigureOf(noun, memory.topic, lexicon) ? bareThing(memory.topic, lexicon) + noun : noun;
  return { subject: `${subject}${among}位次`, rule: 'named' };
}

/** Acts that name their own thing: 造林88万亩, 进口30亿美元. */
const OWN_FIGURE = /^(?:进?出口|进口|造林)$/;

/** What each of several is to have is told of all members of a list: 每个县打造. */
const EACH = /^(?:每个?|各)\p{Script=Han}{1,4}?(?:打造|建设|建成|新建|培育|创建|打通|改造|至少)/u;

function remember(memory: Memory, frame: Frame, reading: SubjectReading, { listed, lexicon }: InList): void {
  const { subject, rule } = reading;
  const isOfTopic = rule === 'carried' || rule === 'share-of' || rule === 'figure-of';
  const isRank = frame.mention.settled.measure === 'rank';
  const topic =
    rule === 'counted-thing' ? (lexicon.predicates.untold(subject) ?? subject) : withoutChange(subject, frame);
  if (!isRank) rememberTold(memory, frame, { subject: topic, rule });
  if (!isOfTopic) memory.topic = isRank ? subject.replace(/位次$/, '') : topic;
  memory.list = listed ? [...memory.list.slice(1 - MOST_MEMBERS), subject] : [subject];
  if (listed) return;
  const core = cleanCore(frame.core, lexicon);
  memory.act = EACH.exec(core)?.[0] ?? lexicon.acts.leading(core);
}

function rememberTold({ told }: Memory, { clause }: Frame, { subject, rule }: SubjectReading): void {
  const last = told.at(-1);
  if (rule === 'share-of' || subject === '' || subject === last?.subject) return;
  // 68个项目投资6亿元 are two figures of one thing.
  if (rule === 'figure-of' && last?.clause === clause) told.pop();
  told.push({ subject, clause });
}
