import type { Commitment } from '../schema/facts.ts';
import type { FollowUpLink } from '../schema/follow-ups.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { findJoints, splitMembers } from '../recognise/commitments/list-marks.ts';
import { findCommonStretches, SHORTEST, type CommonStretch, type indexStretches } from './common-stretches.ts';
import { judgeFinding } from './guards.ts';
import { countTelling, type KnownWords } from './distinctive.ts';
import { trimStretch } from './trim-stretch.ts';
import { findNames } from './names.ts';
import { plainText, type PlainText, type PlainWords, type Range } from './plain-text.ts';
import { longStretch } from './rules/long-stretch.ts';
import { properName } from './rules/proper-name.ts';
import { quotedName } from './rules/quoted-name.ts';
import { rareStretch } from './rules/rare-stretch.ts';
import { wholeObject } from './rules/whole-object.ts';
import { narrow, type Candidate, type Context, type Finding, type Rule } from './rules/rule.ts';

/** The more a rule says, the earlier it is asked. */
const RULES: readonly Rule[] = [quotedName, properName, wholeObject, rareStretch, longStretch];

interface Input {
  document: ReportDocument;
  plain: PlainWords;
  index: ReturnType<typeof indexStretches>;
  context: Context;
}

interface Found extends Finding {
  candidate: Candidate;
}

/** The clauses of the next report that speak of what a promise names, each once, in reading order. */
export function followPromise(commitment: Commitment, { document, plain, index, context }: Input): FollowUpLink[] {
  const promise = plainText(commitment, document.source, plain);
  if (context.words.tellsCreed(promise.text)) return [];
  const known = commitment.projects.map((name) => plainOf(name, plain));
  const names = findNames(promise, known, { lexicon: context.lexicon, own: plain.own });
  const shape = {
    promise,
    names,
    object: findObject(promise, commitment, plain),
    checkable: commitment.specificity !== 'general',
  };
  const countsMember = memberCounter(promise, commitment, document);
  const stretches = findCommonStretches(promise.text, index).flatMap((one) => [
    one,
    ...splitStretch(promise.text, one),
  ]);
  const found = stretches.flatMap((stretch): Found[] => {
    const counted = countsMember(stretch.from);
    const candidate = { ...stretch, ...shape, counted };
    const findings = RULES.flatMap((rule) => {
      const finding = rule(candidate, context);
      const judged = finding && judgeFinding(candidate, finding, context);
      return judged ? [judged] : [];
    });
    const best = chooseFinding(findings);
    return best ? [{ ...best, candidate }] : [];
  });
  const best = bestOfClauses(found);
  return [...best, ...findListMates(best, context)].map(toLink);
}

/** What a bare name may be without: 沈家区 of 沈家区响水潭. */
const OF_PLACE = /(?:^|[区县市镇乡州盟旗])$/;

/** From so many characters on a bare name beside another of the same list is the same. */
const SHORTEST_MATE = 3;

/**
 * Members of the promise's list that a clause names in short beside one it has for certain: 响水潭 before 竹沟抽水蓄能电站.
 */
function findListMates(found: readonly Found[], context: Context): Found[] {
  return found.flatMap((known) => {
    const { promise, statement } = known.candidate;
    const clause = statement.clauses.find(({ end }) => end >= known.to.end);
    if (known.strength !== 'certain' || known.rule === 'long-stretch' || !clause) return [];
    const told = statement.plain.text.slice(clause.start, clause.end);
    return splitMembers(promise.text, findJoints(promise.text)).flatMap((member): Found[] => {
      const isFound = found.some(
        (one) => one.candidate.statement === statement && one.from.start < member.end && one.from.end > member.start,
      );
      if (isFound) return [];
      const range = trimStretch(promise.text, member, context.lexicon);
      for (let { start } = range; start + SHORTEST_MATE <= range.end; start += 1) {
        if (!OF_PLACE.test(promise.text.slice(range.start, start))) continue;
        const at = told.indexOf(promise.text.slice(start, range.end));
        const from = { start, end: range.end };
        if (at < 0 || tellingAlone(promise.text.slice(start, range.end), context) < SHORTEST_MATE) continue;
        const to = { start: clause.start + at, end: clause.start + at + from.end - start };
        return [{ ...known, from, to, rule: 'list-mate', strength: 'certain' }];
      }
      return [];
    });
  });
}

