import { narrow, type Rule } from './rule.ts';
import type { Range } from '../plain-text.ts';

const SHORTEST = 5;

/** What parts a name from what stands beside it. */
const BEFORE = /(?:^|[、,。;:和与及])$/;
const BEHIND = /^(?:$|[、,。;:和与及等])/;

/** All that a promise is about is a whole member of a list of the other, and hardly any other sentence has it. */
export const wholeObject: Rule = (candidate, { lexicon, frequency }) => {
  const { promise, object, from, to, statement } = candidate;
  if (!object || object.end - object.start < SHORTEST) return null;
  if (object.start < from.start || object.end > from.end) return null;
  const found = narrow({ from, to }, object);
  const { text } = statement.plain;
  const acts = ['completion', 'act', 'aid', 'assurance', 'manner', 'relation'] as const;
  const behind = text.slice(found.to.end);
  const ends = BEHIND.test(behind) || lexicon.verbs.wordAt(behind, 0, ...acts, 'measure', 'nominal') !== '';
  if (!ends || !startsMember(text, found.to, (at) => lexicon.verbs.wordAt(text, at, ...acts).length)) return null;
  const { from: before, to: after } = frequency(promise.text.slice(object.start, object.end));
  return before <= 1 && after <= 1 ? { rule: 'whole-object', strength: 'certain', ...found } : null;
};

/** A mark, a verb or a word of manner stands right before the range. */
function startsMember(text: string, { start }: Range, verbLength: (at: number) => number): boolean {
  if (BEFORE.test(text.slice(0, start))) return true;
  return [4, 3, 2, 1].some((length) => start >= length && verbLength(start - length) === length);
}
