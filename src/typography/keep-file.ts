import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file of a cache and beside it its checksum, so that a build that is killed, or another one at the same time,
 * never leaves half of it, and damage is noticed.
 *
 * @throws {Error} that says what to do, where it cannot be written
 */
export function keepFile(path: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, bytes);
    writeWhole(sumFile(path), sumOf(bytes));
  } catch (error) {
    const { message } = error as Error;
    throw new Error(`${message}; make ${dirname(path)} writable, or name another folder in CACHE_DIR`, {
      cause: error,
    });
  }
}

/** What was kept; null where there is nothing, or not what was written. */
export function readKept(path: string): Uint8Array | null {
  try {
    const bytes = readFileSync(path);
    return readFileSync(sumFile(path), 'utf8') === sumOf(bytes) ? bytes : null;
  } catch {
    return null;
  }
}

function sumFile(path: string): string {
  return `${path}.sha256`;
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function writeWhole(path: string, content: Uint8Array | string): void {
  const draft = `${path}.${String(process.pid)}`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}
