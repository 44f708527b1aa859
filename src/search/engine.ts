import { approximate } from './approximate.ts';
import { matchRecord, scanRecords, type Match } from './scan.ts';
import { isPinyin, searchPinyin } from './pinyin.ts';
import { openIndex, type PhraseHits, type PhraseIndex } from './phrase-index.ts';
import { readTerms } from './query.ts';
import type { ReportRecords, SearchManifest } from './record.ts';

export interface ReportMatch {
  report: ReportRecords;
  match: Match;
}

/** What a query finds. Lists beside `matches` are filled only where there is no exact match, `near` also beside one. */
export interface Answer {
  terms: string[];
  /** How many sentences hold every term. */
  total: number;
  /** Sentences that hold every term, in reading order: all of them, or where there is a `rest` those of the first reports. */
  matches: ReportMatch[];
  /** Sentences of paragraphs that hold every term, but in no one sentence. */
  near: ReportMatch[];
  /** Sentences that read as the Latin letters typed. */
  pinyin: ReportMatch[];
  approximate: ReportMatch[];
  /** The whole answer, where the records of some reports have not been fetched, so that a first answer moves little. */
  rest: (() => Promise<Answer>) | null;
}

export type EngineName = 'scan' | 'index';

export interface SearchEngine {
  manifest: SearchManifest;
  /** @param options `engine` instead of the one that the manifest names */
  search: (typed: string, options?: { engine?: EngineName }) => Promise<Answer>;
}

/** How the engine gets a JSON file by its path below the site's base. */
export type FetchJson = (path: string) => Promise<unknown>;

const NOTHING: PhraseHits = { hashes: new Set(), reports: new Set() };

/** A longer phrase costs Pagefind more than reading the texts. */
const LONGEST_PHRASE = 100;
/** Matches that are enough for a first answer. */
const FIRST = 40;

/**
 * Makes the search ready: only the manifest is fetched; records and the index come when a query needs them.
 *
 * @param base path of the site, with a slash at its end
 */
export async function openSearch(base: string, fetchJson: FetchJson): Promise<SearchEngine> {
  const manifest = (await fetchJson('search/manifest.json')) as SearchManifest;
  const loaded = new Map<string, Promise<ReportRecords>>();
  const recordsOf = (slug: string): Promise<ReportRecords> => {
    const known = loaded.get(slug) ?? (fetchJson(`search/${slug}.json`) as Promise<ReportRecords>);
    loaded.set(slug, known);
    return known;
  };
  const slugs = manifest.reports.map(({ slug }) => slug);
  let index: Promise<PhraseIndex> | null = null;
  const known = new Set([...Object.keys(manifest.pinyin), ...Array.from(manifest.signs)]);
  // No text holds it; Pagefind would leave the strange character out and find the rest (西安-咸阳).
  const isStrange = (term: string): boolean => Array.from(term).some((char) => !known.has(char));
  return {
    manifest,
    search: async (typed, { engine = manifest.engine } = {}) => {
      const terms = readTerms(typed, manifest.traditional);
      if (terms.length === 0) return makeAnswer(terms, []);
      // What is no phrase for Pagefind is looked for in the text.
      const byIndex = engine === 'index' && terms.every((term) => term.length <= LONGEST_PHRASE && !term.includes('"'));
      const hits = terms.some(isStrange)
        ? NOTHING
        : byIndex
          ? await (await (index ??= openIndex(base))).search(terms)
          : null;
      const asked = hits ? slugs.filter((slug) => hits.reports.has(slug)) : slugs;
      const answer = await answerFrom({ terms, hits, slugs: asked, recordsOf }, hits ? FIRST : Infinity);
      if (answer.total > 0 || answer.near.length > 0) return answer;
      const reports = await Promise.all(slugs.map(recordsOf));
      const found = (search: (report: ReportRecords) => Match[]): ReportMatch[] =>
        reports.flatMap((report) => inReport(report, search(report)));
      return {
        ...answer,
        pinyin: isPinyin(typed) ? found(({ records }) => searchPinyin(records, typed, manifest.pinyin)) : [],
        approximate: found(({ records }) => approximate(records, terms)),
      };
    },
  };
}

function makeAnswer(terms: string[], matches: ReportMatch[]): Answer {
  return { terms, total: matches.length, matches, near: [], pinyin: [], approximate: [], rest: null };
}

interface Question {
  terms: string[];
  /** What the index has found; null where the text is scanned. */
  hits: PhraseHits | null;
  /** The reports that may hold something, in order. */
  slugs: readonly string[];
  recordsOf: (slug: string) => Promise<ReportRecords>;
}

/** The matches of the reports in order, until there are enough. */
async function answerFrom(question: Question, enough: number): Promise<Answer> {
  const { terms, hits, slugs, recordsOf } = question;
  const matches: ReportMatch[] = [];
  const reports: ReportRecords[] = [];
  if (!hits) await Promise.all(slugs.map(recordsOf));
  for (const slug of slugs) {
    if (matches.length >= enough) break;
    const report = await recordsOf(slug);
    reports.push(report);
    matches.push(...inReport(report, matchReport(report, terms, hits)));
  }
  return {
    ...makeAnswer(terms, matches),
    total: hits?.hashes.size ?? matches.length,
    near: terms.length > 1 ? searchNear(reports, terms, matches) : [],
    rest: reports.length < slugs.length ? () => answerFrom(question, Infinity) : null,
  };
}

function matchReport({ records }: ReportRecords, terms: readonly string[], hits: PhraseHits | null): Match[] {
  if (!hits) return scanRecords(records, terms);
  // Where the terms stand, to mark them, is read from the record; that they stand there the index has said.
  return records.flatMap((record) =>
    hits.hashes.has(record.hash) ? [matchRecord(record, terms) ?? { record, ranges: [] }] : [],
  );
}

function inReport(report: ReportRecords, matches: readonly Match[]): ReportMatch[] {
  return matches.map((match) => ({ report, match }));
}

/** Sentences that hold some of the terms in paragraphs that hold them all, without those that hold them all themselves. */
function searchNear(
  reports: readonly ReportRecords[],
  terms: readonly string[],
  exact: readonly ReportMatch[],
): ReportMatch[] {
  const known = new Set(exact.map(({ report, match }) => `${report.slug} ${match.record.id}`));
  return reports.flatMap((report) => {
    const byParagraph = Map.groupBy(report.records, ({ id }) => id.replace(/-s\d+$/, ''));
    return [...byParagraph.values()].flatMap((records) => {
      const parts = terms.map((term) => scanRecords(records, [term]));
      if (parts.some((found) => found.length === 0)) return [];
      const held = [...new Set(parts.flat().map(({ record }) => record))];
      return held.flatMap((record) => {
        if (known.has(`${report.slug} ${record.id}`)) return [];
        const ranges = terms.flatMap((term) => matchRecord(record, [term])?.ranges ?? []);
        return [{ report, match: { record, ranges: ranges.sort((a, b) => a.start - b.start) } }];
      });
    });
  });
}
