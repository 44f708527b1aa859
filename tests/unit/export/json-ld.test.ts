import { describe, expect, test } from 'vitest';
import {
  describeData,
  describeReport,
  describeTrail,
  scriptText,
  type DescribedReport,
} from '../../../src/export/json-ld.ts';
import { findSchemaFaults } from '../../schema-org.ts';

const report: DescribedReport = {
  ...{ name: '某市2023年政府工作报告', place: '某市', placeLevel: 'city', date: '2023-02-08' },
  ...{ year: 2023, reviewYear: 2022, url: 'https://example.org/r/' },
};
const unknown: DescribedReport = {
  ...{ name: '政府工作报告', place: null, placeLevel: null, date: null, year: null, reviewYear: null },
  url: 'https://example.org/u/',
};
const table = {
  ...{ name: '指标', description: '某市的指标。', url: 'https://example.org/r/indicators/', creator: '某站' },
  files: [{ name: '指标', url: 'https://example.org/r/data/indicators.csv' }],
};
const trail = [
  { label: '首页', url: 'https://example.org/' },
  { label: '某市2023年政府工作报告', url: 'https://example.org/r/' },
  { label: '指标', url: 'https://example.org/r/indicators/' },
];

describe('schema.org has every type, property and kind of value', () => {
  test('that is written', () => {
    const items = [
      ...[describeReport(report), describeReport(report, { short: true }), describeReport(unknown)],
      ...[describeData(report, table), describeData(unknown, { ...table, files: [] }), describeTrail(trail)],
    ];
    expect(findSchemaFaults(items)).toEqual([]);
  });

  test('and what it does not have is found, at any depth', () => {
    const known = { '@context': 'https://schema.org', '@type': 'Report', name: '报告' };
    const faults = findSchemaFaults([
      { ...known, author: { '@type': 'Organization', name: '某府' } },
      { ...known, authr: '某人' },
      { ...known, '@type': 'Reprot' },
      { ...known, author: { '@type': 'Organization', nmae: '某府' } },
      { ...known, datePublished: { '@type': 'Place' } },
      { ...known, '@context': 'http://example.org' },
    ]);
    expect(faults).toHaveLength(5);
    for (const wrong of ['authr', 'Reprot', 'nmae', 'http://example.org']) expect(faults.join()).toContain(wrong);
  });
});

test('a report has its government and its date, or neither where they are not known', () => {
  expect(describeReport(report)).toMatchObject({
    ...{ '@type': 'Report', name: report.name, datePublished: '2023-02-08' },
    author: { '@type': 'Organization', name: '某市人民政府' },
  });
  expect(describeReport({ ...report, date: null })).toMatchObject({ datePublished: '2023' });
  expect(Object.keys(describeReport(unknown))).toEqual(['@context', '@type', 'name', 'url', 'inLanguage']);
});

test('data tell their years, their report and their files; without files there is no distribution', () => {
  expect(describeData(report, table)).toMatchObject({
    ...{ temporalCoverage: '2022/2023', isBasedOn: { '@type': 'Report', url: report.url } },
    distribution: [{ encodingFormat: 'text/csv', contentUrl: 'https://example.org/r/data/indicators.csv' }],
  });
  expect(describeData({ ...report, reviewYear: null }, table)).toMatchObject({ temporalCoverage: '2023' });
  const bare = describeData(unknown, { ...table, files: [] });
  for (const absent of ['distribution', 'temporalCoverage', 'spatialCoverage']) expect(bare).not.toHaveProperty(absent);
});

test('a trail counts from one, and its last step is where it stands', () => {
  const { itemListElement } = JSON.parse(JSON.stringify(describeTrail(trail))) as {
    itemListElement: { position: number; item?: string }[];
  };
  expect(itemListElement.map(({ position, item }) => [position, item])).toEqual([
    [1, 'https://example.org/'],
    [2, 'https://example.org/r/'],
    [3, undefined],
  ]);
});

test('no text of a report ends the script element it stands in, and it is read back as it was', () => {
  const name = '</script><script>alert(1)</script><!-- \u2028 "引" \\u003c';
  const text = scriptText(describeReport({ ...report, name }));
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({ name });
});
