import { build } from 'astro';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { loadSite, type Site } from '../model/load.ts';
import { assertAccepted } from '../model/permalinks/accept.ts';
import { assertNoneLost } from '../model/permalinks/lost.ts';
import { contentRoot } from '../model/content-root.ts';
import { readEnvironment } from '../model/environment.ts';
import { giveSite } from '../model/site.ts';
import { writeLists, writeWorker } from './offline/write-offline.ts';
import { headerRules } from './headers/header-rules.ts';
import { HEADERS_FILE, writeHeadersFile } from './headers/headers-file.ts';
import { takeLock } from './build-lock.ts';
import { explainFailure } from './explain-failure.ts';
import { assertReplaceable, assertWritable, cacheFolder, draftFolder, recoverFolder, swapInto } from './swap-folder.ts';

/** Astro writes into `.astro/` of the project, wherever the site goes, so that only one build of a project can run. */
const LOCK = resolve('.build-lock');

/** Milliseconds to wait for another build: longer than one of forty reports takes. */
const PATIENCE = 30 * 60_000;

/**
 * Builds the site into `out`, which stays as it was until the new build is complete.
 *
 * @param out absolute path of the output folder
 * @throws {ContentError} before anything is built, when the content cannot be used
 * @throws {Error} with what to do, where the disk is full, a folder cannot be written, or a package is missing
 */
export async function buildSite(out: string): Promise<void> {
  const { site } = readEnvironment(process.env);
  const content = loadSite(contentRoot);
  assertNoneLost(contentRoot, content, out);
  assertAccepted(content);
  giveSite(content);
  assertReplaceable(out, process.cwd());
  assertWritable(out);
  const unlock = await takeLock(LOCK, { patience: PATIENCE, tell: console.error });
  const draft = draftFolder(out);
  // Fresh for each build, so that nothing a former one has left can show; not in the draft, which Astro empties.
  const cacheDir = cacheFolder(out);
  const tidy = (): void => {
    for (const folder of [draft, cacheDir]) rmSync(folder, { recursive: true, force: true });
    unlock();
  };
  // Also where the process ends in the middle: by a signal, or because what it waits for has died.
  process.once('exit', tidy);
  for (const [signal, code] of SIGNALS) process.once(signal, () => process.exit(code));
  try {
    recoverFolder(out);
    await build({ outDir: draft, cacheDir, logLevel: 'warn' });
    await finish(draft, content);
    swapInto(draft, out);
  } catch (error) {
    throw explainFailure(error, { out: dirname(out) });
  } finally {
    process.off('exit', tidy);
    tidy();
  }
  if (site === null) {
    console.log(
      'SITE_URL is not set: no canonical address, Open Graph data, JSON-LD, QR code and no sitemap were written.',
    );
  }
}

/** What a build is stopped by, and the exit code that tells so. */
const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

/** What is made of a whole site: its service worker with the lists of what to keep, and the headers. */
async function finish(draft: string, { reports }: Site): Promise<void> {
  const { base, offline } = readEnvironment(process.env);
  await writeWorker(draft, offline ? 'main' : 'retire');
  if (offline)
    writeLists(
      draft,
      reports.map(({ slug }) => slug),
    );
  // Last: hosts read it and serve it to nobody, so that it is on no list of files to keep.
  writeFileSync(join(draft, HEADERS_FILE), writeHeadersFile(headerRules(base)));
}
