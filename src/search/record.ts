import type { SentenceRole } from '../schema/structure.ts';

/** A stretch of a record's text, half-open. */
export interface RecordSpan {
  start: number;
  end: number;
}

/** Where a promise stands, and whether it can be held against what was done: by its figure, or as named. */
export interface PromiseSpan extends RecordSpan {
  checkable?: 'numbered' | 'named' | undefined;
}

/** What a search finds: a sentence, a lead or a heading, with the text readers see. */
export interface SearchRecord {
  /** Locked eId. */
  id: string;
  text: string;
  kind: 'heading' | 'lead' | 'sentence';
  role: SentenceRole | null;
  /** eId of the chapter. */
  chapter: string;
  /** Ids, of the promises that stand in it. */
  topics: string[];
  places: string[];
  /** Whether a statistic stands in it. */
  number: boolean;
  commitments: PromiseSpan[];
  /** Where figures stand: start and end, half-open. */
  figures: [number, number][];
  /** Figures that belong to an indicator. */
  indicators: RecordSpan[];
  /** What Pagefind calls the record; empty where there is no index. */
  hash: string;
}

/** Records of one report in reading order, and the chapters they stand in. */
export interface ReportRecords {
  slug: string;
  name: string;
  /** `part` is left out where a chapter looks neither back nor ahead. */
  chapters: { id: string; label: string; part?: 'review' | 'plan' | undefined }[];
  records: SearchRecord[];
}

/** Whole paragraphs of one report, fetched together: `/search/<slug>/<n>.json`, counted from 0. */
export interface Shard extends ReportRecords {
  /** `<slug>/<n>`, as the index calls it too. */
  key: string;
}

/** The year that a report looks back on, and the one it plans. */
export type ReportYears = [review: number, plan: number];

/** What the manifest tells of the thesaurus and of the places that queries may name. */
export interface MeaningManifest {
  /** Checksums of its parts, one after another. */
  words: string;
  concepts: string;
  /** Names of places by id, as search compares them, joined by spaces. */
  places: Record<string, string>;
  /** Id of the place whose report it is, on a site of one report. */
  own: string | null;
}

/** What the search page needs before it asks for anything else: `/search/manifest.json`. */
export interface SearchManifest {
  /** Which engine moves less for a first query. */
  engine: EngineName;
  /** With the number of their shards, and the checksums of these one after another. */
  reports: { slug: string; name: string; shards: number; sums: string; years?: ReportYears | undefined }[];
  /** By what queries in people's own words are understood; null where a site has no thesaurus. */
  meaning: MeaningManifest | null;
  /** Names by id. */
  topics: Record<string, string>;
  places: Record<string, string>;
  /** The characters that the texts are written with, as search compares them, most frequent first. */
  characters: string;
  /** Checksum by path below the site's base, of every other file without which an answer may be wrong. */
  files: Record<string, string>;
  /** Checksum of the manifest without this. */
  sum: string;
}

/** A plain scan of all records, or Pagefind's index and the records it names. */
export type EngineName = 'scan' | 'index';

/** How characters read and are written otherwise, fetched when a query needs it: `/search/characters.json`. */
export interface CharacterForms {
  /** Simplified characters by the traditional ones a query may have. */
  traditional: Record<string, string>;
  /** The readings of each character, without tones, most usual first: { 断: ['duan'] }. */
  pinyin: Record<string, string[]>;
}

/** What the box offers while one types: `/search/suggestions.json`. */
export interface Suggestion {
  text: string;
  kind: 'indicator' | 'place' | 'topic' | 'term' | 'everyday';
  /** Of an everyday word, the reports' own. */
  to?: string | undefined;
  /** Path of the page that is about it, below the site's base. */
  page?: string | undefined;
  /** Other names of what the page is about, which the texts need not write: GDP. */
  also?: readonly string[] | undefined;
}
