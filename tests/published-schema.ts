import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env['PUBLISHED_SCHEMAS'];

/**
 * Where a schema lies that others publish and no package on npm carries: the folder named by PUBLISHED_SCHEMAS holds
 * `akomantoso30.xsd` and `xml.xsd` (docs.oasis-open.org/legaldocml/akn-core/v1.0/os/part2-specs/schemas/) and
 * `datapackage.json` (datapackage.org/profiles/2.0/datapackage.json). Tests never fetch.
 *
 * @returns null where it is not there
 */
export function publishedSchema(name: string): string | null {
  const path = folder === undefined ? null : join(folder, name);
  return path !== null && existsSync(path) ? path : null;
}

export const NOT_HERE = 'PUBLISHED_SCHEMAS names no folder with this schema';

// Told once: a reporter may count skipped tests without a word.
if (folder === undefined)
  console.info('PUBLISHED_SCHEMAS is not set: no file is validated by a schema published elsewhere');
