import { startsMember } from '../starts-member.ts';
import { narrow, tellingOf, type Rule } from './rule.ts';

const SHORTEST = 5;
/** From so many characters on an object needs no part that tells which one is meant. */
const LONG = 8;

/** What parts a name from what stands behind it. */
const BEHIND = /^(?:$|[、,。;:和与及等])/;

/** All that a promise is about is a whole member of a list of the other, and hardly any other sentence has it. */
export const wholeObject: Rule = (candidate, context) => {
  const { lexicon, words, frequency } = context;
  const { promise, object, counted, from, to, statement } = candidate;
  if (!object || counted || object.end - object.start < SHORTEST) return null;
  if (object.start < from.start || object.end > from.end) return null;
  const name = promise.text.slice(object.start, object.end);
  const isKnown = words.rankLength(name) > 0 && words.isTitle(name);
  if (!isKnown && name.length < LONG && tellingOf(candidate, object, context) < 2) return null;
  const found = narrow({ from, to }, object);
  const { text } = statement.plain;
  const acts = ['completion', 'act', 'aid', 'assurance', 'manner', 'relation'] as const;
  const behind = text.slice(found.to.end);
  const ends = BEHIND.test(behind) || lexicon.verbs.wordAt(behind, 0, ...acts, 'measure', 'nominal') !== '';
  if (!ends || !startsMember(text, found.to, lexicon)) return null;
  const { from: before, to: after } = frequency(name);
  return before <= 1 && after <= 1 ? { rule: 'whole-object', strength: 'certain', ...found } : null;
};
