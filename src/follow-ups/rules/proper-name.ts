import { narrow, tellingOf, type Rule } from './rule.ts';

const SHORTEST = 4;
/** From so many characters on a name needs no part that tells which one is meant: together they do. */
const LONG = 7;
const MOST_SENTENCES = 4;

/** The statement has a whole name of the promise, its kind word included: 沈家高速, 茶山产业园. Neither alone is enough. */
export const properName: Rule = (candidate, { lexicon, words, frequency }) => {
  const { promise, names, from, to } = candidate;
  const whole = names.filter(({ start, end }) => start >= from.start && end <= from.end && end - start >= SHORTEST);
  const [longest] = [...whole].sort((a, b) => b.end - b.start - (a.end - a.start));
  if (!longest) return null;
  const name = promise.text.slice(longest.start, longest.end);
  const { from: before, to: after } = frequency(name);
  const ranked = words.rankLength(name) > 0 && before <= 1 && after <= 1 && name.length > SHORTEST;
  if (name.length < LONG && !ranked && tellingOf(candidate, longest, lexicon) < 2) return null;
  const rare = before <= MOST_SENTENCES && after <= MOST_SENTENCES;
  return { rule: 'proper-name', strength: rare ? 'certain' : 'likely', ...narrow({ from, to }, longest) };
};
