import { lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { isRunning } from './is-running.ts';

/** A folder beside `reports/` in which a report is made; the name says by which process of which machine. */
const DRAFT = /^\.add-([a-z0-9]*)-(\d+)-\w{6}$/i;

/** Milliseconds after which nobody is at it any more, whatever machine it was. */
const OLD = 60 * 60_000;

function machine(): string {
  return hostname().replace(/[^a-z0-9]/gi, '');
}

/**
 * Makes a folder in which a report can be made, `reports/SLUG/` in it, and clears away what killed processes have left.
 *
 * @param root the content folder, made where it is not there
 * @returns the new folder's path, and what takes it away again, with `root` where that was made for it and is empty
 */
export function makeDraft(root: string, slug: string): { draft: string; remove: () => void } {
  const made = mkdirSync(root, { recursive: true });
  sweepDrafts(root);
  const draft = mkdtempSync(join(root, `.add-${machine()}-${String(process.pid)}-`));
  const remove = (): void => {
    rmSync(draft, { recursive: true, force: true });
    if (made !== undefined) removeEmpty(root, made);
  };
  try {
    mkdirSync(join(draft, 'reports', slug), { recursive: true });
  } catch (error) {
    remove();
    throw error;
  }
  return { draft, remove };
}

/** Removes folders from `path` up to `top`, as long as they are empty. */
function removeEmpty(path: string, top: string): void {
  try {
    for (let one = path; one.length >= top.length; one = dirname(one)) rmdirSync(one);
  } catch {
    // It holds something by now.
  }
}

function sweepDrafts(root: string): void {
  for (const name of readdirSync(root)) {
    const [, host, pid] = DRAFT.exec(name) ?? [];
    if (pid === undefined) continue;
    const gone = host === machine() && (Number(pid) === process.pid || !isRunning(Number(pid)));
    if (gone || isOld(join(root, name))) rmSync(join(root, name), { recursive: true, force: true });
  }
}

function isOld(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs > OLD;
}

/** What is in the way of a new report's folder, in whatever case its name is written; null for nothing. */
export function findTaken(root: string, slug: string): string | null {
  const reports = join(root, 'reports');
  const stats = lstatSync(reports, { throwIfNoEntry: false });
  if (!stats) return null;
  if (!statSync(reports).isDirectory()) return reports;
  const name = readdirSync(reports).find((one) => one.toLowerCase() === slug);
  return name === undefined ? null : join(reports, name);
}

/** Errors of a rename that mean that something is there already. */
const TAKEN = new Set(['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EPERM']);

/**
 * Moves the report made in a draft to its place, in one step, so that it is there in full or not at all.
 *
 * @throws {Error} where something is there by now, which is left as it is
 */
export function putInPlace(draft: string, root: string, slug: string): void {
  const folder = join(root, 'reports', slug);
  mkdirSync(dirname(folder), { recursive: true });
  if (findTaken(root, slug) === null) {
    try {
      // Takes no place but that of an empty folder.
      renameSync(join(draft, 'reports', slug), folder);
      return;
    } catch (error) {
      if (!TAKEN.has((error as NodeJS.ErrnoException).code ?? '') || findTaken(root, slug) === null) throw error;
    }
  }
  throw new Error(`${folder} was made by another process meanwhile; choose another slug, or remove it`);
}
