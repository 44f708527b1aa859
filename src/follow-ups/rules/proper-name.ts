import { startsMember } from '../starts-member.ts';
import { narrow, tellingOf, type Rule } from './rule.ts';

const SHORTEST = 4;
/** From so many characters on a name needs no part that tells which one is meant: together they do. */
const LONG = 7;
const MOST_SENTENCES = 4;

/** The statement has a whole name of the promise, its kind word included: 沈家高速, 茶山产业园. Neither alone is enough. */
export const properName: Rule = (candidate, context) => {
  const { lexicon, words, frequency } = context;
  const { promise, names, from, to } = candidate;
  const held = names.filter(({ start, end }) => start >= from.start && end <= from.end && end - start >= SHORTEST);
  const [longest] = [...held].sort((a, b) => b.end - b.start - (a.end - a.start));
  if (!longest) return null;
  const name = promise.text.slice(longest.start, longest.end);
  const { from: before, to: after } = frequency(name);
  const ranked = words.rankLength(name) > 0 && before <= 1 && after <= 1 && name.length > SHORTEST;
  const telling = tellingOf(candidate, longest, context) >= 2;
  if (name.length < LONG && !ranked && !telling) return null;
  const rare = before <= MOST_SENTENCES && after <= MOST_SENTENCES;
  const found = narrow({ from, to }, longest);
  // 学校建设行动 may be part of 高中学校建设行动, which is another.
  const ofCountry = words.withoutNational(name) !== name && !telling;
  const whole = !ofCountry && (telling || startsMember(candidate.statement.plain.text, found.to, lexicon));
  return { rule: 'proper-name', strength: rare && whole ? 'certain' : 'likely', ...found };
};
