import { splitClauses } from '../../parse/clauses.ts';
import { announcesBehindColon, isAnnouncement, isRemark } from './announcements.ts';
import { aidedBy, aidOf, governingWords, type Aid } from './governing-words.ts';
import { findHead, type Head } from './head-verb.ts';
import { isFrame, measureLeadIn } from './lead-in.ts';
import type { Joint } from './list-marks.ts';
import { isEffect, measureOpener } from './openers.ts';
import { statesHowThingsAre } from './statements.ts';
import { splitAtPredicates } from './split-at-predicates.ts';
import { splitAtStatistics } from './split-at-statistics.ts';
import type { Lexicon } from '../lexicon/compile.ts';

/** One promised act as it stands in its sentence. Indices are into the sentence's text. */
export interface Piece {
  start: number;
  end: number;
  /** The verb of the clause's first member, where this piece has none of its own. Indices into the first member. */
  carried: Head | null;
  /** The words before it that govern it, verbatim: 力争, 每个县打造; empty where it opens with its own. */
  lead: string;
  /** The rule that cut it. */
  rule: string;
}

const LAST_MARKS = /(?<![。；！？;!?…\s”’）)」』】])[。；！？;!?…\s”’）)」』】]+$/;

/**
 * Cuts a sentence into what it promises: clause by clause, openers and effects left out, and within a clause at members
 * with their own statistic or predicate. A sentence of nothing but openers promises what they say.
 *
 * @param statistics ranges of the statistics in the sentence's text, ascending
 */
export function cutSentence(text: string, statistics: readonly Joint[], lexicon: Lexicon): Piece[] {
  const body = text.slice(0, text.length - measureLastMarks(text));
  if (isAnnouncement(body) || isRemark(body)) return [];
  const openers: Piece[] = [];
  const pieces: Piece[] = [];
  let next = 0;
  let aid: Aid | null = null;
  for (const clause of joinClauses(body, splitClauses(body.replaceAll(';', ',')))) {
    const inside: Joint[] = [];
    for (let fact = statistics[next]; fact && fact.start < clause.end; fact = statistics[next]) {
      if (fact.start >= clause.start && fact.end <= clause.end) inside.push(fact);
      next += 1;
    }
    const reading = readClause(body, clause, inside, lexicon);
    if (reading === 'opener') openers.push({ ...trim(body, clause), carried: null, lead: '', rule: 'opener-alone' });
    else {
      const words = body.slice(clause.start, clause.end).trim();
      const lead: string = aid !== null && aidedBy(words, lexicon) === aid.of ? aid.lead : '';
      pieces.push(...reading.map((piece) => (piece.lead === '' ? { ...piece, lead } : piece)));
      if (lead === '') aid = aidOf(words, lexicon);
    }
  }
  return pieces.length > 0 ? pieces : openers;
}

/** 形成以铁路为骨架，以县道为脉络，以水运为补充的交通网: its commas part no clauses. */
const FRAME_BEGINS = /^(?!以)[^，,]{2,20}以[^，,]{2,30}为[^，,的]{1,6}$/;
const FRAME_GOES_ON = /^以[^，,]{2,60}为/;

/** 提高补助标准，达到小学生500元、初中生750元: what it is raised to is no promise without what is raised. */
const RAISED = /^(?:进一步|大幅)?(?:提高|提升|增加|降低)[^，,\d]{2,40}$/;
const REACHED = /[，,]达到/;
const REACHES = /^达到[^，,\d]{0,12}\d/;

function joinClauses(body: string, clauses: readonly Joint[]): Joint[] {
  const joined: Joint[] = [];
  for (const clause of clauses) {
    const last = joined.at(-1);
    if (last && goesOn(body.slice(last.start, last.end).trim(), body.slice(clause.start, clause.end).trim()))
      joined[joined.length - 1] = { start: last.start, end: clause.end };
    else joined.push(clause);
  }
  return joined;
}

function goesOn(before: string, clause: string): boolean {
  const isFrame = FRAME_BEGINS.test(before.split(/[，,]以/)[0] ?? '') && FRAME_GOES_ON.test(clause);
  return isFrame || (RAISED.test(before.replace(LISTED, '')) && REACHES.test(clause));
}

