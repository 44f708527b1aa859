import { fetchEach, fetchFile, fetchList, fetchPack, inTurn, type FetchedFile } from './fetch-files.ts';
import { judgeAnswer } from './judge-answer.ts';
import { isHashed } from './kept-path.ts';
import { isLeftOver, planUpdate, reportOf, unitsFor } from './plan-update.ts';
import type { FileList, OfflineIndex, PageMessage } from './protocol.ts';
import { readIndex } from './read-lists.ts';
import { copyOf, FILES, keptAddress, LISTS, scope } from './store.ts';

const PUT_AT_ONCE = 20;

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

/** What brings a unit up to date. */
interface Update {
  unit: string;
  list: HeldList;
  fetched: readonly FetchedFile[];
}

/**
 * Keeps all that belongs to a page's report and what all pages share, and brings what is kept up to date. Nothing is
 * touched before all that is needed for it has come and is as listed. A unit counts as kept when its last file is: until
 * then, and where something fails, the next page begins anew.
 *
 * @param page full address
 * @returns the report's folder where it is kept now
 */
export async function keepUnits(page: string): Promise<string | null> {
  const path = (keptAddress(page) ?? scope).slice(scope.length);
  const index = readIndex(await (await fetchFile('offline/index.json', 'no-cache')).json());
  const before = await heldUnits();
  const updates: Update[] = [];
  for (const unit of unitsFor(path, index, before.keys())) {
    const revision = index[unit] ?? '';
    const held = before.get(unit) ?? null;
    if (held?.revision !== revision) updates.push(await fetchUpdate(unit, revision, held));
  }
  const gone: string[] = [];
  for (const unit of before.keys()) if (!(unit in index) && (await isGone(unit))) gone.push(unit);
  for (const update of updates) await keepUpdate(update);
  if (updates.length > 0 || gone.length > 0) await removeLeftOvers(index, gone);
  return reportOf(path, index);
}

async function fetchUpdate(unit: string, revision: string, held: FileList | null): Promise<Update> {
  const list = await fetchList(revision);
  const { changed, byPack } = planUpdate(held, list);
  const unpacks = 'DecompressionStream' in self;
  let fetched = byPack && unpacks ? null : await fetchEach(changed);
  if (!fetched && !unpacks) throw new Error(`${unit} is not as listed`);
  fetched ??= await fetchPack(revision, list);
  return { unit, list: { revision, ...list }, fetched };
}

/** What pages are made with before the pages, and the list last. */
async function keepUpdate({ unit, list, fetched }: Update): Promise<void> {
  const cache = await caches.open(FILES);
  for (const hashed of [true, false])
    await inTurn(
      fetched.filter(({ path }) => isHashed(path) === hashed),
      PUT_AT_ONCE,
      ({ path, revision, bytes }) => cache.put(scope + path, copyOf(path, bytes, revision)),
    );
  const lists = await caches.open(LISTS);
  await lists.put(scope + unit, copyOf('.json', JSON.stringify(list)));
}

/** An index of a former deployment, which a host's server may still have, does not know a report that has come since. */
async function isGone(unit: string): Promise<boolean> {
  const { status } = await fetch(scope + unit, { cache: 'no-cache', priority: 'low' });
  return status === 404 || status === 410;
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
    if ((await judgeAnswer(address, response)) === 'asked')
      await cache.put(address, copyOf(path, await response.arrayBuffer()));
  }
}
