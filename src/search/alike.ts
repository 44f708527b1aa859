import { approximate, listPairs, ENOUGH } from './approximate.ts';
import type { ReportMatch } from './found.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { searchPinyin, type Readings } from './pinyin.ts';
import type { ShardReader } from './shard-reader.ts';

/** As many shards are fetched together where the index cannot say which ones are needed. */
const BATCH = 16;

/** The sentences in which something reads as typed, shard after shard, until there are enough. */
export async function findPinyinMatches(
  reader: ShardReader,
  typed: string,
  readings: Readings,
  enough: number,
): Promise<{ matches: ReportMatch[]; more: boolean }> {
  const matches: ReportMatch[] = [];
  let at = 0;
  while (at < reader.keys.length && matches.length < enough) {
    for (const report of await reader.read(reader.keys.slice(at, at + BATCH)))
      matches.push(...searchPinyin(report.records, typed, readings).map((match) => ({ report, match })));
    at += BATCH;
  }
  return { matches, more: at < reader.keys.length };
}

/** Pairs asked of the index. */
const MOST_PAIRS = 16;
/** Shards read for what is only like the query. */
const MOST_SHARDS = 6;
/** Sentences shown. */
const MOST = 20;

/** The sentences most like a query, of all shards, or of those in which the index finds most of it. */
export async function findApproximate(
  reader: ShardReader,
  index: PhraseIndex | null,
  terms: readonly string[],
): Promise<ReportMatch[]> {
  const keys = index ? await listLikelyShards(reader.keys, index, terms) : reader.keys;
  const scored = (await reader.read(keys)).flatMap((report) =>
    approximate(report.records, terms).map(({ share, match }) => ({ share, found: { report, match } })),
  );
  return scored
    .sort((a, b) => b.share - a.share || a.found.match.record.text.length - b.found.match.record.text.length)
    .slice(0, MOST)
    .map(({ found }) => found);
}

async function listLikelyShards(
  keys: readonly string[],
  index: PhraseIndex,
  terms: readonly string[],
): Promise<string[]> {
  const pairs = listPairs(terms).slice(0, MOST_PAIRS);
  const hits = await Promise.all(pairs.map(index));
  const scored = keys.map((key) => ({ key, pairs: hits.filter(({ shards }) => shards.has(key)).length }));
  return scored
    .filter((one) => pairs.length > 0 && one.pairs / pairs.length >= ENOUGH)
    .sort((a, b) => b.pairs - a.pairs)
    .slice(0, MOST_SHARDS)
    .map(({ key }) => key);
}
