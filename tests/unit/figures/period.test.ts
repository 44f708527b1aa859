import { expect, test } from 'vitest';
import {
  isSeveralYears,
  parsePeriod,
  periodWords,
  printPeriod,
  singleYear,
  usualYear,
} from '../../../src/figures/period.ts';

test('a period is read from the contract’s form and written back', () => {
  for (const text of ['2022', '2018-2022', 'other']) expect(printPeriod(parsePeriod(text))).toBe(text);
  expect(parsePeriod('2018-2022')).toEqual({ first: 2018, last: 2022 });
  expect(parsePeriod('22')).toBeNull();
});

test('readers are told a year, years or nothing', () => {
  expect(['2022', '2018-2022', 'other'].map((text) => periodWords(parsePeriod(text)))).toEqual([
    '2022年',
    '2018—2022年',
    '',
  ]);
});

test('one year is told from several, and neither from an unknown time', () => {
  const periods = ['2022', '2018-2022', 'other'].map(parsePeriod);
  expect(periods.map(singleYear)).toEqual([2022, null, null]);
  expect(periods.map(isSeveralYears)).toEqual([false, true, false]);
});

test('the usual year is that of most single years', () => {
  expect(usualYear(['2021', '2022', '2022', '2018-2022', 'other'].map(parsePeriod))).toBe(2022);
  expect(usualYear([null])).toBeNull();
});
