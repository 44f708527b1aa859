import type { SearchManifest, Shard } from './record.ts';
import { decodeJson, type SiteFiles } from './site-files.ts';

/** Reads shards, each fetched once. */
export interface ShardReader {
  /** All keys, in reading order. */
  keys: readonly string[];
  /** @throws {SearchFault} */
  read: (keys: readonly string[]) => Promise<Shard[]>;
}

/** @param signal ends the downloads */
export function makeShardReader({ manifest, read }: SiteFiles, signal?: AbortSignal): ShardReader {
  return {
    keys: listKeys(manifest),
    read: (keys) => Promise.all(keys.map((key) => read(`search/${key}.json`, decodeShard, signal))),
  };
}

const decodeShard = decodeJson as (bytes: Uint8Array) => Shard;

/** The keys of all shards, in reading order. */
export function listKeys({ reports }: SearchManifest): string[] {
  return reports.flatMap(({ slug, shards }) => Array.from({ length: shards }, (_, n) => `${slug}/${String(n)}`));
}