/** (9)提高…: the number of a list. */
const LISTED = /^[（(]\d{1,2}[）)]/;

/** Closing marks at the end, unless their opening partner stands in the sentence. */
function measureLastMarks(text: string): number {
  const marks = LAST_MARKS.exec(text.slice(-8))?.[0] ?? '';
  const closing = /[”’）)」』】]/.exec(marks);
  return closing
    ? marks.length - closing.index - (/^[”’）)」』】]+/.exec(marks.slice(closing.index))?.[0].length ?? 0)
    : marks.length;
}

function trim(text: string, { start, end }: Joint): Joint {
  const clause = text.slice(start, end);
  return {
    start: start + clause.length - clause.trimStart().length,
    end: end - clause.length + clause.trimEnd().length,
  };
}

function readClause(body: string, range: Joint, statistics: readonly Joint[], lexicon: Lexicon): Piece[] | 'opener' {
  const { start, end } = trim(body, range);
  const whole = body.slice(start, end);
  if (/^[：:]/.test(body.slice(end)) && statistics.length === 0 && announcesBehindColon(whole)) return [];
  const leadIn = measureLeadIn(whole, lexicon);
  const opener = measureOpener(whole.slice(leadIn), lexicon);
  const numbered = statistics.length > 0;
  if (leadIn + opener >= whole.length) {
    // 以18个贫困村为重点 aims at what follows, whatever it counts; 以新增10户为目标 is the act itself.
    if (!numbered || (isFrame(whole.slice(leadIn)) && !whole.endsWith('目标')))
      return whole.length - leadIn < 3 ? [] : 'opener';
  }
  const skip = leadIn + (leadIn + opener >= whole.length ? 0 : opener);
  const from = start + skip;
  const clause = body.slice(from, end);
  if (clause.length < 3 || (!numbered && isEffect(clause, lexicon)) || SALUTATION.test(clause)) return [];
  const head = findHead(clause, lexicon, numbered);
  if (!numbered && (!head || statesHowThingsAre(clause, head, lexicon))) return [];
  const inside = statistics
    .filter((fact) => fact.start >= from)
    .map((fact) => ({ start: fact.start - from, end: fact.end - from }));
  return cutClause(clause, head, inside, lexicon).map((piece) => ({
    ...piece,
    start: piece.start + from,
    end: piece.end + from,
  }));
}

const SALUTATION =
  /^(?:今年|新的一年|明年|各位代表|同志们|为此|对此|当前|下一步|总之|一年来|具体来说|第[一二三四五六])$/;

function cutClause(clause: string, head: Head | null, statistics: readonly Joint[], lexicon: Lexicon): Piece[] {
  const byStatistic = REACHED.test(clause) ? [] : splitAtStatistics(clause, statistics);
  if (byStatistic.length > 1) return carry(clause, byStatistic, head, 'members-with-statistic', lexicon);
  const byPredicate = statistics.length > 1 ? null : splitAtPredicates(clause, head, lexicon);
  if (byPredicate) return carry(clause, byPredicate.members, head, byPredicate.rule, lexicon);
  return [{ start: 0, end: clause.length, carried: null, lead: '', rule: 'clause' }];
}

/** Gives the first member's verb to those behind it that have none in front. */
function carry(clause: string, members: readonly Joint[], head: Head | null, rule: string, lexicon: Lexicon): Piece[] {
  const inside = rule === 'members-with-verb-inside' || rule === 'members-with-verb-last';
  let verb = head && !inside && (head.opens || !lexicon.verbs.has(head.word, 'measure')) ? head : null;
  const leads = governingWords(clause, members, head, lexicon);
  return members.map(({ start, end }, i) => {
    const own = i === 0 ? null : findHead(clause.slice(start, end), lexicon, rule === 'members-with-statistic');
    if (own?.opens === true) verb = own;
    return { start, end, carried: i === 0 || own?.opens === true ? null : verb, lead: leads[i] ?? '', rule };
  });
}
