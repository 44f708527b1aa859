import type { Lexicon } from '../lexicon/compile.ts';
import { distribute, type Group } from './distribution.ts';
import type { Frame } from './frame.ts';
import { cleanCore, cleanTail, givesExamples, joinThing } from './core-text.ts';

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
  /** What the stretch's numbers were told of, in order, for a 分别 behind them. */
  told: { subject: string; clause: number }[];
}

/** The subjects of a stretch's frames, in order. What is left out is taken from the numbers before, in the same stretch. */
export function readSubjects(
  frames: readonly Frame[],
  groups: ReadonlyMap<Frame, Group>,
  lexicon: Lexicon,
): SubjectReading[] {
  const memory: Memory = { topic: '', act: '', told: [] };
  let groupMembers: string[] | null = null;
  return frames.map((frame, i) => {
    if (frame.mention.role === 'date' || frame.mention.role === 'identifier') return nameOf(frame);
    const group = groups.get(frame);
    if (group?.index === 0) groupMembers = membersOf(frame, group.members.length, memory, lexicon);
    const reading =
      group && groupMembers
        ? ({ subject: groupMembers[group.index] ?? '', rule: 'distributed' } as const)
        : readSubject(frame, { before: frames[i - 1], next: frames[i + 1] }, memory, lexicon);
    remember(memory, frame, reading, lexicon);
    return reading;
  });
}

