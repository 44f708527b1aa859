import type { SearchIndex } from '../../../src/search/index-files.ts';
import { describeCharacters } from '../../../src/search/manifest.ts';
import type { SearchManifest } from '../../../src/search/record.ts';
import type { CompiledThesaurus } from '../../../src/search/thesaurus/compile.ts';

/** The files that search reads, as a build writes them, by their path below the site's base. */
export function listSearchFiles(
  index: SearchIndex,
  manifest: SearchManifest,
  thesaurus: CompiledThesaurus = { words: [], concepts: [] },
): Map<string, Uint8Array> {
  const encode = (content: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(content));
  const { words, concepts } = thesaurus;
  return new Map([
    ...words.map((file, n) => [`search/words/${String(n)}.json`, encode(file)] as const),
    ...concepts.map((file, n) => [`search/concepts/${String(n)}.json`, encode(file)] as const),
    ['search/manifest.json', encode(manifest)],
    [
      'search/characters.json',
      encode(
        describeCharacters(
          index,
          words.flatMap((file) => Object.values(file)),
        ),
      ),
    ],
    ...index.shards.map((shard) => [`search/${shard.key}.json`, encode(shard)] as const),
    ...[...index.files].map(([path, content]) => [`pagefind/${path}`, content] as const),
  ]);
}
