import { foldWidth } from '../../parse/fold.ts';
import { findSpecificParts } from '../../recognise/commitments/specific-part.ts';
import type { Lexicon } from '../../recognise/lexicon/compile.ts';
import type { Commitment } from '../../schema/facts.ts';
import { findSites, type TermText } from './term-texts.ts';

/** Shorter names are too often parts of other words. */
const SHORTEST = 3;
const LONGEST = 16;

/** A name that stands in one sentence only is found with its promise. */
const SENTENCES = 2;

/**
 * Proper names of a report: those of promised projects that stand in several sentences, and what opens the names of several
 * projects (秦创原). They begin and end where the words around them change, so that no piece of a longer name is one.
 *
 * @param texts headings and sentences
 * @param not names that are no terms: places
 */
export function findRecurringNames(
  texts: readonly TermText[],
  commitments: readonly Commitment[],
  not: ReadonlySet<string>,
  lexicon: Lexicon,
): string[] {
  const projects = [...new Set(commitments.flatMap((one) => one.projects))].map(foldWidth);
  const names = [
    ...projects.filter((name) => findSpecificParts(name, lexicon).length > 0),
    ...sharedOpenings(projects, lexicon),
  ];
  const candidates = new Set(
    names.filter(
      (name) => name.length >= SHORTEST && name.length <= LONGEST && !/[“”"\s]|省$/.test(name) && !not.has(name),
    ),
  );
  return [...findSites(texts, candidates)].flatMap(([name, sites]) => {
    const sentences = new Set(sites.map(({ at }) => at.eId));
    const before = sites.map(({ at, start }) => at.folded.charAt(start - 1));
    const behind = sites.map(({ at, end }) => at.folded.charAt(end));
    return sentences.size >= SENTENCES && isFree(before) && isFree(behind) ? [name] : [];
  });
}

/** 秦创原 of 秦创原先行区示范园 and 秦创原科技企业孵化中心. */
function sharedOpenings(projects: readonly string[], lexicon: Lexicon): string[] {
  const openings = projects.flatMap((name) => {
    const [first] = findSpecificParts(name, lexicon);
    return first?.start === 0 ? [name.slice(0, first.end)] : [];
  });
  return [...Map.groupBy(openings, (opening) => opening)].flatMap(([opening, all]) =>
    all.length > 1 ? [opening] : [],
  );
}

/** A name ends where a mark stands, or different words. */
function isFree(chars: readonly string[]): boolean {
  return chars.some((char) => !/[\p{Script=Han}A-Za-z\d]/u.test(char)) || new Set(chars).size > 1;
}
