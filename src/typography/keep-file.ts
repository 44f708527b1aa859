import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file of a cache, so that a build that is killed, or another one at the same time, never leaves half of it. */
export function keepFile(path: string, bytes: Uint8Array): void {
  const draft = `${path}.${String(process.pid)}`;
  writeFileSync(draft, bytes);
  renameSync(draft, path);
}
