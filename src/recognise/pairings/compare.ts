import { parsePeriod, singleYear, type Period } from '../../figures/period.ts';
import type { Pairing } from '../../schema/facts.ts';
import type { Quantity } from '../../schema/quantity.ts';
import { sortCharacters, type Measured } from '../indicators/measured.ts';
import type { IndicatorIndex } from '../indicators/vocabulary-index.ts';
import { WEAK_WORDS } from '../indicators/wordings.ts';
import * as reasons from './reasons.ts';

/** How far a result may be held against a target. */
export interface Verdict {
  comparable: Pairing['comparable'];
  reason: string | null;
  /** Of several results the one with the lowest is the target's partner. */
  distance: number;
}

/** The single years most figures are of, by which 五年 figures and far targets are told. */
export interface Years {
  result: number | null;
  target: number | null;
}

/** Fewer characters than these are too little to tell by that two wordings mean the same. */
const SHORTEST = 4;

const SAME: Verdict = { comparable: 'yes', reason: null, distance: 0 };

/**
 * Compares what two figures measure: null where they have nothing to do with each other. The rules are the data
 * contract's: yes for the same measure, scope and kind of figure; partly where scope differs or is not stated; no for
 * stock against newly added, amount against rank, growth against level and different definitions.
 */
export function compare(result: Measured, target: Measured, index: IndicatorIndex, years: Years): Verdict | null {
  const things = compareThings(result, target, index);
  if (!things) return null;
  return worst([
    things,
    compareKinds(result, target),
    compareActions(result, target),
    ...compareFigures(result, target, years),
  ]);
}

function compareThings(result: Measured, target: Measured, index: IndicatorIndex): Verdict | null {
  if (result.entry !== null || target.entry !== null) {
    if (result.entry === target.entry) return compareScopes(result, target);
    const kinship = result.entry !== null && target.entry !== null ? index.kinship(result.entry, target.entry) : null;
    return kinship && { comparable: kinship.verdict, reason: kinship.reason, distance: 20 };
  }
  if (result.base === target.base || isReordered(result.base, target.base)) return compareScopes(result, target);
  if (plainKey(result) !== plainKey(target)) return null;
  const reason = reasons.differentWordings(result.wording, target.wording);
  return worst([{ comparable: 'partly', reason, distance: 10 }, compareScopes(result, target)]);
}

/**
 * By which results that may be compared with a target are found: the vocabulary's id, or the characters of the wording
 * in order, without words that hardly tell things apart unless too little is left without them.
 */
export function plainKey({ entry, base }: Pick<Measured, 'entry' | 'base'>): string {
  if (entry !== null) return entry;
  let rest = base;
  for (const word of WEAK_WORDS) rest = rest.replaceAll(word, '');
  return `=${sortCharacters(rest.length < SHORTEST ? base : rest)}`;
}

function isReordered(a: string, b: string): boolean {
  return a.length === b.length && a.length >= SHORTEST && sortCharacters(a) === sortCharacters(b);
}

function compareScopes(result: Measured, target: Measured): Verdict {
  const [a, b] = [new Set(result.scopes), new Set(target.scopes)];
  const shared = result.scopes.filter((scope) => b.has(scope)).length;
  if (shared === a.size && shared === b.size) return SAME;
  if (shared === 0 && a.size > 0 && b.size > 0) {
    return { comparable: 'no', reason: reasons.differentScopes(result.scopes, target.scopes), distance: 16 };
  }
  // 重点 tells of a choice, not of a level or an area.
  const chosen = [...a, ...b].filter((scope) => a.has(scope) !== b.has(scope)).includes('重点');
  const reason = chosen
    ? reasons.differentWordings(result.wording, target.wording)
    : reasons.differentScopes(result.scopes, target.scopes);
  return { comparable: 'partly', reason, distance: 6 };
}

function compareKinds(result: Measured, target: Measured): Verdict {
  const [a, b, x, y] = [result.quantity, target.quantity, result.facet, target.facet];
  const differ: Verdict = { comparable: 'no', reason: reasons.differentMeasures(a.measure, b.measure), distance: 40 };
  if (a.measure !== b.measure && !(isAddition(result) && isAddition(target))) return differ;
  if (a.measure === 'rank') {
    if (x === y) return SAME;
    const reason = reasons.differentFields(x.replace(/^位次/, ''), y.replace(/^位次/, ''));
    return { comparable: 'partly', reason, distance: 5 };
  }
  // How far a plan was met is another kind of figure than the amount that was planned.
  return x === y ? SAME : { ...differ, reason: '两处数据的含义不同，不能直接比较。' };
}

/** 增加学位 is read as a change and 新增学位 as a count, and both say how many came in addition. */
function isAddition({ action, quantity: { measure } }: Measured): boolean {
  return action === 'new' && (measure === 'change' || measure === 'count' || measure === 'level');
}

