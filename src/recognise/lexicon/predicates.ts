import { anyOf } from '../../parse/pattern.ts';
import type { Quantity } from '../../schema/quantity.ts';
import type { BoundEntry } from '../../schema/bound-vocabulary.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import type { Bounds } from './bounds.ts';
import { compileStart } from './word-start.ts';

/** A word between what is measured and its number, and what it says of the number. */
export interface Predicate {
  word: string;
  /** `change`: by how much; `to`: up or down to what; `link`: nothing; `from`: the value before a change. */
  kind: 'change' | 'to' | 'link' | 'from';
  direction?: Exclude<Quantity['direction'], 'none'>;
  bound?: Quantity['bound'];
  /** Which way a bound compares, where the number tells by how much: 低于 in front of 2个百分点. */
  compares?: Predicate['direction'];
}

export interface PredicateChain {
  /** What stands before the predicates: the noun that is measured. */
  core: string;
  /** Nearest to the number first. */
  predicates: Predicate[];
}

export interface Predicates {
  /** Takes the predicates off the end of what stands before a number. Linear: each word is looked up once. */
  take: (head: string) => PredicateChain;
  /** Whether what follows a number is told of it, and is not the thing that is counted. */
  opens: (tail: string) => boolean;
  /** Whether a text tells how a measured amount moves or where it stands: 茶产业产值增长6%左右. */
  states: (text: string) => boolean;
  /** The counted thing before what is told of it: 茶企 of 茶企入选百强; null where nothing is told. */
  untold: (thing: string) => string | null;
  /** Whether what is told of a counted thing restricts the count to those it is told of: 7个县级医院入选…, not all of them. */
  restricts: (told: string) => boolean;
  /** Whether it is no more than such a word: 签约落地. */
  isRestricting: (told: string) => boolean;
}

const COMPARED_TIME =
  /(?:(?:19|20)\d\d\s?年(?:末|底|初|同期)?的?|[“"]?十[二三四五]五[”"]?(?:末|期末|时期|末期|初)?的?|[三五六十两]年(?:来|间)?|上年(?:同期)?的?|在[^,、]{2,12}基础上|[三五十]年前的|全省平均水平|全国平均水平|前五年|(?:扣除|剔除)[^,、]{1,12}(?:因素|影响)(?:后)?)$/;

/** Marks behind a number that end what could be counted. */
const MARK = /^[，,”"》]/;

interface Entry extends Predicate {
  compared: boolean;
}

export function compilePredicates(
  words: Pick<Vocabulary, 'predicates' | 'bounds' | 'verbs'>,
  bounds: Bounds,
): Predicates {
  const byLast = indexByLast(words);
  const nounEnds = new RegExp(`${anyOf(words.predicates.nounEnds)}$`);
  const behind = compileStart(words.predicates.behind);
  const stated = compileStated(words);
  const { told, restricting } = words.predicates;
  const beforeTold = new RegExp(`^(.{2,}?)(?:${anyOf([...told, ...restricting])}|[和与及]$)`);
  const restricted = new RegExp(`^${anyOf(restricting)}`);
  const restricts = (text: string): boolean => restricted.test(text);
  return {
    take: (head) => takePredicates(head, byLast, nounEnds),
    opens: (tail) => MARK.test(tail) || behind(tail, 0) > 0 || bounds.behind(tail) !== null,
    states: (text) => stated.test(text),
    untold: (thing) => beforeTold.exec(thing)?.[1] ?? (restricts(thing.slice(1)) ? thing.charAt(0) : null),
    restricts,
    isRestricting: (told) => restricting.includes(told),
  };
}

/** What only moves, and what is one character long, states a measure where a number follows at once: 提高10元, 达5万吨. */
function compileStated({ predicates, bounds, verbs }: Pick<Vocabulary, 'predicates' | 'bounds' | 'verbs'>): RegExp {
  // 完成 and 新增 are done first of all, whatever amount they tell.
  const done = new Set([...verbs.completion, ...verbs.aid, '实现']);
  const groupsOf = (kind: Predicate['kind']): string[] =>
    predicates.between.flatMap((group) =>
      group.kind === kind && (kind !== 'link' || group.stands) ? group.words : [],
    );
  const words = [
    ...groupsOf('to'),
    ...groupsOf('link'),
    ...bounds.flatMap((entry) => (isTelling(entry) ? [entry.word] : [])),
    ...verbs.measure.filter((word) => !done.has(word)),
  ];
  const long = words.filter((word) => word.length > 1);
  const short = words.filter((word) => word.length === 1);
  const moves = groupsOf('change').filter((word) => word.length > 1);
  const near = bounds.flatMap(({ word, side, bound }) => (side === 'behind' && bound === 'approx' ? [word] : []));
  return new RegExp(`${anyOf(long)}|${anyOf([...short, ...moves])}(?=\\d)|(?<=\\d\\S{0,6})${anyOf(near)}`);
}

/** Whether a bound tells of a measure wherever it stands: 上下 and 左右 need a number before them, 多 and 约 are parts of words. */
function isTelling({ word, side, bound, noVerb = false, closing = false }: BoundEntry): boolean {
  return side === 'behind' ? bound !== 'approx' && !closing : word.length > 1 || !noVerb;
}

/** By the last character, the longest first, so that 提高到 is not read as 到 behind 提高. */
function indexByLast({ predicates, bounds }: Pick<Vocabulary, 'predicates' | 'bounds'>): Map<string, Entry[]> {
  const entries: Entry[] = [
    ...predicates.between.flatMap(({ kind, direction, compared = false, words }) =>
      words.map((word) => ({ word, kind, compared, ...(direction ? { direction } : {}) })),
    ),
    ...bounds.flatMap(({ word, side, bound, compares }) =>
      side === 'before'
        ? [{ word, kind: 'link' as const, compared: false, bound, ...(compares ? { compares } : {}) }]
        : [],
    ),
  ];
  return Map.groupBy(
    entries.sort((a, b) => b.word.length - a.word.length),
    ({ word }) => word.slice(-1),
  );
}

/** 低于 limits the number it stands next to (低于4%), and compares where others stand between (低于全省4%). */
function asComparison({ compares, ...predicate }: Entry): Predicate {
  if (!compares) return predicate;
  return { word: predicate.word, kind: 'change', direction: compares };
}

function takePredicates(head: string, byLast: ReadonlyMap<string, readonly Entry[]>, nounEnds: RegExp): PredicateChain {
  const predicates: Predicate[] = [];
  let core = head.trimEnd();
  for (;;) {
    // 比2006年增长, 是2021年的2.1倍, 十年增加: a time is no part of what is measured.
    const year = COMPARED_TIME.exec(core)?.[0] ?? '';
    if (year !== '') core = core.slice(0, -year.length);
    const found = nounEnds.test(core)
      ? undefined
      : byLast
          .get(core.slice(-1))
          ?.find(({ word, compared }) => core.endsWith(word) && (!compared || /[比较]/.test(core.slice(-16))));
    if (!found) return { core, predicates };
    predicates.push(predicates.length > 0 ? asComparison(found) : found);
    core = core.slice(0, -found.word.length).trimEnd();
  }
}
