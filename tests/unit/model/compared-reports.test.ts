import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chainTables, seriesTable } from '../../../src/charts/chain-table.ts';
import { layoutOverview } from '../../../src/charts/compared-overview.ts';
import { groupTable, othersTable, type ReportsLinks } from '../../../src/charts/compared-table.ts';
import { listByPlace } from '../../../src/charts/place-list.ts';
import type { Table } from '../../../src/charts/table.ts';
import { reportsFile, reportsRows, yearsRows } from '../../../src/export/site-table-rows.ts';
import { reportsRow, yearsRow } from '../../../src/export/site-tables.ts';
import { compareReports, comparedIndicatorOf, type ComparedIndicator } from '../../../src/model/compared-reports.ts';
import { loadSite, type Site } from '../../../src/model/load.ts';
import { tellApart } from '../../../src/model/report-names.ts';
import { listPlaceYears, type PlaceYears } from '../../../src/model/place-years.ts';
import { makeSeveralReports } from '../../several-reports.ts';

let scratch: string;
let site: Site;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'several-'));
  makeSeveralReports(join(scratch, 'content'));
  site = loadSite(join(scratch, 'content'));
});

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

const LINKS: ReportsLinks = {
  text: (slug, id) => `/${slug}/${id}`,
  indicator: (slug, id) => `/${slug}/i/${id}`,
  report: (slug) => `/${slug}/`,
  compared: (entry) => `/compare/${entry}`,
};
const compared = (id: string): ComparedIndicator => {
  const found = compareReports(site).find(({ entry }) => entry.id === id);
  if (!found) throw new Error(`${id} is not compared`);
  return found;
};
const tea = (): PlaceYears => {
  const [place] = listPlaceYears(site);
  if (!place) throw new Error('no place has several years');
  return place;
};
const texts = ({ rows }: Table): string[] => rows.map((cells) => cells.map(({ text }) => text).join('|'));

