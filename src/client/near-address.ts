import { containerPath, printedNumber, splitEId } from '../parse/eid.ts';

/** A page of the site, by its path below the base. */
export interface KnownPage {
  path: string;
  label: string;
}

/** Where a sentence that quotes an address goes on behind it. */
const BEHIND = /[\s，。；：！？、（）【】《》“”‘’"'<>)\]]/;
const FACT = /^(\d+(?:-\d+)?-p\d+)(?:-s\d+)?(?:-[qkc]\d+)*$/;
const MOST = 3;

/** The path as it was meant: without what was copied along with it, in lower case, with a slash at its end. */
export function cleanPath(path: string): string {
  const [address = ''] = path.split(BEHIND);
  const bare = address
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/^\/|[.,;:!?/]+$/g, '')
    .replace(/(^|\/)index(?:\.html?)?$|\.html?$/, '');
  return bare === '' || /\.[a-z]+$/.test(bare) ? bare : `${bare.replace(/\/$/, '')}/`;
}

/** Pages near one that does not exist, the nearest first: by the id in its name, by its spelling, and above it. */
export function findNear(path: string, known: readonly KnownPage[]): KnownPage[] {
  const clean = cleanPath(path);
  const byPath = new Map(known.map((page) => [page.path, page]));
  const found = [byPath.get(clean), paragraphOf(clean, byPath), ...alike(clean, known), pageAbove(clean, byPath)];
  const pages = found.filter((page) => page !== undefined && page !== null);
  return [...new Map(pages.map((page) => [page.path, page])).values()].slice(0, MOST + 1);
}

/** The paragraph of a commitment or another element whose page there is not: `r/commitments/3-4-p1-s2-k9/`. */
function paragraphOf(path: string, known: ReadonlyMap<string, KnownPage>): KnownPage | null {
  const segments = path.split('/').slice(0, -1);
  const id = FACT.exec(segments.at(-1) ?? '')?.[1];
  if (id === undefined) return null;
  const { container, inside } = splitEId(id);
  const page = `${segments[0] ?? ''}/${containerPath(container)}`;
  return known.has(page) ? { path: `${page}#${inside}`, label: `${printedNumber(id)} 段` } : null;
}

function pageAbove(path: string, known: ReadonlyMap<string, KnownPage>): KnownPage | undefined {
  const above = path.replace(/[^/]+\/?$/, '');
  return above === '' ? undefined : (known.get(above) ?? pageAbove(above, known));
}

/** Pages of the same folder whose names differ by few letters. */
function alike(path: string, known: readonly KnownPage[]): KnownPage[] {
  const [, folder = '', name = ''] = /^(.*?)([^/]+)\/?$/.exec(path) ?? [];
  // Numbers that are near each other are not the same chapter.
  if (!/[a-z]/.test(name)) return [];
  return known
    .filter((page) => page.path.startsWith(folder) && /^[^/]+\/$/.test(page.path.slice(folder.length)))
    .map((page) => ({ page, distance: editDistance(page.path.slice(folder.length, -1), name) }))
    .filter(({ distance }) => distance <= Math.max(1, name.length / 3))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ page }) => page);
}

/** Letters to put in, to leave out, to replace, or to change places with the next (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const replace = (row[j - 1] ?? 0) + (same ? 0 : 1);
      next.push(
        Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swapped ? (before[j - 2] ?? 0) + 1 : i + j),
      );
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}

/** What an address says in words: its query, the Chinese in it, or else its last name, which may be pinyin. */
export function wordsOf(path: string, search: string, known: readonly KnownPage[]): string {
  const params = new URLSearchParams(search);
  const asked = params.get('q') ?? params.get('hl') ?? '';
  if (asked.trim() !== '') return asked.trim();
  const han = path.match(/\p{Script=Han}[\p{Script=Han}\w]*/gu);
  if (han) return han.join(' ').slice(0, 40);
  const names = new Set(known.flatMap((page) => page.path.split('/')));
  const last = cleanPath(path).replace(/\/$/, '').split('/').at(-1) ?? '';
  return /^[a-z]{2,}(?:-[a-z]+)*$/.test(last) && !names.has(last) ? last.replaceAll('-', ' ') : '';
}
