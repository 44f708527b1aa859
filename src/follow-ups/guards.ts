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
    (isOtherOwner(a.before, b.before, context.lexicon) || goesOnOtherwise(candidate, finding, context.lexicon));
  const weak = turns === 'unsure' || elsewhere || candidate.statement.severalYears;
  return weak ? { ...finding, strength: 'likely' } : finding;
}

/** The member of a list that a range stands in, and what of it stands before the range. */
function around({ text }: PlainText, { start, end }: Range): { member: string; before: string } {
  let [first, last] = [start, end];
  while (first > 0 && !PARTING.test(text.charAt(first - 1))) first -= 1;
  while (last < text.length && !PARTING.test(text.charAt(last))) last += 1;
  return { member: text.slice(first, last), before: text.slice(first, start) };
}

function compareTurns(promised: readonly Turn[], told: readonly Turn[], half: 'review' | 'plan'): 'same' | 'unsure' | 'other' {
  let verdict: 'same' | 'unsure' = 'same';
  for (const { counter, number } of promised) {
    const same = told.filter((one) => one.counter === counter);
    if (same.some((one) => one.number === number)) continue;
    if (same.length > 0 && !(counter === '届' && half === 'plan')) return 'other';
    if (same.length === 0 && number > 1 && counter !== '届') verdict = 'unsure';
  }
  return verdict;
}

/** Whether the words go on to another kind of thing in each text: 茶山文旅综合体, 茶山文旅消费. */
function goesOnOtherwise({ promise, statement, from, to }: Candidate, { rule }: Finding, lexicon: Lexicon): boolean {
  if (rule !== 'rare-stretch' && rule !== 'long-stretch') return false;
  const [a, b] = [tailOf(promise, from), tailOf(statement.plain, to)];
  return isNoun(a, lexicon) && isNoun(b, lexicon) && !isTurnedRound(a, b);
}

/** 开放创新联动区 and 联动创新区: one has the other's characters in another order. */
function isTurnedRound(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && Array.from(short).every((char) => long.includes(char));
}

function tailOf(plain: PlainText, range: Range): string {
  const { member, before } = around(plain, range);
  return member.slice(before.length + range.end - range.start);
}

function isNoun(tail: string, { verbs }: Lexicon): boolean {
  if (!/^\p{Script=Han}{2}/u.test(tail) || tail.startsWith('等')) return false;
  return verbs.wordAt(tail, 0, 'completion', 'act', 'aid', 'measure', 'relation') === '';
}

/** Whether different names stand before the same words. */
function isOtherOwner(a: string, b: string, lexicon: Lexicon): boolean {
  const namesOf = (words: string): string => {
    const { start, end } = trimStretch(words, { start: 0, end: words.length }, lexicon);
    const rest = words.slice(start, end);
    return findSpecificParts(rest, lexicon)
      .map((part) => rest.slice(part.start, part.end))
      .join('');
  };
  const [x, y] = [namesOf(a), namesOf(b)];
  return x !== '' && y !== '' && !Array.from(x).some((char) => y.includes(char));
}
