import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAnnotatedReports } from '../../../src/accuracy/find-annotation.ts';

const SOURCE = '粮食产量5万吨。\n推进老街建设。\n';
const QUANTITY = {
  span: { start: 4, end: 7 },
  raw: '5万吨',
  role: 'statistic',
  subject: '粮食产量',
  value: 5,
  unit: '万吨',
  measure: 'level',
  direction: 'none',
  bound: 'exact',
  period: '2022',
  status: 'result',
};
const COMMITMENT = {
  span: { start: 9, end: 15 },
  raw: '推进老街建设',
  specificity: 'named',
  verb: '建设',
  object: '老街',
  projects: ['老街'],
  places: [],
};
const lines = (...rows: unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

let root = '';
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const read = (path: string) => readAnnotatedReports(join(root, path), join(root, 'content'));
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'annotation-'));
  write('reports/town.txt', SOURCE);
  write('gold/town/sample.json', JSON.stringify({ report: 'town.txt', spans: [{ start: 0, end: 8 }] }));
  write('gold/town/quantities.jsonl', lines(QUANTITY));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test('a sample finds its text beside the annotation; what is not there is null', () => {
  const [report] = read('gold/town');
  expect(report).toMatchObject({
    name: 'town',
    file: join(root, 'reports/town.txt'),
    source: SOURCE,
    annotation: { sample: [{ start: 0, end: 8 }], commitments: null, targets: null, pairs: null },
    annotators: null,
  });
  expect(report?.annotation.quantities).toEqual([{ ...QUANTITY, valueMax: null }]);
});

test('targets and pairs are read where they are there', () => {
  write(
    'gold/town/targets.json',
    '[{"indicator":"甲","value":null,"unit":null,"bound":null,"measure":null,"text":"乙"}]',
  );
  write('gold/town/pairs.json', '[{"indicator":"甲","result":null,"target":"乙","comparable":"no","why":"丙"}]');
  expect(read('gold/town')[0]?.annotation).toMatchObject({
    targets: [{ indicator: '甲', value: null }],
    pairs: [{ target: '乙', comparable: 'no' }],
  });
});

test('a folder of folders gives each in order and passes over others', () => {
  write('gold/city/sample.json', JSON.stringify({ report: 'town.txt', spans: [{ start: 0, end: 8 }] }));
  write('gold/city/quantities.jsonl', '');
  write('gold/README.md', 'text');
  write('gold/empty/notes.txt', 'text');
  expect(read('gold').map(({ name }) => name)).toEqual(['city', 'town']);
});

test('a whole report has its text in the content, and its annotators beside what they agreed on', () => {
  write('content/reports/own/report.txt', SOURCE);
  for (const part of ['agreed', 'first', 'second']) {
    write(`whole/own/${part}/quantities.jsonl`, lines(QUANTITY));
    write(`whole/own/${part}/commitments.jsonl`, lines(COMMITMENT));
  }
  write('whole/own/agreed/contested.json', JSON.stringify([{ span: COMMITMENT.span, raw: COMMITMENT.raw }]));
  const [report] = read('whole/own');
  expect(report?.annotation).toMatchObject({
    sample: null,
    commitments: [COMMITMENT],
    contested: [{ raw: '推进老街建设' }],
  });
  expect(report?.annotators?.second.commitments).toHaveLength(1);
});

test('an absent folder and one without annotation are told by name', () => {
  expect(() => read('nowhere')).toThrow(/nowhere: no such folder/);
  expect(() => read('reports')).toThrow(/reports: no annotation here; expected/);
});

test.each([
  ['not JSON', `${lines(QUANTITY)}{"span":\n`, /quantities\.jsonl:2:\d+: not valid JSON/],
  ['another role', lines(QUANTITY, { ...QUANTITY, role: 'amount' }), /quantities\.jsonl:2:\d+: "role" is "amount"/],
  [
    'a missing field',
    `\n${lines({ ...QUANTITY, subject: undefined })}`,
    /quantities\.jsonl:2:\d+: missing field "subject"/,
  ],
  [
    'another text',
    lines(QUANTITY, { ...QUANTITY, span: { start: 5, end: 8 } }),
    /quantities\.jsonl:2:1: "raw" is "5万吨", but the text has "万吨。" at 5–8/,
  ],
])('a row with %s is told with file and line', (_what, text, message) => {
  write('gold/town/quantities.jsonl', text);
  expect(() => read('gold/town')).toThrow(message);
});

test('every broken row is told in one run', () => {
  const broken = { ...QUANTITY, unit: 5 };
  write('gold/town/quantities.jsonl', lines(broken, QUANTITY, broken));
  expect(() => read('gold/town')).toThrow(/jsonl:1:.*\n.*jsonl:3:/);
});

test('a missing or broken file is told by name and line', () => {
  write('gold/town/pairs.json', '[\n {"indicator":"甲","result":null,"target":"乙","comparable":"maybe"}\n]');
  expect(() => read('gold/town')).toThrow(/pairs\.json:2:\d+: "0\.comparable" is "maybe"/);
  rmSync(join(root, 'gold/town/quantities.jsonl'));
  expect(() => read('gold/town')).toThrow(/quantities\.jsonl:1:1: cannot be read \(ENOENT\)/);
  rmSync(join(root, 'reports/town.txt'));
  expect(() => read('gold/town')).toThrow(/town\.txt:1:1: cannot be read \(ENOENT\)/);
});
