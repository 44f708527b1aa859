import type { PhraseHits, PhraseIndex } from './phrase-index.ts';

/** What the index says of all terms of a query together. */
export interface IndexAnswer {
  /** Hashes of records that hold them all. */
  hashes: ReadonlySet<string>;
  /** Keys of shards that may hold them all, with a number of matches that each has at most. */
  shards: ReadonlyMap<string, number>;
  /** Whether each of those records holds every term; else the text has to tell. */
  sure: boolean;
}

/** A longer phrase costs Pagefind more than reading the texts. */
const LONGEST_PHRASE = 100;
/** As many neighbouring characters of a longer term are asked for first: each costs a part of the index. */
const PROBE = 2;
/** Where a probe finds so few records, these are read, and the rest of the term is looked for in their text. */
const FEW = 6;

/**
 * Asks the index for several terms.
 *
 * @param characters of all texts, most frequent first, by which the rarest part of a term is known
 */
export async function askIndex(
  search: PhraseIndex,
  terms: readonly string[],
  characters: string,
): Promise<IndexAnswer | null> {
  const answers = await Promise.all(terms.map((term) => askForTerm(search, term, characters)));
  const known = answers.filter((answer) => answer !== null);
  const [first, ...others] = known;
  if (!first) return null;
  return {
    hashes: new Set([...first.hashes].filter((hash) => others.every(({ hashes }) => hashes.has(hash)))),
    shards: new Map(
      [...first.shards].flatMap(([key, count]) => {
        const counts = others.map(({ shards }) => shards.get(key) ?? 0);
        const most = Math.min(count, ...counts);
        return most > 0 ? [[key, most] as const] : [];
      }),
    ),
    sure: known.length === terms.length && known.every(({ sure }) => sure),
  };
}

/** Null where nothing of a term is a phrase for Pagefind, which takes no quotation marks. */
async function askForTerm(
  search: PhraseIndex,
  term: string,
  characters: string,
): Promise<(PhraseHits & { sure: boolean }) | null> {
  const probe = rarestPart(term, characters);
  if (probe === null) return null;
  const hits = await search(probe);
  if (probe === term) return { ...hits, sure: true };
  const isPhrase = !term.includes('"') && term.length <= LONGEST_PHRASE;
  if (hits.hashes.size <= FEW || !isPhrase) return { ...hits, sure: false };
  return { ...(await search(term)), sure: true };
}

/** The few neighbouring characters of a term that are rarest in the texts. */
export function rarestPart(term: string, characters: string): string | null {
  const parts = term.split('"').flatMap((piece) => {
    const chars = Array.from(piece);
    if (chars.length === 0) return [];
    return Array.from({ length: Math.max(1, chars.length - PROBE + 1) }, (_, i) => chars.slice(i, i + PROBE));
  });
  const rankOf = (chars: readonly string[]): number =>
    chars.reduce((sum, char) => sum + Math.log(1 + characters.indexOf(char)), 0);
  const [rarest] = parts.map((chars) => ({ chars, rank: rankOf(chars) })).sort((a, b) => b.rank - a.rank);
  return rarest ? rarest.chars.join('') : null;
}
