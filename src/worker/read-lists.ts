import { REVISION_LENGTH, type FileList, type ListedFile, type OfflineIndex } from './protocol.ts';

/** A page of the host's own may stand where a list should: nothing is kept or removed by what has not its shape. */

const REVISION = new RegExp(`^[0-9a-f]{${String(REVISION_LENGTH)}}$`);
const UNIT = /^(?:site|[^/]+\/)$/;

/** @throws {Error} where it is no index of units, or one without what every site has */
export function readIndex(value: unknown): OfflineIndex {
  const fits =
    isRecord(value) &&
    'site' in value &&
    Object.entries(value).every(([unit, revision]) => UNIT.test(unit) && isRevision(revision));
  if (!fits) throw new Error('offline/index.json is not as expected');
  return value as OfflineIndex;
}

/** @throws {Error} where it is no list of files */
export function readList(value: unknown): FileList {
  const fits =
    isRecord(value) && isSize(value['packed']) && Array.isArray(value['files']) && value['files'].every(isFile);
  if (!fits) throw new Error('a list of files is not as expected');
  return value as unknown as FileList;
}

function isFile(value: unknown): value is ListedFile {
  return Array.isArray(value) && typeof value[0] === 'string' && isRevision(value[1]) && isSize(value[2]);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRevision(value: unknown): boolean {
  return typeof value === 'string' && REVISION.test(value);
}

function isSize(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0;
}
