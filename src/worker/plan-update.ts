import type { FileList, ListedFile, OfflineIndex } from './protocol.ts';

/** Text is about three times as long as what a server sends for it. */
const COMPRESSION = 3;
/** Bytes that a request and the head of its answer cost. */
const REQUEST = 1_000;

export interface UpdatePlan {
  /** Files that are new or have changed. */
  changed: readonly ListedFile[];
  /** Whether the whole pack moves less than those files one by one. */
  byPack: boolean;
}

/** What has to be fetched so that a unit is as the list says; the first time the pack, which is the fewest requests. */
export function planUpdate(held: FileList | null, list: FileList): UpdatePlan {
  const known = new Map(held?.files.map(([path, revision]) => [path, revision]));
  const changed = list.files.filter(([path, revision]) => known.get(path) !== revision);
  const bytes = changed.reduce((sum, [, , size]) => sum + size / COMPRESSION + REQUEST, 0);
  return { changed, byPack: held === null || bytes > list.packed };
}

/** The report's unit that a path lies in, or whose front the site's own is; null for pages of no report. */
export function reportOf(path: string, index: OfflineIndex): string | null {
  const reports = Object.keys(index).filter((unit) => unit !== 'site' && unit !== 'search/');
  const folder = path === '' && reports.length === 1 ? reports[0] : path.slice(0, path.indexOf('/') + 1);
  return folder !== undefined && reports.includes(folder) ? folder : null;
}

/** Units to be kept when a page is opened: those that are held already, what all pages share, and the page's report. */
export function unitsFor(path: string, index: OfflineIndex, held: Iterable<string>): string[] {
  const report = reportOf(path, index);
  const wanted = new Set(['site', ...(report === null ? [] : [report]), ...held, 'search/']);
  return [...wanted].filter((unit) => unit in index);
}

/**
 * Whether a copy is out of use: no unit has it, and it is not of a report of which only visited pages are kept.
 *
 * @param listed paths of all units that are held
 */
export function isLeftOver(
  path: string,
  listed: ReadonlySet<string>,
  index: OfflineIndex,
  held: ReadonlySet<string>,
): boolean {
  if (listed.has(path)) return false;
  const report = reportOf(path, index);
  return report === null || held.has(report);
}
