import { join, resolve } from 'node:path';

/**
 * Where builds keep what takes long to make and is named by all that goes into it. `CACHE_DIR` lets measurements and
 * tests have a folder of their own.
 *
 * @param name what is kept: `faces`, `pictures`
 */
export function cacheFolder(name: string): string {
  return join(resolve(process.env['CACHE_DIR'] ?? 'node_modules/.cache'), name);
}