function membersOf(frame: Frame, size: number, memory: Memory, lexicon: Lexicon): string[] | null {
  const core = cleanCore(frame.core.split('分别')[0] ?? '', lexicon);
  if (core !== '') return distribute(core, size);
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

/** 分别为年度计划的…, 分别占全市的…: a share of something; 分别高于全省…: above something. */
function comparedWith(rest: string): string {
  const whole = /^(?:占|为|相当于)(.{2,})$/.exec(rest)?.[1];
  if (whole !== undefined) return `占${whole}${/(?:比重|份额|比例)$/.test(whole) ? '' : '的比例'}`;
  return COMPARED.test(rest) ? rest : '';
}

/** A year or a name is told by the words around it. */
function nameOf({ clauseText, own, tail, mention }: Frame): SubjectReading {
  const before = /[^、“”"，和与及]{0,6}$/.exec(clauseText)?.[0] ?? '';
  if (mention.role === 'date' && /[比较是由从与]$/.test(before)) return { subject: '对比年份', rule: 'own-words' };
  return { subject: `${before}${own}${tail.slice(0, 8)}`, rule: 'own-words' };
}

/** The frames beside one. */
interface Beside {
  before: Frame | undefined;
  next: Frame | undefined;
}

function readSubject(frame: Frame, { before, next }: Beside, memory: Memory, lexicon: Lexicon): SubjectReading {
  const { acts, generic } = lexicon;
  const core = cleanCore(ownCore(frame, before), lexicon);
  const thing = takesTail(frame, core, lexicon) ? cleanTail(frame.tail, lexicon) : '';
  if (frame.mention.settled.measure === 'rank') return rankOf(core, memory, lexicon);
  const spent = /(?:总投资|投资|投入)$/.exec(core)?.[0];
  if (frame.belongsTo !== '' && spent !== undefined) return { subject: frame.belongsTo + spent, rule: 'figure-of' };
  if (frame.belongsTo !== '' && generic.isFigure(core)) return { subject: frame.belongsTo + core, rule: 'figure-of' };
  if (core === '' && thing === '') return carry(frame, memory, next, lexicon);
  if (core === '') return countedThing(frame, thing, memory, lexicon);
  if (thing !== '') return { subject: joinThing(core, thing, lexicon), rule: 'counted-thing' };
  if (COMPARED.test(core) && memory.topic !== '') return { subject: memory.topic + core, rule: 'share-of' };
  if (/^占(?!比)/.test(core)) {
    const share = /(?:比重|份额|比例)$/.test(core) ? core : `${core}的比例`;
    return { subject: memory.topic + share, rule: 'share-of' };
  }
  const spentOn = lexicon.predicates.take(frame.spentOn).core === '' ? '' : frame.spentOn;
  if (generic.isSpending(core) && spentOn !== '' && memory.topic === '')
    return { subject: spentOn + core, rule: 'figure-of' };
  if (/^(?:超|过|逾)\d/.test(core) && memory.topic !== '')
    return { subject: `${memory.topic}（${core}）`, rule: 'figure-of' };
  if (isFigureOf(core, memory, lexicon)) return { subject: bareThing(memory.topic, lexicon) + core, rule: 'figure-of' };
  if (frame.joined && memory.act !== '' && acts.leading(core) === '' && FIGURE.test(core) === FIGURE.test(memory.topic))
    return { subject: memory.act + core, rule: 'carried' };
  if (acts.leading(core) === core && memory.topic !== '' && !OWN_FIGURE.test(core))
    return { subject: `${bareThing(memory.topic, lexicon)}${core}`, rule: 'carried' };
  return { subject: withChange(core, frame), rule: 'named' };
}

/** The noun before the number, without what the number before it has taken (1个首位产业和1—2个…). */
function ownCore({ core, joined, mention }: Frame, before: Frame | undefined): string {
  if (!before || joined || mention.start < before.mention.end) return core;
  if (before.tail === '' || !core.startsWith(before.tail.slice(0, 2))) return core;
  const cut = /^.*(?:、|以及|和|与|及)/.exec(core)?.[0].length ?? 0;
  return core.slice(cut);
}

/** Whether the words behind the number name what it counts (10个“生活圈”), and are not its predicate (200亿元迈进). */
function takesTail({ mention, tail, hedge, predicates }: Frame, core: string, lexicon: Lexicon): boolean {
  const { acts } = lexicon;
  const { measure } = mention.settled;
  if (tail === '' || measure === 'rank' || measure === 'growth' || measure === 'change') return false;
  if (/^[%％]$/.test(mention.unit ?? '')) return takesShareTail(tail, core, predicates, lexicon);
  if (lexicon.predicates.opens(tail)) return hedge === null && core === '' && tail.startsWith('的') && tail.length > 2;
  if (core === '' || givesExamples(core) || acts.leading(core) === core) return true;
  return acts.leading(tail) === '' || acts.leading(core) !== '';
}

/** 98%的乡镇企业, 完成90%以上行政村…, 衔接资金60%以上用于产业: of what a share is told; a rate of growth has no such. */
function takesShareTail(tail: string, core: string, predicates: Frame['predicates'], lexicon: Lexicon): boolean {
  if (predicates.some(({ kind }) => kind !== 'link')) return false;
  if (core !== '') return /^(?:用于|的)/.test(tail) && tail.length > 3;
  return tail.length > 2 && !lexicon.predicates.opens(tail.replace(/^的/, ''));
}

/** 55家砖瓦企业…、21家升级改造: a verb behind a number in a list is told of the thing before it. */
function countedThing(frame: Frame, thing: string, memory: Memory, lexicon: Lexicon): SubjectReading {
  const act = frame.joined ? memory.act : '';
  if (frame.joined && act === '' && lexicon.acts.leading(thing) !== '' && memory.topic !== '')
    return { subject: bareThing(memory.topic, lexicon) + thing, rule: 'carried' };
  return { subject: act + thing, rule: 'counted-thing' };
}

function carry(frame: Frame, memory: Memory, next: Frame | undefined, lexicon: Lexicon): SubjectReading {
  // 10923户44435名群众: two numbers of one thing.
  if (next?.mention.start === frame.mention.end && frame.tail === '' && next.tail !== '')
    return { subject: cleanTail(next.tail, lexicon), rule: 'counted-thing' };
  const clause = cleanCore(lexicon.predicates.take(frame.clauseBefore).core, lexicon);
  const told = clause === '' ? memory.topic : clause;
  // 新增上市公司43家，累计达到113家: the total is not what was added.
  const topic = frame.predicates.some(({ word }) => /^(?:累计|总数|共有?$)/.test(word))
    ? bareThing(told, lexicon)
    : told;
  const { measure } = frame.mention.settled;
  const isAmount = !/[%％倍番]|百分点/.test(frame.mention.unit ?? '') && measure !== 'multiple';
  const subject = isAmount ? withChange(topic, frame) : topic;
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

/** 城镇化率 of 城镇化率 + 提高: what goes on behind is told of the thing, not of its change. */
function withoutChange(subject: string, frame: Frame, lexicon: Lexicon): string {
  const change = frame.predicates.find(({ kind }) => kind === 'change')?.word;
  const bare = cleanCore(frame.core, lexicon);
  return change !== undefined && bare !== '' && subject === bare + change ? bare : subject;
}

function rankOf(core: string, memory: Memory, lexicon: Lexicon): SubjectReading {
  const among = /(?:全国|全省|全市|全球|西北|西部|省内|国内|地级市)[^、]{0,6}$/.exec(core)?.[0] ?? '';
  const noun = core.slice(0, core.length - among.length).replace(/(?:保持|稳居|位居|继续|连续|居)$/, '');
  if (noun === '' || lexicon.acts.leading(noun) === noun)
    return { subject: `${memory.topic}${among}位次`, rule: 'carried' };
  const subject = isFigureOf(noun, memory, lexicon) ? bareThing(memory.topic, lexicon) + noun : noun;
  return { subject: `${subject}${among}位次`, rule: 'named' };
}

/** Acts that name their own thing: 造林88万亩, 进口30亿美元. */
const OWN_FIGURE = /^(?:进?出口|进口|造林)$/;

/** Nouns of figures that stand for themselves beside another figure: 税收 behind 投资. */
const FIGURE = /(?:投资|产值|增加值|收入|利润|税收|营收|总额|支出|消费|存款|贷款|余额|总值|资金)$/;

/** 总量 of 市场主体; but 实际到位资金 beside 合同引进资金, and 税收 beside 投资, are figures of their own. */
function isFigureOf(core: string, { topic }: Memory, { generic }: Lexicon): boolean {
  if (topic === '' || topic.endsWith('率') || (FIGURE.test(core) && FIGURE.test(topic))) return false;
  return (generic.isFigure(core) || generic.isSpending(core)) && topic.slice(-2) !== core.slice(-2);
}

/** The thing without the act that was told of it: 市场主体 of 新增市场主体. */
function bareThing(topic: string, { acts }: Lexicon): string {
  const act = acts.leading(topic);
  const rest = topic.slice(act.length);
  return rest.length >= 2 ? rest : topic;
}

function remember(memory: Memory, frame: Frame, { subject, rule }: SubjectReading, lexicon: Lexicon): void {
  const isFigure = rule === 'carried' || rule === 'share-of' || rule === 'figure-of';
  const isRank = frame.mention.settled.measure === 'rank';
  const last = memory.told.at(-1);
  if (rule !== 'share-of' && subject !== '' && subject !== last?.subject) {
    // 68个项目投资6亿元 are two figures of one thing.
    if (rule === 'figure-of' && last?.clause === frame.clause) memory.told.pop();
    if (!isRank) memory.told.push({ subject, clause: frame.clause });
  }
  if (!isFigure) memory.topic = isRank ? subject.replace(/位次$/, '') : withoutChange(subject, frame, lexicon);
  if (!frame.joined) memory.act = lexicon.acts.leading(cleanCore(frame.core, lexicon));
}
