import { expect, test } from 'vitest';
import { formatScore } from '../../../src/accuracy/format-score.ts';
import { formatMisses } from '../../../src/accuracy/miss.ts';
import { poolScores } from '../../../src/accuracy/pool-scores.ts';
import { compareReport, scoreReport } from '../../../src/accuracy/score-report.ts';
import { addShares } from '../../../src/accuracy/tally.ts';
import { measureCoverage } from '../../../src/parse/coverage.ts';
import { documentOf, goldQuantity, quantity } from './rows.ts';

const SOURCE = '一、2022年工作回顾\n\n粮食产量5万吨，公园3.5公顷。\n';
const NOTHING = { sample: null, commitments: null, contested: null, targets: null, pairs: null };

function compare() {
  const parsed = documentOf(SOURCE);
  const quantities = [quantity(SOURCE, '5万吨')];
  const document = { ...parsed, quantities, coverage: measureCoverage(parsed, quantities) };
  const annotation = { ...NOTHING, quantities: [goldQuantity(SOURCE, '5万吨'), goldQuantity(SOURCE, '3.5公顷')] };
  return { ...compareReport(document, SOURCE, annotation), same: scoreReport(document, SOURCE, annotation) };
}

test('what was not annotated has no score', () => {
  const { score, same } = compare();
  expect(score).toMatchObject({ commitments: null, uncontested: null, targets: null, pairings: null });
  expect(same).toEqual(score);
});

test('digits that no quantity accounts for are counted and listed, decimals whole, in headings too', () => {
  const { score, misses } = compare();
  expect(score.digits).toEqual({ unclassified: 6, total: 7 });
  expect(misses.filter(({ kind }) => kind === 'digit unclassified').map(({ text }) => text)).toEqual([
    '一、【2022】年工作回顾',
    '粮食产量5万吨，公园【3.5】公顷。',
  ]);
});

test('a pooled score adds rows up', () => {
  const { score } = compare();
  const pooled = poolScores([score, score]);
  expect(pooled.quantities.spans).toEqual({ common: 2, gold: 4, read: 2 });
  expect(pooled.quantities.fields.value).toEqual({ scored: { right: 2, of: 2 }, stated: { right: 2, of: 2 } });
  expect(pooled.digits).toEqual({ unclassified: 12, total: 14 });
  expect(pooled.commitments).toBeNull();
  const commitments = {
    checkable: { common: 1, gold: 2, read: 3 },
    sameBounds: { right: 1, of: 1 },
    specificity: { right: 1, of: 1 },
    verb: { right: 0, of: 1 },
    projects: { right: 0, of: 0 },
  };
  expect(poolScores([score, { ...score, commitments }]).commitments).toEqual(commitments);
});

test('the table says P, R and F1, and nothing of what was not annotated', () => {
  const table = formatScore('here', compare().score);
  expect(table.split('\n')[0]).toBe('here');
  expect(table).toMatch(/spans +P 1\.000 +R 0\.500 +F1 0\.666\n/);
  expect(table).toMatch(/hedge +1\/1 1\.000 +0\/0 –\n/);
  expect(table).toMatch(/digits unclassified +6 of 7$/);
  expect(table).not.toMatch(/commitments|targets|pairs/);
});

test('misses are lines that start with what is wrong; none are said to be none', () => {
  const lines = formatMisses(compare().misses).split('\n');
  expect(lines[0]).toBe('  quantity missed          23  粮食产量5万吨，公园【3.5公顷】。  statistic 粮食产量');
  expect(formatMisses([])).toBe('  nothing missed');
});

test('the JSON has shares beside the counts', () => {
  const json = JSON.parse(JSON.stringify(compare().score, addShares)) as unknown;
  expect(json).toMatchObject({
    quantities: {
      spans: { common: 1, gold: 2, read: 1, precision: 1, recall: 0.5, f1: 2 / 3 },
      fields: { value: { scored: { right: 1, of: 1, share: 1 } }, hedge: { stated: { right: 0, of: 0, share: null } } },
    },
  });
});
