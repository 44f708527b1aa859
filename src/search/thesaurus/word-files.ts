import { firstSyllables, soundOf, soundOfLetters } from '../understand/sounds.ts';
import { WORD_FILES } from './thesaurus.ts';

/** Which part holds the wordings that begin with a character: one part for all characters that read alike. */
export function wordFileOf(character: string): number {
  return hash(soundOf(character) ?? character);
}

/** What asks, and begins no wording. */
const ASKING = /什么时候|什么|哪些|哪里|多少|怎么|有没有|是不是|能不能|[吗呢的了]/g;

/** The parts in which a text's wordings may stand, and, where it is Latin letters, those that read so. */
export function wordFilesFor(text: string): number[] {
  const letters = /^[a-zü'’ ]{2,}$/i.test(text) ? firstSyllables(soundOfLetters(text)) : [];
  return [...new Set([...Array.from(text.replace(ASKING, ''), wordFileOf), ...letters.map(hash)])].sort(
    (a, b) => a - b,
  );
}

function hash(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) sum = (sum * 31 + text.charCodeAt(i)) % 65521;
  return sum % WORD_FILES;
}
