import type { Range } from './plain-text.ts';
import { CLAUSE_END, type Statement } from './statements.ts';

/** Words that a promise and a statement both have, as long as they go on alike, within one clause of each. */
export interface CommonStretch {
  statement: Statement;
  /** In the promise's plain text. */
  from: Range;
  /** In the statement's plain text. */
  to: Range;
}

/** Shorter stretches say nothing. */
export const SHORTEST = 4;

/** Where the stretches of the shortest length stand. */
type StretchIndex = ReadonlyMap<string, readonly { statement: Statement; at: number }[]>;

/** Made once a report; linear in its length. */
export function indexStretches(statements: readonly Statement[]): StretchIndex {
  const index = new Map<string, { statement: Statement; at: number }[]>();
  for (const statement of statements) {
    const { text } = statement.plain;
    for (let at = 0; at + SHORTEST <= text.length; at += 1) {
      const gram = text.slice(at, at + SHORTEST);
      if (CLAUSE_END.test(gram)) continue;
      const found = index.get(gram);
      if (found) found.push({ statement, at });
      else index.set(gram, [{ statement, at }]);
    }
  }
  return index;
}

/** All stretches that cannot be made longer, in the promise's order. */
export function findCommonStretches(text: string, index: StretchIndex): CommonStretch[] {
  const found: CommonStretch[] = [];
  for (let at = 0; at + SHORTEST <= text.length; at += 1) {
    for (const hit of index.get(text.slice(at, at + SHORTEST)) ?? []) {
      const other = hit.statement.plain.text;
      if (at > 0 && sameCharacter(text, at - 1, other, hit.at - 1)) continue;
      let length = SHORTEST;
      while (sameCharacter(text, at + length, other, hit.at + length)) length += 1;
      found.push({
        statement: hit.statement,
        from: { start: at, end: at + length },
        to: { start: hit.at, end: hit.at + length },
      });
    }
  }
  return found;
}

function sameCharacter(a: string, i: number, b: string, j: number): boolean {
  const char = a.charAt(i);
  return char !== '' && char === b.charAt(j) && !CLAUSE_END.test(char);
}
