import { readTerms } from '../search/query.ts';
import type { Suggestion } from '../search/record.ts';
import { decodeJson, type SiteFiles } from '../search/site-files.ts';
import { makeThesaurusReader } from '../search/thesaurus/reader.ts';

/** Suggestions of everyday words, and the wordings that are looked at for them. */
const MOST = 3;
const MOST_TRIED = 6;

/** Everyday words that begin with the last word typed, each with the reports' own word for it; none that they lack. */
export async function suggestEveryday(typed: string, { manifest, read }: SiteFiles): Promise<Suggestion[]> {
  const [term = ''] = readTerms(/\S*$/.exec(typed)?.[0] ?? '');
  if (manifest.meaning === null || !/^\p{Script=Han}{2,}$/u.test(term)) return [];
  const thesaurus = makeThesaurusReader((path) => read(path, decodeJson));
  const lexicon = await thesaurus.lexiconFor(term.slice(0, 1));
  const words = lexicon.beginningWith(term).slice(0, MOST_TRIED);
  const concepts = await thesaurus.concepts(words.flatMap((word) => lexicon.conceptsOf(word)));
  const byNumber = new Map(concepts.map((concept) => [concept.number, concept]));
  return words
    .flatMap((text): Suggestion[] => {
      const own = lexicon.conceptsOf(text).flatMap((number) => byNumber.get(number)?.words ?? []);
      const [to] = own.filter((word) => word !== text);
      return to === undefined || own.includes(text) ? [] : [{ text, kind: 'everyday', to }];
    })
    .slice(0, MOST);
}
