import { makeUnique } from '../recognise/indicators/indicator-id.ts';
import { compileLexicon } from '../recognise/lexicon/compile.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Span } from '../schema/span.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { mentionsOf } from './place-mentions.ts';
import { readExplanation, type Explanation } from './terms/explanations.ts';
import { listGlossaryEntries, type GlossaryEntry } from './terms/glossary-entries.ts';
import { findLatinWords, standsAlone } from './terms/latin-words.ts';
import { findQuotedWords } from './terms/quoted-words.ts';
import { findRecurringNames } from './terms/recurring-names.ts';
import { findSites, listTermTexts, type Site, type TermText } from './terms/term-texts.ts';

/** Put in quotation marks, abbreviated in Latin letters, explained by the report's glossary, or the name of something. */
export type TermKind = 'quoted' | 'latin' | 'noted' | 'name';

/** A word that a report coins, abbreviates or names something by. */
export interface Term {
  /** As first written, without quotation marks around it. */
  text: string;
  /** The words themselves as an HTML id, unique in the report. */
  id: string;
  kind: TermKind;
  /**
   * In reading order, one at least. `sentence` is the eId of the sentence or heading, `span` covers the words in the source.
   * Those of two terms may lie in one another: 秦创原 in 秦创原科技成果转化先行区.
   */
  occurrences: readonly { sentence: string; span: Span }[];
  /** In the report's own words; null where it gives none. */
  explanation: Explanation | null;
}

const listed = new WeakMap<ReportDocument, { vocabulary: Vocabulary; terms: readonly Term[] }>();

/** The terms of a report by where they first stand; gathered once a document. Linear in the length of the text. */
export function listTerms(document: ReportDocument, vocabulary: Vocabulary): readonly Term[] {
  const known = listed.get(document);
  if (known?.vocabulary === vocabulary) return known.terms;
  const terms = gatherTerms(document, vocabulary);
  listed.set(document, { vocabulary, terms });
  return terms;
}

function gatherTerms(document: ReportDocument, vocabulary: Vocabulary): Term[] {
  const { body, glossary } = listTermTexts(document);
  const entries = listGlossaryEntries(document);
  const kinds = collectWords(body, entries, document, vocabulary);
  const [inBody, inGlossary] = [findSites(body, kinds.keys()), findSites(glossary, kinds.keys())];
  const explained = indexEntries(entries);
  const order = new Map([...body, ...glossary].map((at, i) => [at, i]));
  const found = [...kinds].flatMap(([word, kind]) => {
    const counts = (site: Site): boolean => isPlaceOf(kind, site);
    const spoken = (inBody.get(word) ?? []).filter(counts);
    const sites = spoken.length > 0 ? spoken : (inGlossary.get(word) ?? []).filter(counts).slice(0, 1);
    const [first] = sites;
    return first ? [{ kind, sites, first, explanation: explained.get(word) ?? explain(sites, kind) }] : [];
  });
  const placeOf = ({ at }: Site): number => order.get(at) ?? 0;
  found.sort(
    (a, b) => placeOf(a.first) - placeOf(b.first) || a.first.start - b.first.start || b.first.end - a.first.end,
  );
  const texts = found.map(({ first }) => first.at.text.slice(first.start, first.end));
  const ids = makeUnique(texts.map((text) => text.replace(/\s+/g, '-')));
  return found.map(({ kind, sites, explanation }, i) => ({
    ...{ text: texts[i] ?? '', id: ids[i] ?? '', kind, explanation },
    occurrences: sites.map(({ at, start, end }) => ({ sentence: at.eId, span: at.shown.spanOf(start, end) })),
  }));
}

/** The words that are terms, folded, each with the first kind that fits. */
function collectWords(
  body: readonly TermText[],
  entries: readonly GlossaryEntry[],
  document: ReportDocument,
  vocabulary: Vocabulary,
): Map<string, TermKind> {
  const kinds = new Map<string, TermKind>();
  const add = (kind: TermKind, words: readonly string[]): void => {
    for (const word of words) if (!kinds.has(word)) kinds.set(word, kind);
  };
  add(
    'latin',
    body.flatMap(({ folded }) => findLatinWords(folded)),
  );
  add(
    'quoted',
    body.flatMap(({ folded }) => findQuotedWords(folded)),
  );
  for (const { head } of entries) {
    const quoted = findQuotedWords(head);
    if (quoted.length > 0) add('quoted', quoted);
    else if (isWord(head)) add('noted', [head]);
  }
  const { places } = vocabulary;
  const named = [...places, ...mentionsOf(document, places).places.values()];
  const own = document.place === null ? [] : [document.place, document.place.replace(/(?:自治)?[省市县区州盟旗]$/, '')];
  const not = new Set([...own, ...named.flatMap(({ name, short }) => [name, ...short])]);
  add('name', findRecurringNames(body, document.commitments, not, compileLexicon(vocabulary)));
  return kinds;
}

/** Heads of entries that are no more than a few words. */
function isWord(head: string): boolean {
  return head.length >= 2 && head.length <= 20 && !/[“”"《》\s]/.test(head) && !/^[\d.]+$/.test(head);
}

const OPENING = /[“「『"]/;
const CLOSING = /[”」』"]/;

/** Words of two characters are parts of many others: they count where they stand in quotation marks, or are Latin. */
function isPlaceOf(kind: TermKind, { at: { folded }, start, end }: Site): boolean {
  if (kind === 'latin') return standsAlone(folded, start, end);
  if (end - start > 2) return true;
  const quoted = OPENING.test(folded.charAt(start - 1)) && CLOSING.test(folded.charAt(end));
  return quoted || (kind === 'noted' && start === 0);
}

/** A head is found by all of it, and by what it has in quotation marks: “两高”项目 explains 两高. */
function indexEntries(entries: readonly GlossaryEntry[]): Map<string, Explanation> {
  const index = new Map<string, Explanation>();
  for (const { head, text, at } of entries) {
    const bare = head.replace(/^[“"「](.*)[”"」]$/, '$1');
    for (const word of [head, bare, ...findQuotedWords(head)]) if (!index.has(word)) index.set(word, { text, at });
  }
  return index;
}

function explain(sites: readonly Site[], kind: TermKind): Explanation | null {
  for (const site of sites) {
    const explanation = readExplanation(site, kind === 'latin');
    if (explanation) return explanation;
  }
  return null;
}
