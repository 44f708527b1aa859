import type { IndexAnswer } from './ask-index.ts';
import { attempt } from './extras.ts';
import { SearchFault } from './fault.ts';
import type { Answer, Extra, ReportMatch } from './found.ts';
import { findNear } from './near.ts';
import type { Shard } from './record.ts';
import { matchRecord, scanRecords, type Match } from './scan.ts';
import type { ShardReader } from './shard-reader.ts';

export interface Question {
  terms: readonly string[];
  /** What the index has found; null where all texts are to be scanned. */
  hits: IndexAnswer | null;
  reader: ShardReader;
}

/** Reads the sentences that hold every term, shard after shard, until there are enough. */
export async function readExact(
  { terms, hits, reader }: Question,
  enough: number,
): Promise<Pick<Answer, 'total' | 'matches' | 'near' | 'more' | 'failed'>> {
  const keys = hits ? reader.keys.filter((key) => hits.shards.has(key)) : reader.keys;
  // Where the text has to tell, the number of matches is known only when all of it is read.
  const wanted = hits?.sure === true ? enough : Infinity;
  const matches: ReportMatch[] = [];
  const near: ReportMatch[] = [];
  const failed: Extra[] = [];
  let at = 0;
  while (at < keys.length && matches.length + near.length < wanted) {
    const end = endOfBatch(keys, at, hits, wanted - matches.length - near.length);
    const shards = await reader.read(keys.slice(at, end));
    const found = shards.flatMap((report) =>
      matchShard(report, terms, hits).map((match): ReportMatch => ({ report, match })),
    );
    matches.push(...found);
    near.push(...(await attempt(() => findNear(shards, terms, found), { name: 'near', failed })));
    at = end;
  }
  const total = hits?.sure === true ? hits.hashes.size : matches.length;
  const more = at < keys.length;
  if (!more && matches.length !== total) throw new SearchFault('damaged', 'search/');
  return { total, matches, near, more, failed };
}

/** After so many shards there are enough matches, if each holds what the index says it holds at most. */
function endOfBatch(keys: readonly string[], from: number, hits: IndexAnswer | null, wanted: number): number {
  let end = from;
  for (let sum = 0; end < keys.length && sum < wanted; end += 1) sum += hits?.shards.get(keys[end] ?? '') ?? 0;
  return end;
}

function matchShard({ records }: Shard, terms: readonly string[], hits: IndexAnswer | null): Match[] {
  if (!hits) return scanRecords(records, terms);
  const named = records.filter(({ hash }) => hits.hashes.has(hash));
  if (!hits.sure) return scanRecords(named, terms);
  // Where the terms stand, to mark them, is read from the record; that they stand there the index has said.
  return named.map((record) => matchRecord(record, terms) ?? { record, ranges: [] });
}
