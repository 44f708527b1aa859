import { trimStretch } from '../trim-stretch.ts';
import { narrow, tellingOf, type Rule } from './rule.ts';

/** From so many characters on, the same words nearly always mean the same thing. */
const LONG = 7;
/** A promise without a name or a number is followed by what tells as much as this. */
const TELLING = 4;
/** More sentences of a report have what is usual to say. */
const RARE = 2;
const LONGEST_LIST = 16;
const SHORTEST_LIKELY = 5;

/** Both have so long a stretch of words that they mean the same thing, if it is not what every report says. */
export const longStretch: Rule = (candidate, context) => {
  const { lexicon, words: known, frequency } = context;
  const { promise, from, to, checkable, counted } = candidate;
  const range = trimStretch(promise.text, from, lexicon);
  const words = promise.text.slice(range.start, range.end);
  const length = words.replace(/[、()]/g, '').length;
  if (length < SHORTEST_LIKELY) return null;
  const telling = tellingOf(candidate, range, context);
  const { from: before, to: after } = frequency(words);
  const isNamed = length >= LONG + 2 && known.isThing(words);
  const rare = before <= RARE && after <= RARE;
  // A list of what every report lists is long, and names nothing.
  const ownLength = words.includes('、') ? LONGEST_LIST : LONG + 2;
  const named = checkable
    ? telling >= 2 || length >= ownLength
    : isNamed || (telling >= TELLING && words.includes('、'));
  // Words that tell of no thing are a topic.
  if (telling < 2 && length < LONG) return null;
  const ofCountry = telling < 2 && known.withoutNational(words) !== words;
  const certain = length >= LONG && rare && named && !counted && !ofCountry;
  return {
    rule: 'long-stretch',
    strength: certain ? 'certain' : 'likely',
    ...narrow({ from, to }, range),
  };
};
