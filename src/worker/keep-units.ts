import { fetchEach, fetchFile, fetchPack } from './fetch-files.ts';
import { isLeftOver, planUpdate, reportOf, unitsFor } from './plan-update.ts';
import type { FileList, OfflineIndex, PageMessage } from './protocol.ts';
import { copyOf, FILES, keptAddress, LISTS, scope } from './store.ts';

interface HeldList extends FileList {
  revision: string;
}

/** The lists of the units that are kept whole, by unit. */
export async function heldUnits(): Promise<Map<string, HeldList>> {
  const cache = await caches.open(LISTS);
  const held = new Map<string, HeldList>();
  for (const { url } of await cache.keys()) {
    const list = (await (await cache.match(url))?.json()) as HeldList | undefined;
    if (list) held.set(url.slice(scope.length), list);
  }
  return held;
}

/**
 * Keeps all that belongs to a page's report and what all pages share, and brings what is kept up to date. A unit counts
 * as kept when its last file is: until then, and where something fails, the next page begins anew.
 *
 * @param page full address
 * @returns the report's folder where it is kept now
 */
export async function keepUnits(page: string): Promise<string | null> {
  const path = (keptAddress(page) ?? scope).slice(scope.length);
  const index = (await (await fetchFile('offline/index.json', 'no-cache')).json()) as OfflineIndex;
  const before = await heldUnits();
  let changed = false;
  for (const unit of unitsFor(path, index, before.keys())) {
    const revision = index[unit] ?? '';
    const held = before.get(unit) ?? null;
    if (held?.revision === revision) continue;
    await updateUnit(unit, revision, held);
    changed = true;
  }
  const gone = [...before.keys()].filter((unit) => !(unit in index));
  if (changed || gone.length > 0) await removeLeftOvers(index, gone);
  return reportOf(path, index);
}

async function updateUnit(unit: string, revision: string, held: FileList | null): Promise<void> {
  const list = (await (await fetchFile(`offline/${revision}.json`, 'no-cache')).json()) as FileList;
  const { changed, byPack } = planUpdate(held, list);
  const unpacks = 'DecompressionStream' in self;
  if ((byPack && unpacks) || !(await fetchEach(changed))) {
    if (!unpacks) throw new Error(`${unit} is not as listed`);
    await fetchPack(revision, list);
  }
  const cache = await caches.open(LISTS);
  await cache.put(scope + unit, copyOf('.json', JSON.stringify({ revision, ...list })));
}

/** Only when every unit is up to date: until then pages of the last deployment need the styles they were made with. */
async function removeLeftOvers(index: OfflineIndex, gone: readonly string[]): Promise<void> {
  const lists = await caches.open(LISTS);
  await Promise.all(gone.map((unit) => lists.delete(scope + unit)));
  const held = await heldUnits();
  const listed = new Set([...held.values()].flatMap(({ files }) => files.map(([path]) => path)));
  const cache = await caches.open(FILES);
  for (const { url } of await cache.keys())
    if (isLeftOver(url.slice(scope.length), listed, index, new Set(held.keys()))) await cache.delete(url);
}

/** Keeps a page that was visited, and the files it has loaded: the browser has them still. */
export async function keepVisited({ page, loaded }: PageMessage): Promise<void> {
  const cache = await caches.open(FILES);
  for (const address of new Set([page, ...loaded].flatMap((url) => keptAddress(url) ?? []))) {
    if (await cache.match(address)) continue;
    const path = address.slice(scope.length);
    const response = await fetchFile(path, 'force-cache');
    await cache.put(address, copyOf(path, await response.arrayBuffer()));
  }
}
