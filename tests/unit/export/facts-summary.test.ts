import { expect, test } from 'vitest';
import { summariseFacts } from '../../../src/export/facts-summary.ts';
import { readText } from '../../../src/model/read-text.ts';
import type { Commitment } from '../../../src/schema/facts.ts';
import type { Quantity } from '../../../src/schema/quantity.ts';
import type { ReportDocument } from '../../../src/schema/report-document.ts';
import { quantity } from '../recognise/quantity-sample.ts';

const BARE = readText('甲。', { slug: 't', file: 't.txt', sha256: '0'.repeat(64) });

function summaryOf(facts: Partial<ReportDocument>): string[] {
  return summariseFacts({ ...BARE, ...facts });
}

/** The lines below one that begins so. */
function listBelow(lines: readonly string[], name: string): string[] {
  const from = lines.findIndex((line) => line.startsWith(`  ${name}: `)) + 1;
  const to = lines.findIndex((line, i) => i >= from && !line.startsWith('    '));
  return lines.slice(from, to);
}

const target = (ordinal: number, fields: Partial<Quantity> = {}): Quantity =>
  quantity({ id: `2-p1-s1-q${String(ordinal)}`, status: 'target', subject: '茶', unit: '家', ...fields });

const promise = (ordinal: number, specificity: Commitment['specificity'], raw: string): Commitment => ({
  ...{ id: `3-p1-s1-k${String(ordinal)}`, sentence: '3-p1-s1', span: { start: 0, end: 0 }, raw, lead: '', specificity },
  ...{ verb: null, object: null, quantities: [], places: [], projects: [], topics: [] },
});

test('a report without facts says so', () => {
  expect(summaryOf({})).toEqual([
    '  numbers: none; 0 indicators',
    '  results: 0',
    '  targets: 0',
    '  pairs: none',
    '  promises: none',
    '  digits: 0 total, 0 statistic, 0 date, 0 identifier, 0 enumeration, 0 unclassified',
    expect.stringMatching(/^ {2}sentences: 1 total, 0 heading, .*, \d unclassified$/),
  ]);
});

test('numbers are counted by role, and only statistics are results and targets', () => {
  const quantities = [
    quantity({ id: '1-p1-s1-q1' }),
    quantity({ id: '1-p1-s1-q2', role: 'date' }),
    quantity({ id: '1-p1-s1-q3', status: 'background' }),
    target(1),
    target(2, { role: 'enumeration' }),
  ];
  const lines = summaryOf({ quantities });
  expect(lines[0]).toBe('  numbers: 3 statistic, 1 date, 1 enumeration; 0 indicators');
  expect(lines).toContain('  results: 1');
  expect(lines).toContain('  targets: 1');
});

test.each<[Partial<Quantity>, string]>([
  [{ value: 6, unit: '%', measure: 'growth', direction: 'up', bound: 'approx' }, 'growth up ~6%'],
  [{ value: 3, unit: '%', measure: 'growth', direction: 'down', bound: 'at_most' }, 'growth down ≤3%'],
  [{ value: 180, unit: '万吨', measure: 'level', bound: 'at_least' }, 'level ≥180万吨'],
  [{ value: 1, valueMax: 2, measure: 'count' }, 'count 1–2家'],
  [{ value: null, unit: null, measure: null }, '?'],
  [{ value: 0, unit: null }, 'count 0'],
])('%j is told as %s', (fields, described) => {
  expect(listBelow(summaryOf({ quantities: [target(1, fields)] }), 'targets')).toEqual([
    `    2-p1-s1-q1 茶 ${described}`,
  ]);
});

test('the first twelve of a list are told, the rest counted', () => {
  const targets = (count: number): string[] =>
    listBelow(summaryOf({ quantities: Array.from({ length: count }, (_, i) => target(i + 1)) }), 'targets');
  expect(targets(12)).toHaveLength(12);
  expect(targets(12).at(-1)).toBe('    2-p1-s1-q12 茶 count 1家');
  expect(targets(15)).toHaveLength(13);
  expect(targets(15).at(-1)).toBe('    … and 3 more');
});

test('pairs are counted by verdict, and those that compare are told with both figures', () => {
  const quantities = [quantity({ id: '1-p1-s1-q1', value: 4, unit: '家' }), target(1, { value: 5 })];
  const pairing = { indicator: 'tea', result: '1-p1-s1-q1', target: '2-p1-s1-q1', reason: null };
  const lines = summaryOf({
    quantities,
    pairings: [
      { ...pairing, comparable: 'yes' },
      { ...pairing, indicator: 'silk', comparable: 'no', reason: '不同。' },
      { ...pairing, indicator: 'rice', comparable: 'partly', reason: '不同。' },
      { ...pairing, indicator: 'salt', comparable: 'yes', result: null },
    ],
  });
  expect(lines).toContain('  pairs: 2 yes, 1 no, 1 partly');
  expect(listBelow(lines, 'pairs')).toEqual(['    tea: count 4家 → count 5家', '    salt: – → count 5家']);
});

test('promises are counted by specificity, and those that can be checked are told on one line each', () => {
  const commitments = [
    promise(1, 'general', '加强甲'),
    promise(2, 'named', '建成\n乙'),
    { ...promise(3, 'numbered', '**新增**5户'), text: '新增5户' },
  ];
  const lines = summaryOf({ commitments });
  expect(lines).toContain('  promises: 1 general, 1 named, 1 numbered');
  expect(listBelow(lines, 'promises')).toEqual(['    3-p1-s1-k2 建成 乙', '    3-p1-s1-k3 新增5户']);
});
