import type { SearchIndex } from '../../../src/search/index-files.ts';
import { describeCharacters } from '../../../src/search/manifest.ts';
import type { SearchManifest } from '../../../src/search/record.ts';

/** The files that search reads, as a build writes them, by their path below the site's base. */
export function listSearchFiles(index: SearchIndex, manifest: SearchManifest): Map<string, Uint8Array> {
  const encode = (content: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(content));
  return new Map([
    ['search/manifest.json', encode(manifest)],
    ['search/characters.json', encode(describeCharacters(index))],
    ...index.shards.map((shard) => [`search/${shard.key}.json`, encode(shard)] as const),
    ...[...index.files].map(([path, content]) => [`pagefind/${path}`, content] as const),
  ]);
}
