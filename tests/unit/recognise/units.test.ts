import { describe, expect, test } from 'vitest';
import { foldWidth } from '../../../src/parse/fold.ts';
import { scanNumerals } from '../../../src/recognise/numerals.ts';
import { makeUnitTable, matchUnit, toBase, type UnitMatch } from '../../../src/recognise/units.ts';
import type { Quantity } from '../../../src/schema/quantity.ts';
import { UNITS } from './rules/read-text.ts';

/** The unit behind the first numeral of a text. */
function unitIn(text: string, table = UNITS): UnitMatch | null {
  const [numeral] = scanNumerals(text, foldWidth(text));
  return numeral ? matchUnit(table, text, foldWidth(text), numeral) : null;
}

function baseIn(text: string): Quantity['base'] {
  const [numeral] = scanNumerals(text, foldWidth(text));
  const unit = unitIn(text);
  return numeral && unit ? toBase({ value: numeral.value, valueMax: null }, numeral.exponent, unit) : null;
}

test.each(['茶税迈上300亿台阶', '到会12国内茶商', '惠及310万人民群众', '新增12班列'])(
  '%s: a longer word that begins as a unit is none',
  (text) => {
    expect(unitIn(text)).toBeNull();
  },
);

test('money may be counted in 人民币', () => {
  expect(baseIn('茶税3亿人民币')).toEqual({ value: 300000000, valueMax: null, unit: '元' });
});

describe('a unit is the longest one behind the number', () => {
  test.each([
    ['12家茶庄', '家'],
    ['12亿元茶税', '亿元'],
    ['12万亿元', '万亿元'],
    ['12平方公里湖面', '平方公里'],
    ['12万人次茶客', '万人次'],
    ['12个工作日', '个工作日'],
    ['12吨标准煤', '吨标准煤'],
    ['12个茶庄', '个'],
    ['12 公里', '公里'],
    ['5000多户', '户'],
    ['5000多万元', '万元'],
    ['9000套（间）', '套（间）'],
    ['3元/立方米', '元/立方米'],
    ['3元/月', '元/月'],
    ['３万户', '万户'],
  ])('%s: %s', (text, written) => {
    expect(unitIn(text)?.written).toBe(written);
  });

  test.each(['12丁', '12', '12。', '300人大代表', '5000人口', '3件套', '2国道', '12茶庄'])('%s has none', (text) => {
    expect(unitIn(text)).toBeNull();
  });

  test('a bracket that holds no unit is none of it', () => {
    expect(unitIn('12套（新）')?.written).toBe('套');
  });

  test('Arabic digits alone make units of characters that are mostly words', () => {
    expect(unitIn('3次')?.written).toBe('次');
    expect(unitIn('三次')).toBeNull();
  });

  test('the order of the vocabulary does not matter', () => {
    const entries = [
      { unit: '元', measure: 'level' as const },
      { unit: '元角', measure: 'level' as const },
    ];
    for (const order of [entries, [...entries].reverse()])
      expect(unitIn('3元角', makeUnitTable(order))?.written).toBe('元角');
  });
});

describe('base units', () => {
  test.each([
    ['30.2万户', 302000, '户'],
    ['2817.55亿元', 281755000000, '元'],
    ['3万亿元', 3000000000000, '元'],
    ['36亿斤', 1800000, '吨'],
    ['500公斤', 0.5, '吨'],
    ['660兆瓦', 660000, '千瓦'],
    ['9000套（间）', 9000, '套（间）'],
    ['3.2元/立方米', 3.2, '元/立方米'],
    ['百亿元', 10000000000, '元'],
    ['12公顷', 180, '亩'],
  ])('%s', (text, value, unit) => {
    expect(baseIn(text)).toEqual({ value, valueMax: null, unit });
  });
});
