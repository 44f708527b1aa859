import { build } from 'astro';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSite } from '../model/load.ts';
import { assertAccepted } from '../model/permalinks/accept.ts';
import { contentRoot } from '../model/site.ts';
import { readEnvironment } from '../model/environment.ts';
import { writeLists, writeWorker } from './offline/write-offline.ts';
import { headerRules } from './headers/header-rules.ts';
import { HEADERS_FILE, writeHeadersFile } from './headers/headers-file.ts';
import { assertReplaceable, cacheFolder, draftFolder, recoverFolder, swapInto } from './swap-folder.ts';

/**
 * Builds the site into `out`, which stays as it was until the new build is complete.
 *
 * @param out absolute path of the output folder
 * @throws {ContentError} before anything is built, when the content cannot be used
 */
export async function buildSite(out: string): Promise<void> {
  const { site, base, offline } = readEnvironment(process.env);
  const content = loadSite(contentRoot);
  assertAccepted(content);
  assertReplaceable(out, process.cwd());
  recoverFolder(out);
  const draft = draftFolder(out);
  // Fresh for each build, so that nothing a former one has left can show; not in the draft, which Astro empties.
  const cacheDir = cacheFolder(out);
  try {
    await build({ outDir: draft, cacheDir, logLevel: 'warn' });
    await writeWorker(draft, offline ? 'main' : 'retire');
    if (offline)
      writeLists(
        draft,
        content.reports.map(({ slug }) => slug),
      );
    // Last: hosts read it and serve it to nobody, so that it is on no list of files to keep.
    writeFileSync(join(draft, HEADERS_FILE), writeHeadersFile(headerRules(base)));
    swapInto(draft, out);
  } finally {
    for (const folder of [draft, cacheDir]) rmSync(folder, { recursive: true, force: true });
  }
  if (site === null) {
    console.log(
      'SITE_URL is not set: no canonical address, Open Graph data, JSON-LD, QR code and no sitemap were written.',
    );
  }
}
