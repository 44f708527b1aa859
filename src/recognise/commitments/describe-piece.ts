import type { Commitment } from '../../schema/facts.ts';
import { findHead, type Head } from './head-verb.ts';
import type { Joint } from './list-marks.ts';
import { shortNames, type Where } from './named-places.ts';
import { readObject } from './piece-object.ts';
import { readProjects } from './projects.ts';
import { findMeasureVerb, findPromisedVerb, type PromisedVerb } from './promised-verb.ts';
import { hasProperName, judgeSpecificity } from './specificity.ts';
import type { Lexicon } from '../lexicon/compile.ts';

/** What a promised act is, and the names of the rules that found its verb and judged it. */
export interface Description {
  specificity: Commitment['specificity'];
  verb: string | null;
  object: string | null;
  projects: string[];
  rules: string[];
}

/** What names may stand in: all behind the heading verb, and what stands between it and the promised act. */
function surroundings(text: string, head: Head | null, verb: PromisedVerb | null): { scope: string; subject: string } {
  const from = head?.opens === true ? head.end : 0;
  const subject = verb && verb.start > from ? text.slice(from, verb.start) : '';
  return { scope: text.slice(from), subject: subject.replace(/^(?:确保|力争)/, '') };
}

/**
 * Reads verb, object, specificity and projects of a promised act. Of a general one only the specificity is told.
 *
 * @param carried the verb of an earlier member of the same list, where this one may have none of its own
 * @param statistics ranges of the act's statistics in its text
 */
export function describePiece(
  text: string,
  carried: Head | null,
  statistics: readonly Joint[],
  where: Where,
  lexicon: Lexicon,
): Description {
  const head = findHead(text, lexicon, statistics.length > 0);
  const own = carried && head?.opens !== true ? null : head;
  const promised =
    carried && !own ? findMeasureVerb(text, statistics, lexicon) : findPromisedVerb(text, own, statistics, lexicon);
  const verb = promised?.word ?? carried?.word ?? null;
  const object = readObject(text, own, promised, statistics);
  const around = surroundings(text, own, promised);
  const judged = judgeSpecificity({
    text,
    verb: verb ?? '',
    head: head?.word ?? carried?.word ?? '',
    object: object ?? '',
    ...around,
    hasStatistic: statistics.length > 0,
    where,
    lexicon,
  });
  const rules = [promised?.rule ?? (carried ? 'verb-carried' : 'no-verb'), judged.rule];
  if (judged.specificity === 'general')
    return { specificity: 'general', verb: null, object: null, projects: [], rules };
  const { scope, subject } = around;
  const behind = promised && promised.rule !== 'verb-at-end' ? text.slice(promised.end) : '';
  const names =
    judged.rule === 'scheme-as-subject' ||
    (subject !== '' && !hasProperName(behind, lexicon) && hasProperName(subject, lexicon))
      ? subject
      : behind || (object ?? scope);
  return {
    specificity: judged.specificity,
    verb,
    object,
    projects: readProjects(verb ?? '', names, judged.rule, { places: shortNames(where), lexicon }),
    rules,
  };
}
