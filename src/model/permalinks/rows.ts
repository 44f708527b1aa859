import { hash as digest } from 'node:crypto';

/** One published id. It stays with its text: a retired id is kept, and says what became of it. */
export interface PermalinkRow {
  /** An eId, or `indicator:ID`. */
  id: string;
  /**
   * Of the element's text, an indicator's label, or a quantity's text with a few characters before it: the first 16
   * hexadecimal digits of the SHA-256.
   */
  hash: string;
  retired: boolean;
  /** Where a reader of a retired id is sent on; null where the text is gone. */
  successor: string | null;
  /**
   * Of a quantity or commitment its characters in the sentence or heading, `12-18`, half-open; of an indicator the ids
   * of its quantities with spaces between, as they were when ids were last accepted; of everything else null.
   */
  extent: string | null;
  /** Of a sentence what its wording is known by once it was changed; null of everything else, and in older files. */
  sketch: string | null;
}

/** `element`: a heading, paragraph or sentence. `q`, `k`: a quantity or commitment, which stands in one of those. */
export type PermalinkKind = 'element' | 'q' | 'k' | 'indicator';

const HEADER = '# id\thash\tstate\tsuccessor\textent\tsketch';
const INDICATOR = 'indicator:';

export function hashText(text: string): string {
  return digest('sha256', text.trim(), 'hex').slice(0, 16);
}

export function kindOf(id: string): PermalinkKind {
  if (id.startsWith(INDICATOR)) return 'indicator';
  const mark = /-([qk])\d+$/.exec(id)?.[1];
  return mark === 'q' || mark === 'k' ? mark : 'element';
}

/** `shengchan-zongzhi` → `indicator:shengchan-zongzhi`, which no eId can be taken for. */
export function indicatorRowId(indicator: string): string {
  return INDICATOR + indicator;
}

/** The indicator that a row stands for; null for every other kind of row. */
export function indicatorOf(id: string): string | null {
  return kindOf(id) === 'indicator' ? id.slice(INDICATOR.length) : null;
}

/** Rows in the order of their ids, so that a change shows as a small difference. */
export function writeRows(rows: readonly PermalinkRow[]): string {
  // A long text has hundreds of thousands; each id is taken apart once.
  const placed = rows.map((row) => ({ row, place: placeOf(row.id) }));
  const sorted = placed.sort((a, b) => comparePlaces(a.place, b.place)).map(({ row }) => row);
  const lines = sorted.map(({ id, hash, retired, successor, extent, sketch }) =>
    [id, hash, retired ? 'retired' : 'live', successor ?? '', extent ?? '', sketch ?? ''].join('\t').trimEnd(),
  );
  return `${[HEADER, ...lines].join('\n')}\n`;
}

/** Orders ids by container, heading first, then by the numbers in the id; indicators come last. */
export function compareIds(a: string, b: string): number {
  return comparePlaces(placeOf(a), placeOf(b));
}

/** What an id is ordered by: the numbers in it; of an indicator the id itself. */
type Place = readonly number[] | string;

function placeOf(id: string): Place {
  return id.startsWith(INDICATOR) ? id : id.split('-').map(rankPart);
}

function comparePlaces(a: Place, b: Place): number {
  if (typeof a === 'string' || typeof b === 'string') {
    const difference = Number(typeof a === 'string') - Number(typeof b === 'string');
    return difference || (a < b ? -1 : 1);
  }
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const difference = (a[i] ?? -2) - (b[i] ?? -2);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Sections after paragraphs' containers, quantities before commitments. */
function rankPart(part: string): number {
  if (part === 'h') return -1;
  const step = /^[psq]/.test(part) ? 10_000 : part.startsWith('k') ? 20_000 : 0;
  return Number(part.replace(/\D/g, '')) + step;
}
