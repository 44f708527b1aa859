import { expect, test } from 'vitest';
import { DamagedRows, readRows } from '../../../src/model/permalinks/read-rows.ts';

const HASH = '0123456789abcdef';
const SKETCH = 'A'.repeat(46);

/** `line:column: message` of all that is wrong. */
function problemsOf(tsv: string): string[] {
  try {
    readRows(tsv);
    return [];
  } catch (error) {
    if (!(error instanceof DamagedRows)) throw error;
    return error.problems.map(({ line, column, message }) => `${String(line)}:${String(column)}: ${message}`);
  }
}

test('rows of every kind are read, also from a file that has no sketches yet', () => {
  const rows = [
    `0-p1\t${HASH}\tlive`,
    `3-0-p1-s1\t${HASH}\tlive\t\t\t${SKETCH}`,
    `3-4-h-q1\t${HASH}\tlive\t\t0-4`,
    `3-4-p12-s3\t${HASH}\tretired\t0-p1`,
    `3-4-p12-s3-k2\t${HASH}\tretired\t\t5-9`,
    `indicator:r-and-d2\t${HASH}\tlive\t\t3-4-h-q1 1-p1-s1-q2`,
  ];
  const read = readRows(`# a comment\n${rows.join('\r\n')}\n`);
  expect(read).toHaveLength(rows.length);
  expect(read[1]).toEqual({
    ...{ id: '3-0-p1-s1', hash: HASH, retired: false, successor: null, extent: null, sketch: SKETCH },
  });
  expect(read[3]?.successor).toBe('0-p1');
});

test.each([
  ['words', `x\ty\tlive`, '1:1: the id is "x"; expected one such as'],
  ['a paragraph that is counted from 0', `1-p0\t${HASH}\tretired`, '1:1: the id is "1-p0"'],
  ['an ordinal with a zero before it', `1-p01\t${HASH}\tretired`, '1:1: the id is "1-p01"'],
  ['a number that no text reaches', `1-p99999999\t${HASH}\tretired`, '1:1: the id is "1-p99999999"'],
  ['a clause', `1-p1-s1-c1\t${HASH}\tretired`, '1:1: the id is "1-p1-s1-c1"'],
  ['a chapter alone', `3\t${HASH}\tretired`, '1:1: the id is "3"'],
  ['a quantity of a paragraph', `1-p1-q1\t${HASH}\tlive\t\t1-2`, '1:1: the id is "1-p1-q1"'],
  ['a commitment of a heading', `1-h-k1\t${HASH}\tlive\t\t1-2`, '1:1: the id is "1-h-k1"'],
  ['an indicator without a name', `indicator:\t${HASH}\tlive`, '1:1: the id is "indicator:"'],
  ['an indicator that leads to another page', `indicator:../x\t${HASH}\tretired`, '1:1: the id is "indicator:../x"'],
  ['a hash that is cut', `1-p1\t0123\tlive`, '1:6: the hash is "0123"'],
  ['another state', `1-p1\t${HASH}\tgone`, '1:23: the state is "gone"; expected live or retired'],
  ['a successor that is no id', `1-p1\t${HASH}\tretired\tnirgends`, '1:31: the successor is "nirgends"'],
  ['itself as its successor', `1-p1\t${HASH}\tretired\t1-p1`, '1:31: the successor is "1-p1"'],
  ['a successor nobody published', `1-p1\t${HASH}\tretired\t1-p2`, '1:31: the successor 1-p2 has no line'],
  ['a successor of a live id', `1-p1\t${HASH}\tlive\t1-p2`, '1:28: the successor is "1-p2"'],
  ['a quantity without its place', `1-p1-s1-q1\t${HASH}\tlive`, '1:33: the extent is ""'],
  ['a sentence with a place', `1-p1-s1\t${HASH}\tlive\t\t1-2`, '1:32: the extent is "1-2"'],
  ['a sketch of a paragraph', `1-p1\t${HASH}\tlive\t\t\t${SKETCH}`, '1:30: the sketch is "AAAA'],
  ['one column more', `1-p1-s1\t${HASH}\tlive\t\t\t${SKETCH}\tnote`, '1:80: has 7 columns'],
  ['what one adds to a row', `1-p1\t${HASH}\tlive\t\t\tnote`, '1:30: the sketch is "note"'],
])('a row with %s is told with its place', (_title, row, problem) => {
  expect(problemsOf(`${row}\n`)).toEqual([expect.stringContaining(problem)]);
  expect(problemsOf(`${row}\n`)[0]).toMatch(/^\S+ [^\n]+$/);
});

test('an id that stands twice is told, and that the end was cut off; all problems in one run, in their order', () => {
  const row = `1-p1\t${HASH}\tlive\n`;
  expect(problemsOf(`${row}x\t${HASH}\tlive\n${row}1-p2\t${HASH}\tlive`)).toEqual([
    expect.stringMatching(/^2:1: the id is "x"/),
    expect.stringMatching(/^3:1: gives the id 1-p1 a second time, after line 1/),
    expect.stringMatching(/^4:27: ends within a line/),
  ]);
});
