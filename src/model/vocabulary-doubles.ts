import type { BoundEntry } from '../schema/bound-vocabulary.ts';
import type { OpenerVocabulary } from '../schema/opener-vocabulary.ts';
import type { PredicateVocabulary } from '../schema/predicate-vocabulary.ts';
import type { WordsBut } from '../schema/word-list.ts';
import type { YamlPath } from './yaml-place.ts';

/** Something wrong across the entries of one file. */
export interface Fault {
  path: YamlPath;
  message: string;
}

/** A word or id, where it stands, and which entry it belongs to. */
export interface Claim {
  word: string;
  path: YamlPath;
  owner: string;
}

/** Words claimed twice, by another entry or by the same. */
export function findDoubles(kind: string, claims: readonly Claim[]): Fault[] {
  const first = new Map<string, string>();
  return claims.flatMap(({ word, path, owner }) => {
    const before = first.get(word);
    first.set(word, before ?? owner);
    return before === undefined
      ? []
      : [{ path, message: `duplicate ${kind} "${word}", already used by ${before}; remove one of them` }];
  });
}

/** On each side of a number a word says one thing. */
export function checkBounds(bounds: readonly BoundEntry[]): Fault[] {
  return findDoubles(
    'bound',
    bounds.map(({ word, side }, i) => ({
      word: `${word} ${side}`,
      path: ['bounds', i, 'word'],
      owner: `entry ${String(i + 1)}`,
    })),
  );
}

/** What stands before a number says one thing, whether it is a predicate or a bound. */
export function checkPredicates({ between, behind }: PredicateVocabulary, bounds: readonly BoundEntry[]): Fault[] {
  const before = bounds.filter(({ side }) => side === 'before');
  const claims = between.flatMap(({ kind, words }, i) =>
    words.map((word, n): Claim => ({ word, path: ['between', i, 'words', n], owner: kind })),
  );
  return [
    ...findDoubles('word', [...before.map(({ word }) => ({ word, path: [], owner: 'bounds.yml' })), ...claims]),
    ...checkWordsBut(behind, 'behind'),
  ];
}

export function checkOpeners({ measured }: OpenerVocabulary): Fault[] {
  return checkWordsBut(measured, 'measured');
}

/** A word that is not to count may not stand among those that do. */
function checkWordsBut({ words, not }: WordsBut, list: string): Fault[] {
  const claim = (part: 'words' | 'not', word: string, n: number): Claim => ({
    word,
    path: [list, part, n],
    owner: `${list}.${part}`,
  });
  return findDoubles('word', [
    ...words.map((word, n) => claim('words', word, n)),
    ...not.map((word, n) => claim('not', word, n)),
  ]);
}
