import { expect, test } from 'vitest';
import { chainReports } from '../../../src/follow-ups/chain.ts';
import type { ReportDocument } from '../../../src/schema/report-document.ts';
import { report } from './read-pair.ts';

const years = (documents: readonly ReportDocument[]): [number | null, number | null][] =>
  chainReports(documents).links.map(({ from, to }) => [from.year, to.year]);

function of(year: number, fields: Partial<ReportDocument> = {}): ReportDocument {
  return { ...report(year, {}).document, ...fields };
}

test('reports are put in the order of their years, and a missing year parts them', () => {
  expect(years([of(2033), of(2031), of(2032), of(2036), of(2035)])).toEqual([
    [2031, 2032],
    [2032, 2033],
    [2035, 2036],
  ]);
});

test('another place, another report of a year and one without a year are left, each with its reason', () => {
  const other = of(2033, { place: '龙湾县' });
  const { links, left } = chainReports([of(2031), of(2032), other, of(2032), of(2034, { year: null })]);
  expect(links).toHaveLength(1);
  expect(left).toEqual([
    { file: '2033.txt', reason: 'is of 龙湾县, not of 茶马市' },
    { file: '2032.txt', reason: 'is another report of 2032' },
    { file: '2034.txt', reason: 'tells no year' },
  ]);
});
