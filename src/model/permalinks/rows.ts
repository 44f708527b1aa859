import { createHash } from 'node:crypto';

/** One published id. It stays with its text: a retired id is kept, and says what became of it. */
export interface PermalinkRow {
  id: string;
  /** Of the element's text: the first 16 hexadecimal digits of its SHA-256. */
  hash: string;
  retired: boolean;
  /** Where a reader of a retired id is sent on; null where the text is gone. */
  successor: string | null;
}

const HEADER = '# id\thash\tstate\tsuccessor';

export function hashText(text: string): string {
  return createHash('sha256').update(text.trim()).digest('hex').slice(0, 16);
}

/**
 * Reads `permalinks.tsv`.
 *
 * @throws {RangeError} naming the line, for one that is no row, or an id that stands twice
 */
export function readRows(tsv: string): PermalinkRow[] {
  const seen = new Set<string>();
  return tsv.split(/\r?\n/).flatMap((line, i) => {
    if (line === '' || line.startsWith('#')) return [];
    const [id = '', hash = '', state = '', successor = ''] = line.split('\t');
    const valid =
      /^\d+(-\d+)?-(h|p\d+(-s\d+)?)$/.test(id) && /^[0-9a-f]{16}$/.test(hash) && /^(live|retired)$/.test(state);
    if (!valid) throw new RangeError(`line ${String(i + 1)} is no row of id, hash, live or retired, successor`);
    if (seen.has(id)) throw new RangeError(`line ${String(i + 1)} gives the id ${id} a second time`);
    seen.add(id);
    return [{ id, hash, retired: state === 'retired', successor: successor === '' ? null : successor }];
  });
}

/** Rows in the order of their ids, so that a change shows as a small difference. */
export function writeRows(rows: readonly PermalinkRow[]): string {
  const sorted = [...rows].sort((a, b) => compareIds(a.id, b.id));
  const lines = sorted.map(({ id, hash, retired, successor }) =>
    [id, hash, retired ? 'retired' : 'live', successor ?? ''].join('\t').trimEnd(),
  );
  return `${[HEADER, ...lines].join('\n')}\n`;
}

/** By container, heading first, then by the numbers in the id. */
function compareIds(a: string, b: string): number {
  const parts = (id: string): number[] =>
    id
      .split('-')
      .map((part) => (part === 'h' ? -1 : Number(part.replace(/\D/g, '')) + (/^[ps]/.test(part) ? 10_000 : 0)));
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = (left[i] ?? -2) - (right[i] ?? -2);
    if (difference !== 0) return difference;
  }
  return 0;
}
