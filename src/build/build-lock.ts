import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from './is-running.ts';

/** Who holds a lock. */
export interface LockHolder {
  pid: number;
  /** A process of another machine, or of another container, cannot be asked for. */
  host: string;
}

export interface LockOptions {
  /** Milliseconds that are waited for another build at most. */
  patience: number;
  /** Told once, when another build has to be waited for. */
  tell: (message: string) => void;
}

/** Milliseconds between two tries. */
const PAUSE = 250;

/**
 * Takes a lock, so that builds of one project, which share Astro's own folder `.astro/`, run one after the other. What a
 * killed build has left is no lock.
 *
 * @param path of the lock's file; its folder exists
 * @returns gives the lock back
 * @throws {Error} where another build still holds it when patience ends
 */
export async function takeLock(path: string, { patience, tell }: LockOptions): Promise<() => void> {
  const end = Date.now() + patience;
  let told = false;
  while (!tryTake(path)) {
    const holder = readHolder(path);
    if (holder && isGone(holder)) {
      removeStale(path);
      continue;
    }
    const who = holder ? `process ${String(holder.pid)} on ${holder.host}` : 'unknown process';
    if (Date.now() >= end)
      throw new Error(
        `another build of this project is running (${who}); wait for it, or, if there is none, remove ${path}`,
      );
    if (!told) tell(`another build of this project is running (${who}); waiting for it`);
    told = true;
    await sleep(PAUSE);
  }
  return () => {
    if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
  };
}

/** Whether the lock could be had: a link to a file that is whole already, so that nobody ever reads half a lock. */
function tryTake(path: string): boolean {
  const draft = `${path}.${String(process.pid)}`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, host: hostname() } satisfies LockHolder));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Null where there is no lock, or none that tells whose it is. */
function readHolder(path: string): LockHolder | null {
  try {
    const { pid, host } = JSON.parse(readFileSync(path, 'utf8')) as Partial<LockHolder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : null;
  } catch {
    return null;
  }
}

function isGone({ pid, host }: LockHolder): boolean {
  return host === hostname() && (pid === process.pid || !isRunning(pid));
}

/** Moved away before it is looked at again: by then it may be another build's, which gets it back. */
function removeStale(path: string): void {
  const taken = `${path}.stale-${String(process.pid)}`;
  try {
    renameSync(path, taken);
    const holder = readHolder(taken);
    if (holder && !isGone(holder)) linkSync(taken, path);
  } catch {
    // Another build was quicker.
  } finally {
    rmSync(taken, { force: true });
  }
}