function plainOf(name: string, plain: PlainWords): string {
  return plainText({ raw: name, span: { start: 0, end: name.length } }, { dropped: [] }, plain).text;
}

function tellingAlone(text: string, known: KnownWords): number {
  return countTelling({ text }, { start: 0, end: text.length }, known).whole;
}

/** Whether the member of a list that a range stands in tells an amount. */
function memberCounter(
  promise: PlainText,
  commitment: Commitment,
  document: ReportDocument,
): (range: Range) => boolean {
  const ids = new Set(commitment.quantities);
  const amounts = document.quantities.filter(({ id, role }) => ids.has(id) && role === 'statistic');
  const { text } = promise;
  return ({ start, end }) => {
    if (amounts.length === 0) return false;
    const next = text.indexOf('、', end);
    const last = next < 0 ? text.length : next;
    const member = promise.spanOf({ start: text.lastIndexOf('、', start) + 1, end: last });
    return amounts.some(({ span }) => span.start < member.end && span.end > member.start);
  };
}

/** A name that may mean another thing is not made certain by words within it. */
function chooseFinding(findings: readonly Finding[]): Finding | undefined {
  const [first] = findings;
  if (first?.rule !== 'proper-name' || first.strength === 'certain')
    return findings.find(({ strength }) => strength === 'certain') ?? first;
  return findings.find(({ strength, from }) => strength === 'certain' && from.end > first.from.end + 1) ?? first;
}

function findObject({ text }: PlainText, { object }: Commitment, plain: PlainWords): Range | null {
  const words = object === null ? '' : plainOf(object, plain);
  const start = words === '' ? -1 : text.indexOf(words);
  return start < 0 ? null : { start, end: start + words.length };
}

/** What the members of the promise's list have of a stretch that goes over several. */
function splitStretch(text: string, stretch: CommonStretch): CommonStretch[] {
  const { start, end } = stretch.from;
  const members = splitMembers(text.slice(start, end), findJoints(text.slice(start, end)));
  if (members.length < 2) return [];
  return members
    .filter((member) => member.end - member.start >= SHORTEST)
    .map((member) => ({ ...stretch, ...narrow(stretch, { start: start + member.start, end: start + member.end }) }));
}

/** Of all that a clause shares with one member of the promise's list the certain and longest. */
function bestOfClauses(found: readonly Found[]): Found[] {
  const size = ({ strength, from }: Found): number => (strength === 'certain' ? 1000 : 0) + from.end - from.start;
  const byClause = Map.groupBy(found, ({ candidate: { statement, promise }, from, to }) =>
    [
      statement.sentence,
      statement.clauses.findIndex((clause) => clause.end >= to.end),
      promise.text.slice(0, from.end).split('、').length,
    ].join(' '),
  );
  return [...byClause.values()].flatMap((same) => [...same].sort((a, b) => size(b) - size(a)).slice(0, 1));
}

function toLink({ candidate: { promise, statement }, from, to, rule, strength }: Found): FollowUpLink {
  const { plain, half, sentence } = statement;
  const clause = statement.clauses.find(({ end }) => end >= to.end) ?? to;
  return {
    half,
    sentence,
    ...plain.withMarks(clause),
    strength,
    reason: `两份报告都写到“${promise.quote(from).raw.replace(/[“”]/g, '')}”`,
    rule,
    shared: { from: promise.quote(from), to: plain.quote(to) },
    value: null,
    comparable: null,
    relation: null,
  };
}
