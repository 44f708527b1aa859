import { findSpecificParts } from '../recognise/commitments/specific-part.ts';
import type { Lexicon } from '../recognise/lexicon/compile.ts';
import type { Turn } from '../recognise/lexicon/follow-ups.ts';
import type { PlainText, Range } from './plain-text.ts';
import type { Candidate, Context, Finding } from './rules/rule.ts';
import { trimStretch } from './trim-stretch.ts';

/** From so many characters on, what stands around a stretch tells no other thing. */
const LONG_ENOUGH = 10;

/** What parts the members of a list, and clauses. */
const PARTING = /[、,。;:!?和与及]/;

/**
 * What speaks against a finding: null where the two name different things, `likely` where that is possible.
 *
 * Other phases and turns are other things (二期 beside 一期), but for the next edition of an event that a plan announces.
 * The same words behind another name (another city's facility) are likely at best.
 */
export function judgeFinding(candidate: Candidate, finding: Finding, context: Context): Finding | null {
  const [a, b] = [around(candidate.promise, finding.from), around(candidate.statement.plain, finding.to)];
  const turns = compareTurns(context.words.turns(a.member), context.words.turns(b.member), candidate.statement.half);
  if (turns === 'other') return null;
  const length = finding.from.end - finding.from.start;
  const elsewhere =
    length < LONG_ENOUGH &&
    (isOtherOwner(a.before, b.before, { lexicon: context.lexicon, isName: finding.rule !== 'rare-stretch' }) ||
      goesOnOtherwise(candidate, finding, context));
  const weak = turns === 'unsure' || elsewhere;
  return weak ? { ...finding, strength: 'likely' } : finding;
}

/** The member of a list that a range stands in, and what of it stands before the range. */
function around({ text }: PlainText, { start, end }: Range): { member: string; before: string } {
  let [first, last] = [start, end];
  while (first > 0 && !PARTING.test(text.charAt(first - 1))) first -= 1;
  while (last < text.length && !PARTING.test(text.charAt(last))) last += 1;
  return { member: text.slice(first, last), before: text.slice(first, start) };
}

function compareTurns(
  promised: readonly Turn[],
  told: readonly Turn[],
  half: 'review' | 'plan',
): 'same' | 'unsure' | 'other' {
  let verdict: 'same' | 'unsure' = 'same';
  for (const { counter, number } of promised) {
    const same = told.filter((one) => one.counter === counter);
    if (same.some((one) => one.number === number)) continue;
    if (same.length > 0 && !(counter === '届' && half === 'plan')) return 'other';
    if (same.length === 0 && number > 1 && counter !== '届') verdict = 'unsure';
  }
  return verdict;
}

/**
 * Whether the words go on to another kind of thing: 茶山文旅综合体, 茶山文旅消费; 茶山公路自行车赛 is no 茶山公路. Of a
 * stretch that is no name of its own it is enough that the promise goes on, since it then has only a part of a name.
 */
function goesOnOtherwise(
  { promise, statement, from, to }: Candidate,
  { rule, ...part }: Finding,
  context: Context,
): boolean {
  const isName = rule === 'proper-name';
  if (!isName && rule !== 'rare-stretch' && rule !== 'long-stretch') return false;
  // As far as both go on alike they name the same.
  const covered = isName && from.end > part.from.end + 1;
  if (covered) return false;
  const [a, b] = [tailOf(promise, isName ? part.from : from), tailOf(statement.plain, isName ? part.to : to)];
  if (isTurnedRound(a, b)) return false;
  if (SECTION.test(a) && SECTION.test(b)) return true;
  if (isName && (isActor(promise, part.from, a, context) || isActor(statement.plain, part.to, b, context))) return true;
  return isNoun(a, context) || (isName && isNoun(b, context));
}

function tailOf(plain: PlainText, range: Range): string {
  // With the mark behind it a name is whole.
  if (PARTING.test(plain.text.charAt(range.end - 1))) return '';
  let { end } = range;
  while (end < plain.text.length && !PARTING.test(plain.text.charAt(end))) end += 1;
  return plain.text.slice(range.end, end);
}

/** A part of a road is the road: 沈湾高速龙口段. Two parts are not each other. */
const SECTION = /^[^段]{1,5}段/;

/** From so many characters on, what follows a name tells what is done there. */
const ACT = 6;

/** Whether a name is only of whoever acts: 支持茶山学院建设重点学科 is about the subject, not about the college. */
function isActor({ text }: PlainText, { start }: Range, tail: string, { lexicon: { verbs } }: Context): boolean {
  const helped = [4, 3, 2].some((length) => start >= length && verbs.has(text.slice(start - length, start), 'aid'));
  return helped && tail.length >= ACT && verbs.wordAt(tail, 0, 'completion', 'act', 'manner', 'relation') !== '';
}

/** Whether what follows a name makes another name of it: no verb, and no word for the work itself. */
function isNoun(tail: string, { lexicon: { verbs }, words }: Context): boolean {
  if (!/^\p{Script=Han}{2}/u.test(tail) || SECTION.test(tail) || words.standsBehindName(tail)) return false;
  const manner = verbs.wordAt(tail, 0, 'manner').length;
  return [0, manner].every(
    (at) => verbs.wordAt(tail, at, 'completion', 'act', 'aid', 'measure', 'relation', 'nominal', 'assurance') === '',
  );
}

/** 开放创新联动区 and 联动创新区: one has the other's characters in another order. */
function isTurnedRound(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 2 && Array.from(short).every((char) => long.includes(char));
}

/**
 * Whether different names stand before the same words. Before a stretch that is no name of its own any two words do that
 * have nothing in common: 有效投资三年行动, 园林绿化三年行动.
 */
function isOtherOwner(a: string, b: string, { lexicon, isName }: { lexicon: Lexicon; isName: boolean }): boolean {
  const [x, y] = [a, b].map((before) => {
    // Turns are compared by themselves.
    const words = before.replace(/第[^第]{1,3}$/, '');
    const { start, end } = trimStretch(words, { start: 0, end: words.length }, lexicon);
    const rest = words.slice(start, end);
    if (isVerb(rest, lexicon)) return '';
    if (!isName) return rest.length >= 2 ? rest : '';
    const parts = findSpecificParts(rest, lexicon);
    return parts.map((part) => rest.slice(part.start, part.end)).join('');
  });
  if (x === undefined || y === undefined || x === '' || y === '') return false;
  return !Array.from(x).some((char) => y.includes(char));
}

function isVerb(words: string, { verbs }: Lexicon): boolean {
  return verbs.has(words, 'completion', 'act', 'aid', 'assurance', 'manner', 'relation', 'counted');
}