const DIFFERENT_ACTIONS = new Map<string, Pairing['comparable']>(
  (
    [
      ['new', 'net', 'partly'],
      ['new', 'grown', 'partly'],
      ['new', 'mixed', 'partly'],
      ['new', 'started', 'partly'],
      ['grown', 'net', 'partly'],
      ['rebuilt', 'mixed', 'partly'],
      ['rebuilt', 'started', 'partly'],
      ['mixed', 'started', 'partly'],
    ] as const
  ).flatMap(([a, b, verdict]) => [
    [`${a} ${b}`, verdict],
    [`${b} ${a}`, verdict],
  ]),
);

function compareActions(result: Measured, target: Measured): Verdict {
  const [a, b] = [result.action, target.action];
  if (a === b) return SAME;
  // Help towards something is not yet that it is done.
  if (a === 'aided' || b === 'aided') {
    const reason = reasons.differentWordings(result.wording, target.wording);
    return { comparable: 'partly', reason, distance: 4 };
  }
  const unclear: Verdict = { comparable: 'partly', reason: reasons.unclearActions(a, b), distance: 4 };
  const differ: Verdict = { comparable: 'no', reason: reasons.differentActions(a, b), distance: 12 };
  if (a !== null && b !== null) return DIFFERENT_ACTIONS.get(`${a} ${b}`) === 'partly' ? unclear : differ;
  const told = a ?? b;
  const stock = isStock(a === null ? result : target);
  if (told === 'new' || told === 'net') return stock ? differ : { ...differ, reason: reasons.untoldAction(a, b) };
  return stock ? differ : unclear;
}

/** Firms and the like are on registers, so that a number that is not said to be new is all of them; else it is not known. */
function isStock({ entry, flow, base }: Measured): boolean {
  return entry !== null && !flow && FIRMS.test(base);
}

/** Units, periods and spans of time of two figures of one kind. */
function compareFigures(result: Measured, target: Measured, years: Years): Verdict[] {
  const [a, b] = [result.quantity, target.quantity];
  if (a.measure !== b.measure && !(isAddition(result) && isAddition(target))) return [];
  return [comparePeriods(a, b, years), compareUnits(result, target)];
}

function compareUnits(result: Measured, target: Measured): Verdict {
  const { measure } = target.quantity;
  const [x, y] = [unitOf(result.quantity), unitOf(target.quantity)];
  if (measure === 'rank' || x === y || x === '' || y === '') return SAME;
  const reason = reasons.differentUnits(x, y);
  if (measure !== 'count') return { comparable: 'no', reason, distance: 8 };
  return counterKind(x, result.base) === counterKind(y, target.base)
    ? SAME
    : { comparable: 'partly', reason, distance: 7 };
}

/** Counters that count the same: firms by 家 or 户, people by 人 or 名. 户 counts households where it counts no firms. */
const COUNTERS: readonly (readonly [counters: string, kind: string])[] = [
  ['个家处座所项件条支部台类种口宗', 'thing'],
  ['人名位', 'person'],
  ['次场', 'event'],
  ['套间', 'dwelling'],
];
const FIRMS = /企业|主体|公司|合作社|农场|商户|机构|工商户/;

function counterKind(counter: string, base: string): string {
  if (counter === '户' && FIRMS.test(base)) return 'thing';
  return COUNTERS.find(([counters]) => counters.includes(counter))?.[1] ?? counter;
}

function unitOf({ base, unit }: Quantity): string {
  return base?.unit ?? unit ?? '';
}

/** 五年新增城镇就业, whatever period is given. */
const YEARS = /^(?:过去|近|这)?[二两三四五六七八九十2-9]年(?!行动|计划|倍增)/;

function comparePeriods(x: Quantity, y: Quantity, years: Years): Verdict {
  const [a, b] = [parsePeriod(x.period), parsePeriod(y.period)];
  if (YEARS.test(x.subject) !== YEARS.test(y.subject))
    return { comparable: 'partly', reason: reasons.UNSTATED_PERIOD, distance: 3 };
  const usual = (period: Period | null, year: number | null): boolean => year === null || singleYear(period) === year;
  // A result and a target of one year are a slip of reading, no difference that the text makes.
  if (x.period === y.period || (usual(a, years.result) && usual(b, years.target))) return SAME;
  const reason = a && b ? reasons.differentPeriods(a, b) : reasons.UNSTATED_PERIOD;
  return { comparable: 'partly', reason, distance: 3 };
}

const SEVERITY: Record<Pairing['comparable'], number> = { yes: 0, partly: 1, no: 2 };

/** The gravest verdict of several, with all distances added up; of equally grave ones the first tells the reason. */
function worst(verdicts: readonly Verdict[]): Verdict {
  const distance = verdicts.reduce((sum, verdict) => sum + verdict.distance, 0);
  const gravest = verdicts.reduce((a, b) => (SEVERITY[b.comparable] > SEVERITY[a.comparable] ? b : a), SAME);
  return { ...gravest, distance };
}
