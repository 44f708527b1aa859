import { trimStretch } from '../trim-stretch.ts';
import { narrow, tellingOf, type Rule } from './rule.ts';

const SHORTEST = 5;

/** Both have a stretch of five or six characters with a name in it that hardly any other sentence of either report has. */
export const rareStretch: Rule = (candidate, context) => {
  const { lexicon, frequency } = context;
  const { promise, from, to, checkable, counted } = candidate;
  if (counted || !checkable) return null;
  const range = trimStretch(promise.text, from, lexicon);
  const words = promise.text.slice(range.start, range.end);
  if (words.replace(/[、()]/g, '').length < SHORTEST || tellingOf(candidate, range, context) < 2) return null;
  const { from: before, to: after } = frequency(words);
  if (before > 1 || after > 1) return null;
  return { rule: 'rare-stretch', strength: 'certain', ...narrow({ from, to }, range) };
};
