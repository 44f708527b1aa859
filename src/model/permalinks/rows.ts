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
  return [...rowPieces([rows])].join('');
}

/** The same in pieces, for lists of rows of which each goes on where the one before it ended. */
export function* rowPieces(lists: Iterable<readonly PermalinkRow[]>): Generator<string> {
  yield `${HEADER}\n`;
  for (const rows of lists) yield* linePieces(rows);
}

/** So many lines are written at a time. */
const BATCH = 1000;

function* linePieces(rows: readonly PermalinkRow[]): Generator<string> {
  // A long text has hundreds of thousands; each id is taken apart once.
  const placed = rows.map((row) => ({ row, place: placeOf(row.id) }));
  placed.sort((a, b) => comparePlaces(a.place, b.place));
  for (let i = 0; i < placed.length; i += BATCH)
    yield placed
      .slice(i, i + BATCH)
      .map(({ row }) => writeLine(row))
      .join('');
}

function writeLine({ id, hash, retired, successor, extent, sketch }: PermalinkRow): string {
  const cells = [id, hash, retired ? 'retired' : 'live', successor ?? '', extent ?? '', sketch ?? ''];
  return `${cells.join('\t').trimEnd()}\n`;
}

/** Orders ids by container, heading first, then by the numbers in the id; indicators come last. */
export function compareIds(a: string, b: string): number {
  return comparePlaces(placeOf(a), placeOf(b));
}

/** What an id is ordered by, character by character: two for each number in it; of an indicator, the id behind all numbers. */
function placeOf(id: string): string {
  if (id.startsWith(INDICATOR)) return `\uffff${id}`;
  const ranks = id.split('-').map(rankPart);
  return String.fromCharCode(...ranks.flatMap((rank) => [rank >> 15, rank & 0x7fff]));
}

function comparePlaces(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Sections after paragraphs' containers, quantities before commitments. */
function rankPart(part: string): number {
  if (part === 'h') return 0;
  const step = /^[psq]/.test(part) ? 10_000 : part.startsWith('k') ? 20_000 : 0;
  return Number(part.replace(/\D/g, '')) + step + 1;
}
