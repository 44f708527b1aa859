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
