import { expect, test } from 'vitest';
import { toCsv } from '../../../src/export/csv.ts';
import { tableCsv } from '../../../src/export/table-csv.ts';

test('a file opens with a byte order mark, ends lines with CRLF, and quotes what needs it', () => {
  expect(
    toCsv(
      ['a', 'b'],
      [
        ['一, 二', '说"好"'],
        ['两\n行', null],
        [1.5, true],
      ],
    ),
  ).toBe('\ufeffa,b\r\n"一, 二","说""好"""\r\n"两\n行",\r\n1.5,true\r\n');
});

test('a text that would start a formula is made safe; a number stays a number', () => {
  for (const text of ['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x']) {
    const [, row = ''] = toCsv(['a'], [[text]]).split('\r\n', 2);
    expect(row.replace(/^"/, ''), text).toMatch(/^'/);
  }
  expect(toCsv(['a'], [[-1.5]])).toBe('\ufeffa\r\n-1.5\r\n');
});

test('a chart’s table has the words readers see and, behind them, the numbers', () => {
  const table = {
    caption: '增速',
    columns: [{ label: '指标' }, { label: '2022年结果', numeric: true, unit: '%' }, { label: '可比' }],
    rows: [
      [{ text: '茶税', href: '/x/' }, { text: '下降5%', value: -5 }, { text: '可比' }],
      [{ text: '盐税' }, { text: '不计算', value: null }, { text: '' }],
    ],
  };
  expect(tableCsv(table)).toBe(
    '\ufeff指标,2022年结果（%）,2022年结果（%）：数值,可比\r\n茶税,下降5%,-5,可比\r\n盐税,不计算,,\r\n',
  );
});

test('numbers of different units have them in a column of their own', () => {
  const table = {
    caption: '指标',
    columns: [{ label: '指标' }, { label: '结果', numeric: true }, { label: '句数', numeric: true }],
    rows: [
      [{ text: '茶税' }, { text: '增长5%', value: 5, unit: '%' }, { text: '3', value: 3 }],
      [{ text: '盐税' }, { text: '原文未写', value: null }, { text: '0', value: 0 }],
    ],
  };
  expect(tableCsv(table)).toBe(
    '\ufeff指标,结果,结果：数值,结果：单位,句数,句数：数值\r\n茶税,增长5%,5,%,3,3\r\n盐税,原文未写,,,0,0\r\n',
  );
});
