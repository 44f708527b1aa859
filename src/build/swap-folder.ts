import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { isRunning } from './is-running.ts';

/** Names of what an unfinished build leaves beside the output folder. */
const DRAFT = /^\.build-(?:draft|cache|old)-(\d+)$/;

/** Every build has this file; a folder without it is somebody else's. */
const MARK = '404.html';

/**
 * @throws {Error} where a build would take the place of files that are no build's, or of a folder around the project
 */
export function assertReplaceable(out: string, project: string): void {
  if (`${project}${sep}`.startsWith(out.endsWith(sep) ? out : out + sep))
    throw new Error(`${out} holds the project itself; choose another folder for the site`);
  if (!existsSync(out)) return;
  const holds = statSync(out).isDirectory() ? readdirSync(out) : [MARK + '?'];
  if (holds.length > 0 && !holds.includes(MARK))
    throw new Error(`${out} holds something else than a built site; choose another folder, or empty it`);
}

/**
 * Makes the folder that `out` will stand in, where it is not there.
 *
 * @throws {Error} where nothing can be written beside `out`, as a build has to, rather than after all of its work
 */
export function assertWritable(out: string): void {
  const parent = dirname(out);
  try {
    mkdirSync(parent, { recursive: true });
    accessSync(parent, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(
      `${parent} cannot be written to (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}); make it writable, or choose another folder for the site with --out`,
      { cause: error },
    );
  }
}

/** The folder a build writes into before it is put in place; beside `out`, so that a rename suffices. */
export function draftFolder(out: string): string {
  return join(dirname(out), `.build-draft-${String(process.pid)}`);
}

/** What Astro keeps while it builds. */
export function cacheFolder(out: string): string {
  return join(dirname(out), `.build-cache-${String(process.pid)}`);
}

/** Puts a finished draft in the place of `out`. Until then `out` is what it was. */
export function swapInto(draft: string, out: string): void {
  const old = join(dirname(out), `.build-old-${String(process.pid)}`);
  const replaces = existsSync(out);
  if (replaces) renameSync(out, old);
  try {
    renameSync(draft, out);
  } catch (error) {
    if (replaces) renameSync(old, out);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/**
 * Clears away what killed builds have left. Where one was killed between its two renames, the last good build comes back.
 */
export function recoverFolder(out: string): void {
  const parent = dirname(out);
  if (!existsSync(parent)) return;
  const left = readdirSync(parent).filter((name) => {
    const pid = DRAFT.exec(basename(name))?.[1];
    return pid !== undefined && !isRunning(Number(pid));
  });
  const old = left.find((name) => name.startsWith('.build-old-'));
  if (old !== undefined && !existsSync(out)) renameSync(join(parent, old), out);
  for (const name of left) rmSync(join(parent, name), { recursive: true, force: true });
}
