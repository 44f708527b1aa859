import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import { makeLoading } from '../../../src/search/loading.ts';
import { openFiles, type SiteFiles } from '../../../src/search/site-files.ts';
import { listSearchFiles } from './search-files.ts';
import type { SearchIndex } from '../../../src/search/index-files.ts';
import type { CompiledThesaurus } from '../../../src/search/thesaurus/compile.ts';
import type { SearchManifest } from '../../../src/search/record.ts';

/** An index laid in a folder, from which Pagefind's own module, made for browsers, reads in Node. */
export interface IndexFolder {
  /** The folder's path with a slash at its end, in place of the site's base. */
  base: string;
  /** Files asked for so far. */
  asked: string[];
  openFiles: () => Promise<SiteFiles>;
  remove: () => void;
}

/** Writes an index to a scratch folder, and puts what Pagefind asks of a browser in place. */
export function writeIndexFolder(
  index: SearchIndex,
  manifest: SearchManifest,
  thesaurus?: CompiledThesaurus,
): IndexFolder {
  const base = `${mkdtempSync(join(tmpdir(), 'search-test-'))}/`;
  const asked: string[] = [];
  const files = listSearchFiles(index, manifest, thesaurus);
  // A module cannot be imported from memory.
  const script = join(base, 'pagefind/pagefind.js');
  mkdirSync(dirname(script));
  writeFileSync(script, index.files.get('pagefind.js') ?? '');
  vi.stubGlobal('document', { currentScript: null, querySelector: () => null });
  vi.stubGlobal('location', new URL('http://localhost/'));
  vi.stubGlobal('window', { location: new URL('http://localhost/') });
  const fetchFile = (path: string): Promise<Uint8Array> => {
    asked.push(path);
    return Promise.resolve(files.get(path) ?? new Uint8Array());
  };
  return {
    base,
    asked,
    openFiles: () => openFiles(fetchFile, makeLoading()),
    remove: () => {
      vi.unstubAllGlobals();
      rmSync(base, { recursive: true });
    },
  };
}