describe('figures of several reports', () => {
  test('stand side by side where thing, measure, unit and span are the same', () => {
    const { groups } = compared('gdp');
    expect(groups.map(({ kind, rows }) => [kind.measure, rows.map(({ report }) => report.slug)])).toEqual([
      ['growth', ['chama-2031', 'chama-2032', 'yantie-2032']],
      ['level', ['chama-2032', 'yantie-2032']],
    ]);
  });

  test('of several years together stand apart, with the reason', () => {
    const table = othersTable(compared('gdp'), LINKS);
    expect(table && texts(table)).toEqual([
      '盐铁县|2032|2027—2031年结果 年均增长7.1%|几年合计或平均，不与一年的数并列。',
    ]);
  });

  test('are not compared where one report alone has them', () => {
    expect(compareReports(site).map(({ entry }) => entry.id)).not.toContain('consumer-prices');
    expect(compareReports(site).map(({ entry }) => entry.id)).not.toContain('total-fixed-asset-investment');
  });

  test('are not compared at all on a site with one report', () => {
    const [first] = site.reports;
    expect(compareReports({ ...site, reports: [first] })).toEqual([]);
    expect(listPlaceYears({ ...site, reports: [first] })).toEqual([]);
  });

  test('are found from the indicator of a report', () => {
    const [first] = site.reports;
    expect(comparedIndicatorOf(site, first, 'urban-new-jobs')?.entry.id).toBe('urban-new-jobs');
    expect(comparedIndicatorOf(site, first, 'consumer-prices')).toBeNull();
  });

  test('are tabled by place with the words of each report, rates on one axis', () => {
    const [group] = compared('gdp').groups;
    const { heading, table } = groupTable(group, '地区生产总值', LINKS);
    expect(heading).toBe('地区生产总值增速');
    expect(texts(table)).toEqual([
      '茶马市|2032|市级|增长5.1%|增长5.5%左右||约+0.4个百分点',
      '茶马市|2031|市级|增长4.4%|增长6%左右||约+1.6个百分点',
      '盐铁县|2032|县级|没有找到|增长8%||',
    ]);
    expect(table.rows.map((cells) => cells.some(({ drawing }) => drawing?.includes('data-mark') === true))).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('that are amounts are drawn in percent of the result, never on one scale', () => {
    const [group] = compared('urban-new-jobs').groups;
    const { what, table } = groupTable(group, '城镇新增就业', LINKS);
    expect(what).toContain('数额不放在同一比例上');
    expect(texts(table)).toEqual([
      '茶马市|2032|4.8万人|4.6万人以上||至少95.8%',
      '茶马市|2031|5.04万人|4.5万人以上||至少89.2%',
    ]);
    expect(table.columns.map(({ axis }) => axis).join('')).toContain('>100%<');
  });

  test('stand in an overview without rows or columns that are empty', () => {
    const overview = layoutOverview(compareReports(site), site.reports, LINKS);
    expect(overview?.targets.columns.map(({ label }) => label)).toEqual([
      ...['地方', '报告年份', '地区生产总值增速', '规模以上工业增加值增速', '城镇新增就业：数量（人）'],
    ]);
    expect(overview && texts(overview.results)).toEqual([
      '茶马市|2032|5.1%||4.8万人',
      '茶马市|2031|4.4%|6.2%|5.04万人',
    ]);
  });
});

describe('a place with reports of several years', () => {
  test('gives target, result, and the next target, year by year', () => {
    expect(tea()).toMatchObject({ id: 'chama', place: '茶马市', level: 'city' });
    const [growth] = chainTables(tea(), LINKS);
    expect(growth?.heading).toBe('地区生产总值增速');
    expect(growth && texts(growth.table)).toEqual([
      '2030年|本站没有这份报告|4.4%||',
      '2031年|6%左右|5.1%|约−0.9个百分点|',
      '2032年|5.5%左右|本站没有这份报告||',
    ]);
  });

  test('tells a result that the next report does not have from a report that is missing', () => {
    const table = seriesTable(tea(), LINKS);
    const chain = [...tea().chains, ...tea().series].find(({ kind }) => kind.entry === 'industrial-value-added');
    expect(
      chain?.years.map(({ year, target, result, reports }) => [year, target !== null, result !== null, reports]),
    ).toEqual([
      [2030, false, true, { target: false, result: true }],
      [2031, true, false, { target: true, result: true }],
      [2032, true, false, { target: true, result: false }],
    ]);
    expect(table && texts(table)).toContainEqual(
      expect.stringMatching(/^规模以上工业增加值增速\|目标或结果\|结果 6\.2%\|目标 7%以上\|目标 6\.5%$/),
    );
  });

  test('is listed once with its years, the latest first, and its reports have names of their own', () => {
    const levels = listByPlace(site.reports, listPlaceYears(site));
    expect(
      levels.map(({ level, places }) => [
        level,
        places.map(({ name, reports }) => [name, ...reports.map(({ label }) => label)]),
      ]),
    ).toEqual([
      ['市级', [['茶马市', '2032年', '2031年']]],
      ['县级', [['盐铁县', '2032年']]],
    ]);
    expect(site.reports.map(({ name }) => name)).toEqual([
      ...['茶马市政府工作报告（2031年）', '茶马市政府工作报告（2032年）', '盐铁县政府工作报告'],
    ]);
  });
});

describe('reports that are hard to tell apart', () => {
  const change = (slug: string, given: Partial<Site['reports'][0]['document']>, name?: string): Site['reports'][0] => {
    const [first] = site.reports;
    const found = site.reports.find((report) => report.slug === slug) ?? first;
    return { ...found, name: name ?? found.name, document: { ...found.document, ...given } };
  };

  test('have their year behind the name they share, and their slug where the year is the same too', () => {
    const twins = ['chama-2031', 'chama-2032', 'yantie-2032'].map((slug) => change(slug, {}, '政府工作报告'));
    expect(tellApart(twins).map(({ name }) => name)).toEqual([
      ...['政府工作报告（2031年）', '政府工作报告（2032年）（chama-2032）', '政府工作报告（2032年）（yantie-2032）'],
    ]);
    const unknown = twins.map((report) => ({ ...report, document: { ...report.document, year: null } }));
    expect(tellApart(unknown).map(({ name }) => name)).toContain('政府工作报告（chama-2031）');
  });

  test('keep names that differ', () => {
    expect(
      tellApart([change('yantie-2032', {}, '甲'), change('chama-2031', {}, '乙')]).map(({ name }) => name),
    ).toEqual([...['甲', '乙']]);
  });

  test('are listed where place, level or year is not known', () => {
    const listed = listByPlace(
      [change('chama-2031', { place: null, placeLevel: null, year: null }, '无名报告'), ...site.reports.slice(1)],
      [],
    );
    expect(listed.at(-1)).toMatchObject({ level: '其他', places: [{ name: '无名报告', years: null }] });
    expect(listed.at(-1)?.places[0]?.reports[0]?.label).toBe('年份未写明');
  });

  test('of one place and year make no chain, and are told apart by their meeting', () => {
    const [first, second] = [change('chama-2031', { year: 2032 }), change('chama-2032', {})];
    expect(listPlaceYears({ ...site, reports: [first, second] })).toEqual([]);
    expect(listByPlace([first, second], [])[0]?.places[0]?.reports.map(({ label }) => label)).toEqual([
      ...['2032年（茶马市第三届人民代表大会第二次会议）', '2032年（茶马市第三届人民代表大会第三次会议）'],
    ]);
  });
});

describe('the tables of the whole site', () => {
  test('fit their schemas and hold the numbers of the reports', () => {
    const rows = compareReports(site).flatMap(reportsRows);
    for (const row of rows) expect(() => reportsRow.parse(row)).not.toThrow();
    expect(rows.find(({ report, indicator }) => report === 'chama-2031' && indicator === 'gdp')).toMatchObject({
      ...{ place: '茶马市', year: 2031, comparable: 'yes', reason: null, resultWords: '增长4.4%', resultValue: 4.4 },
      ...{ targetWords: '增长6%左右', targetValue: 6, targetBound: 'approx', targetPeriod: '2031' },
    });
    const years = listPlaceYears(site).flatMap(yearsRows);
    for (const row of years) expect(() => yearsRow.parse(row)).not.toThrow();
    expect(years.find(({ indicator, year }) => indicator === 'gdp' && year === 2031)).toMatchObject({
      ...{ targetReport: 'chama-2031', targetValue: 6, resultReport: 'chama-2032', resultValue: 5.1 },
      ...{ difference: -0.9, differenceWords: '约−0.9个百分点' },
    });
  });

  test('are CSV files with a row for each of these', () => {
    const all = compareReports(site);
    expect(reportsFile(all).split('\r\n').length).toBe(all.flatMap(reportsRows).length + 2);
  });
});
