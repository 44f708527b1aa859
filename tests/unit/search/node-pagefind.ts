import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import type { FetchJson } from '../../../src/search/shard-reader.ts';
import type { SearchIndex } from '../../../src/search/index-files.ts';
import { describeCharacters } from '../../../src/search/manifest.ts';
import type { SearchManifest } from '../../../src/search/record.ts';

/** An index laid in a folder, from which Pagefind's own module, made for browsers, reads in Node. */
export interface IndexFolder {
  /** The folder's path with a slash at its end, in place of the site's base. */
  base: string;
  /** Files asked for so far: by Pagefind `pagefind/…`, by the engine `search/…`. */
  asked: string[];
  fetchJson: FetchJson;
  remove: () => void;
}

/** Writes an index to a scratch folder, and puts what Pagefind asks of a browser in place. */
export function writeIndexFolder(index: SearchIndex, manifest: SearchManifest): IndexFolder {
  const base = `${mkdtempSync(join(tmpdir(), 'search-test-'))}/`;
  const asked: string[] = [];
  const json = new Map<string, unknown>([
    ['search/manifest.json', manifest],
    ['search/characters.json', describeCharacters(index)],
    ...index.shards.map((shard) => [`search/${shard.key}.json`, shard] as const),
  ]);
  for (const [path, content] of index.files) {
    const file = join(base, 'pagefind', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  vi.stubGlobal('document', { currentScript: null, querySelector: () => null });
  vi.stubGlobal('location', new URL('http://localhost/'));
  vi.stubGlobal('window', { location: new URL('http://localhost/') });
  vi.stubGlobal('fetch', (address: string | URL) => {
    const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    const from = path.slice(path.indexOf(base) + base.length);
    asked.push(from);
    return Promise.resolve(new Response(readFileSync(join(base, from))));
  });
  return {
    base,
    asked,
    fetchJson: (path) => {
      asked.push(path);
      return Promise.resolve(json.get(path));
    },
    remove: () => {
      vi.unstubAllGlobals();
      rmSync(base, { recursive: true });
    },
  };
}
