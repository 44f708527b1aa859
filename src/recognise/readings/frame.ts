import type { Mention, RuleView } from '../mention.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import type { PredicateChain } from '../lexicon/predicates.ts';
import { boundNoun, clauseBehind, lastAct, markClauses, tailOf, type ClauseMap } from './surroundings.ts';

/** A number with the words around it that belong to it. Texts are folded to half width. */
export interface Frame extends PredicateChain {
  mention: Mention;
  /** From the clause's beginning, or the number before in the clause, to the number. */
  head: string;
  /** 以上, 左右, 以内 behind the number. */
  hedge: string | null;
  /** From there to the next mark, or number. */
  tail: string;
  /** The tail reaches to a mark: no number cuts it short. */
  whole: boolean;
  /** A 、 or 和 alone, or with predicates, parts it from the number before it. */
  joined: boolean;
  /** Index of the clause in the stretch. */
  clause: number;
  /** What stands in the clause before the number. */
  clauseText: string;
  /** The number itself. */
  own: string;
  /** The clause before, where it holds no number; empty else. */
  clauseBefore: string;
  /** The noun that a 的 behind the number binds it to: 轻纺城 of 投资5亿元的轻纺城. */
  belongsTo: string;
  /** The clause behind, up to its first number: what money was spent on. */
  spentOn: string;
}

/** Of what follows a number so much can be its hedge, and the mark behind it. */
const LONGEST_HEDGE = 10;
const INSET = /^\(\d[^()]{1,8}\)/;
const JOINT = /^(?:、|和|与|及|以及)/;

/** No clause of a real text is longer; a longer one is looked at only so far before a number. */
const LONGEST = 300;

/** The frames of a stretch's mentions, in order. Dates and identifiers are part of the words around other numbers. */
export function frameMentions(view: RuleView, mentions: readonly Mention[]): Frame[] {
  const clauses = markClauses(view);
  const frames: Frame[] = [];
  let before: Frame | null = null;
  for (const [i, mention] of mentions.entries()) {
    const next = mentions.slice(i + 1, i + 4).find(counts)?.start ?? view.folded.length;
    const frame = frameMention(view, clauses, mention, { before, next, nearby: mentions.slice(Math.max(0, i - 3), i) });
    frames.push(frame);
    if (counts(mention)) before = frame;
  }
  return frames;
}

interface Neighbours {
  /** The counted number before. */
  before: Frame | null;
  /** Where the next counted number begins. */
  next: number;
  nearby: readonly Mention[];
}

function frameMention(
  { folded, lexicon }: RuleView,
  { starts, numbers }: ClauseMap,
  mention: Mention,
  { before, next, nearby }: Neighbours,
): Frame {
  const start = Math.max(starts[mention.start] ?? 0, mention.start - LONGEST);
  const inClause = before !== null && before.mention.end > start;
  const from = inClause ? before.mention.end + (before.hedge?.length ?? 0) : start;
  const head = folded.slice(from, mention.start).replace(/^[)\s]{1,2}/, '');
  const joint = JOINT.exec(head)?.[0] ?? '';
  const space = /\s/.test(folded.charAt(mention.end)) ? 1 : 0;
  const hedge = lexicon.bounds.behind(folded.slice(mention.end + space, mention.end + LONGEST_HEDGE))?.word ?? null;
  const behind = mention.end + (hedge === null ? 0 : space + hedge.length);
  // 12件(17项)实事: the number in brackets counts the same thing.
  const inset = INSET.exec(folded.slice(behind, behind + 12))?.[0].length ?? 0;
  const rest =
    folded
      .slice(behind + inset, inset > 0 ? behind + 30 : Math.min(next, behind + 40))
      .split(inset > 0 ? /\d/ : /$/)[0] ?? '';
  const tail = tailOf(rest);
  const whole = /[,;。!?:()、]/.test(rest) || behind + inset + rest.length === folded.length;
  const startBefore = starts[Math.max(0, start - 2)] ?? 0;
  const isQuiet = start > 1 && start - startBefore <= 30 && !nearby.some((one) => counts(one) && one.end > startBefore);
  return {
    ...takeChain(lastAct(inClause ? head.slice(joint.length) : head, lexicon), mention, tail, lexicon),
    ...{ mention, head, hedge, tail, whole, joined: inClause && joint !== '', clause: numbers[mention.start] ?? 0 },
    clauseText: folded.slice(start, mention.start),
    own: folded.slice(mention.start, mention.end),
    clauseBefore: isQuiet ? folded.slice(startBefore, start - 1) : '',
    belongsTo: boundNoun(folded, behind),
    spentOn: clauseBehind(folded, behind),
  };
}

/**
 * 比上年(下同)增长, 预计[1]产值: what a bracket or a note mark remarks is no part of what is measured. A word or two in brackets
 * are part of a name: 执业(助理)医师.
 */
const ASIDE = /\([^()\d]{5,20}\)|\([^()\d]{0,3}(?:下同|预计|初步|快报|含|数)[^()\d]{0,3}\)|[[〔]\d{1,3}[\]〕]/g;

const CHANGED_BY = /^(?:增加|减少|净增|压减|削减|缩减|增长|递增)$/;

/** A sign in front of a rate: 增长-2.6% fell. Not a dash (目标——5%) nor a hyphen between letters and digits. */
const MINUS = /(?<=[\p{Script=Han}])[-−－﹣]$/u;
const RATE_UNIT = /^(?:[%％‰]|个?百分点)$/;

/** 治理能力提升67项重点工程: where the number counts a thing behind it, the verb before it is no change of that number. */
function takeChain(head: string, mention: Mention, tail: string, { predicates }: Lexicon): PredicateChain {
  const { unit, unitMeasure } = mention;
  const told = head.replace(ASIDE, '').trimEnd();
  const sign = RATE_UNIT.test(unit ?? '') ? (MINUS.exec(told)?.[0] ?? '') : '';
  const chain = predicates.take(told.slice(0, told.length - sign.length));
  if (sign !== '')
    return { core: chain.core, predicates: [{ word: sign, kind: 'change', direction: 'down' }, ...chain.predicates] };
  const change = chain.predicates.some(({ kind, word }) => kind === 'change' && !CHANGED_BY.test(word));
  const counts = unitMeasure === 'count' && tail !== '' && !predicates.opens(tail);
  return change && counts ? { core: head.trimEnd(), predicates: [] } : chain;
}

function counts({ role }: Mention): boolean {
  return role === 'statistic' || role === 'enumeration';
}
