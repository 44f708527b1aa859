import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as formats from 'ajv-formats';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listDataFiles, reportJsonSchema } from '../../../src/export/data-files.ts';
import { dateOfContent, describePackage } from '../../../src/export/datapackage.ts';
import { loadSite, type Report } from '../../../src/model/load.ts';
import { readText } from '../../../src/model/read-text.ts';
import { NOT_HERE, publishedSchema } from '../../published-schema.ts';
import { dataPackageProfile } from './data-package-profile.ts';

const [report] = loadSite('content').reports;
const EDITION = { site: '报告', edited: null };
const bare = readText('甲。', { slug: 'bare', file: 'report.txt', sha256: '0'.repeat(64) });
const ADDRESS = 'https://example.org/report/';

// The module is CommonJS and says so of its types alone.
const addFormats = formats.default as unknown as (ajv: Ajv | Ajv2020) => void;

/** Fails with ajv's own account of what is wrong. */
function expectValid(ajv: Ajv | Ajv2020, schema: object, value: unknown): void {
  const validate = ajv.compile(schema);
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
}

const draft7 = (): Ajv => {
  // The profile's own keywords (propertyOrder, context) and formats (textarea) are for forms and say nothing of values.
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false, allowUnionTypes: true });
  addFormats(ajv);
  return ajv;
};
const draft2020 = (): Ajv2020 => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  return ajv;
};

const packageOf = (of: Pick<Report, 'slug' | 'name' | 'document' | 'config'>, homepage: string | null): object =>
  describePackage(of, listDataFiles(of.document, EDITION), '1.2.3', homepage);
const bareReport = { ...report, slug: 'bare', name: '甲', document: bare };

describe.each([
  ['with an address', packageOf(report, ADDRESS)],
  ['without one', packageOf(report, null)],
  ['of a text of which nothing is known', packageOf(bareReport, null)],
])('the data package of a report %s', (_, described) => {
  test('has only what Data Package v2 has, as it has it', () => {
    expectValid(draft2020(), dataPackageProfile, described);
  });

  test('is valid by the published profile', ({ skip }) => {
    const profile = publishedSchema('datapackage.json');
    if (profile === null) return skip(NOT_HERE);
    const schema = JSON.parse(readFileSync(profile, 'utf8')) as object;
    expectValid(draft7(), schema, described);
    expect(draft7().compile(schema)({ ...described, resources: [{ path: '/abs.csv' }] })).toBe(false);
  });
});

test('the homepage stands only where the address is known', () => {
  expect(packageOf(report, ADDRESS)).toHaveProperty('homepage', ADDRESS);
  expect(packageOf(report, null)).not.toHaveProperty('homepage');
});

describe('version and date', () => {
  const versionOf = (described: object): unknown => Object.entries(described).find(([name]) => name === 'version')?.[1];

  test('the version tells the program and, behind a plus, the content; the clock tells neither', () => {
    const first = versionOf(packageOf(report, null));
    expect(first).toMatch(/^1\.2\.3\+[0-9a-f]{12}$/);
    expect(versionOf(packageOf(report, null))).toBe(first);
    const changed = { ...report, document: { ...report.document, title: '别的' } };
    expect(versionOf(packageOf(changed, null))).not.toBe(first);
  });

  test('the date is the report’s, or of a later correction; none where none is known', () => {
    expect(dateOfContent(report)).toBe('2023-02-08');
    expect(packageOf(report, null)).toHaveProperty('created', '2023-02-08T00:00:00Z');
    const corrected = [
      { date: '2025-03-04', note: '一' },
      { date: '2024-01-01', note: '二' },
    ];
    expect(dateOfContent({ ...report, config: { ...report.config, corrected } })).toBe('2025-03-04');
    expect(packageOf(bareReport, null)).not.toHaveProperty('created');
  });
});

test('sizes and checksums are those of the files’ bytes', () => {
  const files = new Map(listDataFiles(report.document, EDITION).map(({ name, content }) => [name, content]));
  const { resources } = packageOf(report, null) as { resources: { path: string; bytes: number; hash: string }[] };
  expect(resources.map(({ path }) => path)).toEqual([...files.keys()]);
  for (const { path, bytes, hash } of resources) {
    const content = Buffer.from(files.get(path) ?? '');
    expect(bytes, path).toBe(content.length);
    expect(hash, path).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
  }
});

describe('report.json', () => {
  const schema = reportJsonSchema();

  test('its schema is JSON Schema 2020-12', () => {
    expect(schema).toHaveProperty('$schema', 'https://json-schema.org/draft/2020-12/schema');
    expect(draft2020().validateSchema(schema)).toBe(true);
  });

  test.each([
    ['the report', report.document],
    ['a text of which nothing is known', bare],
  ])('is valid by it for %s', (_, document) => {
    expectValid(draft2020(), schema, JSON.parse(JSON.stringify(document)));
  });

  test('a wrong value, a missing field and an unknown one are refused', () => {
    const validate = draft2020().compile(schema);
    const [quantity] = report.document.quantities;
    const withoutSlug = Object.fromEntries(Object.entries(report.document).filter(([name]) => name !== 'slug'));
    expect(validate({ ...report.document, quantities: [{ ...quantity, role: 'number' }] })).toBe(false);
    expect(validate(withoutSlug)).toBe(false);
    expect(validate({ ...report.document, more: 1 })).toBe(false);
  });
});
