import type { SearchManifest, Shard } from './record.ts';

/** How the engine gets a JSON file by its path below the site's base. */
export type FetchJson = (path: string) => Promise<unknown>;

/** Fetches shards, each once. */
export interface ShardReader {
  /** All keys, in reading order. */
  keys: readonly string[];
  read: (keys: readonly string[]) => Promise<Shard[]>;
}

export function makeShardReader({ reports }: SearchManifest, fetchJson: FetchJson): ShardReader {
  const loaded = new Map<string, Promise<Shard>>();
  const load = (key: string): Promise<Shard> => {
    const known = loaded.get(key) ?? (fetchJson(`search/${key}.json`) as Promise<Shard>);
    loaded.set(key, known);
    known.catch(() => loaded.delete(key));
    return known;
  };
  return {
    keys: reports.flatMap(({ slug, shards }) => Array.from({ length: shards }, (_, n) => `${slug}/${String(n)}`)),
    read: (keys) => Promise.all(keys.map(load)),
  };
}
