import type { Browser } from '@playwright/test';
import type { Vocabulary } from '../schema/vocabulary.ts';
import type { ReportRecords } from '../search/record.ts';
import { makeTexts, readCorpus, type NamedText } from './corpus.ts';
import { findExpected, scoreAnswers, type Exactness } from './exactness.ts';
import { median } from './median.ts';
import { measureEngines, type Measured } from './measure.ts';
import { prepareEngines } from './prepare-engines.ts';
import { pickQueries, type Queries } from './queries.ts';
import type { Sent } from './serve-files.ts';

/** One engine at one size. Times are milliseconds, medians. */
export interface EngineResult extends Exactness {
  engine: string;
  label: string;
  /** What a first query moves, compressed; the median of the fresh pages. */
  bytes: number;
  /** In so many files, the median too. */
  requests: number;
  cold: number;
  warm: number;
  /** Times as multiples of the plain scan's of the same run. */
  coldRatio: number;
  warmRatio: number;
  /** What the first fresh page moved. */
  sent: Sent[];
}

export interface SizeResult {
  reports: number;
  /** Of which made from others. */
  made: number;
  records: number;
  characters: number;
  present: number;
  absent: number;
  engines: EngineResult[];
}

export interface BenchOptions {
  /** At least one. */
  texts: readonly NamedText[];
  /** Numbers of reports, ascending. */
  sizes: readonly number[];
  seed: number;
  vocabulary: Pick<Vocabulary, 'topics' | 'places'>;
  /** Told what is done next. */
  tell: (doing: string) => void;
}

/** Reports above which fewer fresh pages must do. */
const MANY = 20;

/** Measures every engine at every size, all in the same browser with the same queries. */
export async function benchSearch(browser: Browser, options: BenchOptions): Promise<SizeResult[]> {
  const { texts, sizes, seed, vocabulary, tell } = options;
  const largest = Math.max(...sizes);
  tell(`reading ${String(largest)} reports`);
  const all = readCorpus(makeTexts(texts, largest));
  const queries = pickQueries(all.slice(0, Math.min(...sizes)), all, seed);
  const results: SizeResult[] = [];
  for (const size of sizes) {
    const reports = all.slice(0, size);
    tell(`${String(size)}: indexing`);
    const engines = await prepareEngines(reports, vocabulary);
    tell(`${String(size)}: asking`);
    const measured = await measureEngines(browser, engines, queries, size > MANY ? 3 : 5);
    const scan = [...measured].find(([{ name }]) => name === 'scan')?.[1];
    results.push({
      reports: size,
      made: Math.max(0, size - texts.length),
      ...describeRecords(reports),
      present: queries.present.length,
      absent: queries.absent.length,
      engines: [...measured].map(([{ name, label }, one]) => ({
        engine: name,
        label,
        ...summarise(one, scan ?? one),
        ...scoreFound(reports, queries, one),
      })),
    });
  }
  return results;
}

function describeRecords(reports: readonly ReportRecords[]): { records: number; characters: number } {
  const texts = reports.flatMap(({ records }) => records.map(({ text }) => text));
  return { records: texts.length, characters: texts.reduce((sum, text) => sum + text.length, 0) };
}

function summarise(one: Measured, scan: Measured): Omit<EngineResult, keyof Exactness | 'engine' | 'label'> {
  const cold = median(one.cold);
  const warm = median(one.warm);
  return {
    bytes: median(one.sent.map((files) => files.reduce((sum, { bytes }) => sum + bytes, 0))),
    requests: median(one.sent.map(({ length }) => length)),
    cold,
    warm,
    coldRatio: cold / median(scan.cold),
    warmRatio: warm / median(scan.warm),
    sent: one.sent[0] ?? [],
  };
}

function scoreFound(reports: readonly ReportRecords[], { present, absent }: Queries, { found }: Measured): Exactness {
  const asked = [...present, ...absent].map((query) => ({
    expected: findExpected(reports, query),
    found: found.get(query) ?? new Set<string>(),
  }));
  return scoreAnswers(asked);
}
