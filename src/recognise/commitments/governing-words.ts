import type { Lexicon } from '../lexicon/compile.ts';
import { findHead, type Head } from './head-verb.ts';
import type { Joint } from './list-marks.ts';

/** The later stages of what the first member names: 二期 of CFB一期建成、二期开工. */
const STAGE = /[一二三四五六]期/;
/** What each of several is to have stays with all members of a list: 每个县打造1个首位产业和1—2个特色产业集群. */
const EACH = /^(?:每|各|平均|人均|户均)/;
/** So many characters may name the thing that something becomes of. */
const MOST_OF_A_THING = 8;
/** A longer stretch before a list is no verb with its modal and subject. */
const LONGEST = 16;

/**
 * The words of a clause that govern each of its members, in order; empty for the first, which has them itself, and for a
 * member with a verb of its own. A wish stays a wish: 二期开工 stands behind 力争, 地铁…纳入规划 behind 推进.
 *
 * @param head the verb that heads the clause; indices are into the clause
 */
export function governingWords(
  clause: string,
  members: readonly Joint[],
  head: Head | null,
  lexicon: Lexicon,
): string[] {
  const modal = clause.slice(0, measureModal(clause, lexicon));
  let verb = head === null ? modal : governing(clause, head, modal, lexicon);
  return members.map(({ start, end }, i) => {
    if (i === 0) return '';
    const text = clause.slice(start, end);
    const own = findHead(text, lexicon);
    if (own?.opens !== true) return withStage(verb, text, clause, modal);
    verb = text.slice(0, own.end);
    return measureModal(text, lexicon) > 0 ? '' : modal;
  });
}

/** What a clause tells of a thing that is helped along: an act that is done to it, or what becomes of it. */
export type Aided = 'done' | 'outcome';

/** What a clause helps along. */
export interface Aid {
  /** The verb and what stands before it: 推进 of 推进3号线建成运营. */
  lead: string;
  of: Aided;
}

/** The help that a clause opens with; null for every other clause. */
export function aidOf(clause: string, lexicon: Lexicon): Aid | null {
  const head = findHead(clause, lexicon);
  if (!head?.opens || !lexicon.verbs.has(head.word, 'aid') || head.end > LONGEST) return null;
  const of = aidedBy(clause.slice(head.end), lexicon);
  return of && { lead: clause.slice(0, head.end), of };
}

/** Whether a clause is a thing and what is to become of it, with no verb in front: 11号线纳入规划, 风险得到管控. */
export function aidedBy(clause: string, lexicon: Lexicon): Aided | null {
  const head = findHead(clause, lexicon);
  if (head?.opens === false && head.start > 1 && !head.assured && lexicon.verbs.has(head.word, 'completion'))
    return 'done';
  return (head === null || head.start > 1) && comesToBe(clause, lexicon) ? 'outcome' : null;
}

/** The thing is a noun of a few characters, and what becomes of it follows at once: 社会大局 + 保持稳定. */
function comesToBe(clause: string, { verbs }: Lexicon): boolean {
  for (let at = 2; at <= MOST_OF_A_THING; at += 1) if (verbs.wordAt(clause, at, 'outcome') !== '') return true;
  return false;
}

/** Behind how many characters the words of assurance at the beginning end: 2 of 力争CFB一期建成. */
function measureModal(text: string, lexicon: Lexicon): number {
  let at = 0;
  let modal = 0;
  for (;;) {
    const word = lexicon.verbs.wordAt(text, at, 'manner', 'assurance');
    if (word === '') return modal;
    at += word.length;
    if (lexicon.verbs.has(word, 'assurance')) modal = at;
  }
}

/** Up to the verb that opens the clause; the subject too where it says that each of several is meant; else the modal. */
function governing(clause: string, head: Head, modal: string, lexicon: Lexicon): string {
  const through = clause.slice(0, head.end);
  if (head.opens || (EACH.test(clause) && !lexicon.verbs.has(head.word, 'measure')))
    return through.length <= LONGEST ? through : modal;
  return modal;
}

/** 力争CFB of 力争CFB一期建成、二期开工: a stage alone does not say of what. */
function withStage(verb: string, text: string, clause: string, modal: string): string {
  const first = STAGE.exec(clause)?.index ?? -1;
  if (STAGE.exec(text)?.index !== 0 || first < modal.length || first > LONGEST) return verb;
  return clause.slice(0, first);
}
