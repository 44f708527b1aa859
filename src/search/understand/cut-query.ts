import { LONGEST_WORDING, type Lexicon } from '../thesaurus/thesaurus.ts';
import { LONGEST_QUESTION_WORD, QUESTION_WORDS, type QuestionWord } from './question-words.ts';

/** A place that the reports name. */
export interface NamedPlace {
  id: string;
  /** Full and short names, as search compares them. */
  names: readonly string[];
  /** Whose report it is: to name it narrows nothing. */
  own: boolean;
}

/** A stretch of a query and what it is. */
export type Token =
  | { kind: 'concept'; typed: string; numbers: readonly number[] }
  | { kind: 'place'; typed: string; place: NamedPlace }
  | { kind: 'question'; typed: string; word: QuestionWord }
  /** Nothing that is known: a run of characters. */
  | { kind: 'unknown'; typed: string };

/** What a query is read with. */
export interface Words {
  lexicon: Lexicon;
  places: readonly NamedPlace[];
}

/**
 * Cuts one term of a query, as search compares it, so that as much as possible of it is known, in as long pieces as
 * possible. What a question word cuts apart is tried together too: 修[哪些]路 is 修路.
 */
export function cutTerm(term: string, words: Words): Token[] {
  const tokens = cut(term, words);
  return tokens.some(({ kind }) => kind === 'unknown' || kind === 'question') ? joinParts(tokens, words) : tokens;
}

interface Best {
  score: number;
  token: Token | null;
  from: number;
}

function cut(term: string, words: Words): Token[] {
  const best: Best[] = [{ score: 0, token: null, from: 0 }];
  for (let end = 1; end <= term.length; end += 1) {
    const candidates = listEnding(term, end, words);
    best.push(
      candidates
        .map(({ token, worth }): Best => {
          const from = end - token.typed.length;
          return { score: (best[from]?.score ?? 0) + worth, token, from };
        })
        .reduce((a, b) => (b.score > a.score ? b : a)),
    );
  }
  const tokens: Token[] = [];
  for (let end = term.length; end > 0; end = best[end]?.from ?? 0) {
    const token = best[end]?.token;
    if (token) tokens.unshift(token);
  }
  return mergeUnknown(tokens);
}

/** What may end at a place: the character alone, which is worth nothing, and all that is known. */
function listEnding(term: string, end: number, { lexicon, places }: Words): { token: Token; worth: number }[] {
  const found: { token: Token; worth: number }[] = [
    { token: { kind: 'unknown', typed: term.slice(end - 1, end) }, worth: 0 },
  ];
  for (let length = 1; length <= Math.min(end, LONGEST_WORDING); length += 1) {
    const typed = term.slice(end - length, end);
    const word = length > LONGEST_QUESTION_WORD ? undefined : QUESTION_WORDS.get(typed);
    // A question word gives way to a subject of its length: 怎么·办证, not 怎么办·证.
    if (word) found.push({ token: { kind: 'question', typed, word }, worth: length === 1 ? 0.2 : length * 1.5 });
    if (length < 2) continue;
    const place = places.find(({ names }) => names.includes(typed));
    if (place) found.push({ token: { kind: 'place', typed, place }, worth: length * length + 1 });
    const numbers = lexicon.conceptsOf(typed);
    if (numbers.length > 0) found.push({ token: { kind: 'concept', typed, numbers }, worth: length * length });
  }
  return found;
}

function mergeUnknown(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  for (const token of tokens) {
    const last = merged.at(-1);
    if (token.kind === 'unknown' && last?.kind === 'unknown')
      merged[merged.length - 1] = { kind: 'unknown', typed: last.typed + token.typed };
    else merged.push(token);
  }
  return merged;
}

/**
 * Where nothing but question words and unknown pieces stands between two subjects, short question words may have been parts
 * of a word that a longer one divides; the pieces without the longer ones are read once more.
 */
function joinParts(tokens: readonly Token[], words: Words): Token[] {
  const isLong = (token: Token): boolean => token.kind === 'question' && token.typed.length > 1;
  const result: Token[] = [];
  let open: Token[] = [];
  const close = (): void => {
    const joined = open
      .filter((token) => !isLong(token))
      .map(({ typed }) => typed)
      .join('');
    const again = open.some(isLong) ? cut(joined, words) : [];
    const isBetter = again.some(({ kind }) => kind === 'concept' || kind === 'place');
    result.push(...(isBetter ? [...open.filter(isLong), ...again] : open));
    open = [];
  };
  for (const token of tokens) {
    if (token.kind === 'question' || token.kind === 'unknown') open.push(token);
    else {
      close();
      result.push(token);
    }
  }
  close();
  return nameSingle(result, words);
}

/** A character that stands alone may be a subject (路, 税), but only where no longer one is. */
function nameSingle(tokens: readonly Token[], { lexicon }: Words): Token[] {
  if (tokens.some(({ kind }) => kind === 'concept')) return [...tokens];
  return tokens.map((token) => {
    const numbers = token.kind === 'unknown' && token.typed.length === 1 ? lexicon.conceptsOf(token.typed) : [];
    return numbers.length > 0 ? { kind: 'concept', typed: token.typed, numbers } : token;
  });
}
