import { describe, expect, test } from 'vitest';
import { describeIndicator } from '../../../src/charts/indicator-words.ts';
import { indicatorTables } from '../../../src/charts/indicator-tables.ts';
import { indicatorOfQuantity, viewIndicators } from '../../../src/model/indicator-view.ts';
import { loadSite } from '../../../src/model/load.ts';
import { locateText } from '../../../src/model/located-text.ts';
import { figureOf } from '../../../src/figures/figure.ts';

const { document } = loadSite('content').reports[0];
const views = viewIndicators(document);
const view = (id: string) => {
  const found = views.get(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('the view of an indicator', () => {
  test('has all its figures and pairs', () => {
    const gdp = view('gdp');
    expect([...gdp.results, ...gdp.targets].map((one) => figureOf(one).words)).toEqual([
      '2817.55亿元',
      '增长4.4%',
      '增长6%左右',
      '突破3000亿元',
    ]);
    expect(gdp.pairs.map(({ comparable }) => comparable)).toEqual(['yes', 'yes']);
  });

  test('has the promises that state its targets', () => {
    expect(
      view('dead-end-roads')
        .commitments.map(({ raw }) => raw)
        .join(),
    ).toContain('14条');
  });

  test('counts what it is held against among its siblings, and itself never', () => {
    expect(view('new-tech-small-firms').siblings.map(({ label }) => label)).toContain('科技型中小企业');
    for (const { indicator, siblings } of views.values()) {
      expect(siblings).not.toContain(indicator);
      expect(new Set(siblings).size).toBe(siblings.length);
    }
  });

  test('each of its quantities belongs to it alone', () => {
    for (const { indicator, results, targets } of views.values())
      for (const { id } of [...results, ...targets]) expect(indicatorOfQuantity(document, id)).toBe(indicator);
    expect(indicatorOfQuantity(document, '9-p9-s9-q9')).toBeNull();
  });
});

describe('the words of an indicator', () => {
  test('tell its figures with their years, hedges as limits, and what the report does not define', () => {
    const { lede, verdicts, terms } = describeIndicator(view('gdp'), document);
    expect(lede).toBe('2022年结果 2817.55亿元，2022年结果 增长4.4%，2023年目标 增长6%左右，2023年目标 突破3000亿元。');
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['可比', '可比']);
    const told = Object.fromEntries(terms.map(({ term, text }) => [term, text]));
    expect(told['定义']).toBe('没有找到报告对它的解释。');
    expect(told['计量单位']).toBe('亿元、%');
    expect(told['局限']).toContain('“左右”表示约数');
    expect(told['局限']).toContain('“突破”只给出下限');
  });

  test('name the other indicator where the result is another’s, with the reason', () => {
    const [held] = describeIndicator(view('new-tech-small-firms'), document).verdicts;
    expect(held).toMatchObject({ verdict: '不可比', other: { label: '科技型中小企业' } });
    expect(held?.reason).toMatch(/总数.*新增/);
  });
});

test('the list has every indicator once, by what there is of it', () => {
  const links = { indicator: (id: string) => id, text: (id: string) => id };
  const tables = indicatorTables(document, links);
  expect(tables.map(({ id }) => id)).toEqual(['both', 'targets', 'results']);
  const listed = tables.flatMap(({ table }) => table.rows.map(([name]) => name?.href));
  expect(listed.sort()).toEqual(document.indicators.map(({ id }) => id).sort());
  for (const { table } of tables) for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
});

test('a sentence or heading is found by its id, with the text it has in the source', () => {
  expect(locateText(document, '2-p2-s1')?.text ?? locateText(document, '2-p2-s1')?.raw).toContain('主要预期目标');
  expect(locateText(document, '3-h')).toMatchObject({ paragraph: null });
  expect(locateText(document, '9-p1-s1')).toBeNull();
});
