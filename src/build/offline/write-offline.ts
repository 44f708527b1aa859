import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { browserTargets } from '../browser-targets.ts';
import { REVISION_LENGTH, type FileList, type OfflineIndex } from '../../worker/protocol.ts';
import { gatherUnits, type KeptFile } from './unit-files.ts';

/**
 * Writes into a built site what its service worker reads: `offline/index.json`, and of each unit a list of its files
 * and all of them in one, named by the list's revision.
 *
 * @param slugs of the site's reports
 */
export function writeLists(folder: string, slugs: readonly string[]): void {
  mkdirSync(join(folder, 'offline'), { recursive: true });
  const index: Record<string, string> = {};
  for (const [unit, files] of gatherUnits(folder, slugs)) {
    const { list, pack } = packUnit(files);
    const text = JSON.stringify(list);
    const revision = revisionOf(text);
    writeFileSync(join(folder, 'offline', `${revision}.json`), text);
    writeFileSync(join(folder, 'offline', `${revision}.pack`), pack);
    index[unit] = revision;
  }
  writeFileSync(join(folder, 'offline/index.json'), JSON.stringify(index satisfies OfflineIndex));
}

function packUnit(files: readonly KeptFile[]): { list: FileList; pack: Buffer } {
  const pack = gzipSync(Buffer.concat(files.map(({ bytes }) => bytes)), { level: 9 });
  const listed = files.map(({ path, bytes }) => [path, revisionOf(bytes), bytes.length] as const);
  return { list: { packed: pack.length, files: listed }, pack };
}

function revisionOf(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex').slice(0, REVISION_LENGTH);
}

/**
 * Bundles the service worker into `sw.js`.
 *
 * @param entry `main` keeps pages for reading without the network, `retire` removes what `main` has kept, and itself
 */
export async function writeWorker(folder: string, entry: 'main' | 'retire'): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // Whatever the environment says: without it Workbox writes to the console.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: browserTargets(),
      rolldownOptions: { input: `src/worker/${entry}.ts`, output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
}
