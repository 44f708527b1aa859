import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Names of what an unfinished build leaves beside the output folder. */
const DRAFT = /^\.build-(?:draft|old)-(\d+)$/;

/** The folder a build writes into before it is put in place; beside `out`, so that a rename suffices. */
export function draftFolder(out: string): string {
  return join(dirname(out), `.build-draft-${String(process.pid)}`);
}

/** Puts a finished draft in the place of `out`. Until then `out` is what it was. */
export function swapInto(draft: string, out: string): void {
  const old = join(dirname(out), `.build-old-${String(process.pid)}`);
  if (existsSync(out)) renameSync(out, old);
  renameSync(draft, out);
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

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
