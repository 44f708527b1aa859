import { kindOf, type PermalinkKind, type PermalinkRow } from './rows.ts';
import { SKETCH } from './sketch.ts';

/** Something in `permalinks.tsv` that cannot have been written there; line and column are 1-based. */
export interface RowProblem {
  line: number;
  column: number;
  message: string;
}

/** A `permalinks.tsv` that is damaged, with all that is wrong in it. */
export class DamagedRows extends RangeError {
  readonly problems: readonly RowProblem[];

  constructor(problems: readonly RowProblem[]) {
    super(problems.map(({ line, message }) => `line ${String(line)}: ${message}`).join('\n'));
    this.name = 'DamagedRows';
    this.problems = problems;
  }
}

/** Ordinals count from 1; what stands before the first chapter, or the first section of one, is 0. */
const ID = (() => {
  const ordinal = '[1-9]\\d{0,5}';
  const container = `(?:0|${ordinal})(?:-(?:0|${ordinal}))?`;
  const paragraph = `p${ordinal}(?:-s${ordinal}(?:-[qk]${ordinal})?)?`;
  return new RegExp(`^(?:${container}-(?:h(?:-q${ordinal})?|${paragraph})|indicator:[a-z0-9]+(?:-[a-z0-9]+)*)$`);
})();

/** What extent a row of each kind has. */
const EXTENTS: Readonly<Record<PermalinkKind, RegExp>> = {
  element: /^$/,
  q: /^\d+-\d+$/,
  k: /^\d+-\d+$/,
  indicator: /^(\d[\w-]*( \d[\w-]*)*)?$/,
};

const COLUMNS = ['id', 'hash', 'state', 'successor', 'extent', 'sketch'] as const;

type Cells = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** What each cell must be, and what it is called where it is not. */
const CHECKS: Readonly<Record<keyof Cells, { is: (value: string, cells: Cells) => boolean; expected: string }>> = {
  id: { is: (id) => ID.test(id), expected: 'one such as 3-4-h, 3-4-p1-s2-q1 or indicator:jiu-ye' },
  hash: { is: (hash) => /^[0-9a-f]{16}$/.test(hash), expected: '16 hexadecimal digits' },
  state: { is: (state) => /^(?:live|retired)$/.test(state), expected: 'live or retired' },
  successor: {
    is: (successor, { id, state }) =>
      successor === '' || (state === 'retired' && successor !== id && ID.test(successor)),
    expected: 'another id or nothing, and nothing for a live id',
  },
  extent: {
    is: (extent, { id }) => EXTENTS[kindOf(id)].test(extent),
    expected: 'two offsets for a quantity or commitment, ids for an indicator, and nothing else',
  },
  sketch: {
    is: (sketch, { id }) => sketch === '' || (/-s\d+$/.test(id) && SKETCH.test(sketch)),
    expected: 'a sketch of a sentence, and nothing else',
  },
};

interface ReadLine {
  row: PermalinkRow | null;
  problem: RowProblem | null;
}

/**
 * Reads `permalinks.tsv`. Files without sketches, which were written before there were any, are read too.
 *
 * @throws {DamagedRows} with every problem: lines that are no rows, ids that stand twice, successors that stand nowhere,
 *   an end in the middle of a line
 */
export function readRows(tsv: string): PermalinkRow[] {
  const lines = tsv.split(/\r?\n/);
  const read = lines.map((text, i): ReadLine => {
    if (text === '' || text.startsWith('#')) return { row: null, problem: null };
    return readLine(text, i + 1);
  });
  const problems = read.flatMap(({ problem }) => problem ?? []);
  const known = new Map<string, number>();
  for (const [i, { row }] of read.entries()) {
    if (!row) continue;
    const first = known.get(row.id);
    if (first === undefined) known.set(row.id, i + 1);
    else
      problems.push({
        line: i + 1,
        column: 1,
        message: `gives the id ${row.id} a second time, after line ${String(first)}`,
      });
  }
  // What is wrong with a line may be its id.
  if (problems.length === 0) problems.push(...read.flatMap(({ row }, i) => findLoose(row, i + 1, known)));
  const last = lines.at(-1) ?? '';
  if (last !== '')
    problems.push({ line: lines.length, column: last.length + 1, message: 'ends within a line: something is cut off' });
  if (problems.length > 0) throw new DamagedRows(problems.sort((a, b) => a.line - b.line));
  return read.flatMap(({ row }) => row ?? []);
}

function readLine(text: string, line: number): ReadLine {
  const values = text.split('\t');
  const [id = '', hash = '', state = '', successor = '', extent = '', sketch = ''] = values;
  const cells: Cells = { id, hash, state, successor, extent, sketch };
  const columnOf = (i: number): number => {
    const before = values.slice(0, i).join('\t').length;
    return i === 0 || i >= values.length ? before + 1 : before + 2;
  };
  const fail = (i: number, message: string): ReadLine => ({
    row: null,
    problem: { line, column: columnOf(i), message },
  });
  const wrong = COLUMNS.findIndex((name) => !CHECKS[name].is(cells[name], cells));
  const name = COLUMNS[wrong];
  if (name !== undefined)
    return fail(wrong, `the ${name} is "${shorten(cells[name])}"; expected ${CHECKS[name].expected}`);
  if (values.length > COLUMNS.length)
    return fail(COLUMNS.length, `has ${String(values.length)} columns; expected no more than ${COLUMNS.join(', ')}`);
  const row = { id, hash, retired: state === 'retired' };
  return {
    row: { ...row, successor: successor || null, extent: extent || null, sketch: sketch || null },
    problem: null,
  };
}

/** A successor that no row is about. */
function findLoose(row: PermalinkRow | null, line: number, known: ReadonlyMap<string, number>): RowProblem[] {
  if (row?.successor == null || known.has(row.successor)) return [];
  const column = [row.id, row.hash, 'retired', ''].join('\t').length + 1;
  return [{ line, column, message: `the successor ${row.successor} has no line of its own; expected a published id` }];
}

function shorten(value: string): string {
  return value.length <= 40 ? value : `${value.slice(0, 40)}…`;
}
