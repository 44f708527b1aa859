import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { listDataFiles, reportJsonSchema } from '../../../src/export/data-files.ts';
import { describePackage } from '../../../src/export/datapackage.ts';
import { reportMarkdown, reportText } from '../../../src/export/report-text.ts';
import { fieldsOf, TABLES, type TableName } from '../../../src/export/tables.ts';
import { loadSite } from '../../../src/model/load.ts';
import { listPairs, standingResult } from '../../../src/model/pairs.ts';
import { readText } from '../../../src/model/read-text.ts';
import { visitParagraphs } from '../../../src/parse/visit.ts';
import { readCsv } from '../../csv.ts';

const [report] = loadSite('content').reports;
const { document } = report;
const files = new Map(
  listDataFiles(document, { site: '报告', edited: null }).map(({ name, content }) => [name, content]),
);
const fileOf = (name: string): string => files.get(name) ?? '';

describe.each(Object.keys(TABLES) as TableName[])('%s.csv', (name) => {
  const rows = readCsv(fileOf(`${name}.csv`));

  test('has the columns of its field list, each with a meaning, and every row fits them', () => {
    const fields = fieldsOf(name);
    for (const { description } of fields) expect(description).not.toBe('');
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(fields.map((field) => field.name));
      for (const { name: column, type, required, enum: values } of fields) {
        const cell = row[column] ?? '';
        if (required && type !== 'string') expect(cell, column).not.toBe('');
        if (cell === '') continue;
        if (type !== 'string') expect(Number.isFinite(Number(cell)), `${column} ${cell}`).toBe(true);
        if (values.length > 0) expect(values, column).toContain(cell);
      }
    }
  });
});

test('every quantity, promise, indicator and target is in its file, with the numbers of the report', () => {
  const quantities = readCsv(fileOf('quantities.csv'));
  expect(quantities.map(({ id }) => id)).toEqual(document.quantities.map(({ id }) => id));
  for (const [i, { value, raw, text, span }] of document.quantities.entries()) {
    expect(quantities[i]).toMatchObject({ value: value === null ? '' : String(value), start: String(span.start) });
    expect(quantities[i]?.['raw']).toBe(text ?? raw);
  }
  expect(readCsv(fileOf('commitments.csv')).map(({ id }) => id)).toEqual(document.commitments.map(({ id }) => id));
  expect(readCsv(fileOf('indicators.csv')).map(({ id }) => id)).toEqual(document.indicators.map(({ id }) => id));
  const aimed = listPairs(document).filter(({ target }) => target !== null);
  expect(readCsv(fileOf('targets.csv')).map(({ target, result }) => [target, result])).toEqual(
    aimed.map((pair) => [pair.target?.id, standingResult(pair)?.id ?? '']),
  );
});

test('a result of another indicator stands with its own name, or where it does not compare nowhere', () => {
  const rows = readCsv(fileOf('targets.csv'));
  for (const { target, result, comparable, owner } of listPairs(document)) {
    const row = rows.find((one) => one['target'] === target?.id);
    if (!row || !result || !owner) continue;
    if (comparable === 'no')
      expect(row).toMatchObject({ result: '', resultWords: '', resultValue: '', resultUnit: '' });
    else expect(row['resultLabel']).toBe(owner.label);
    expect(row['reason']).not.toBe('');
  }
});

test('report.json is the document, and fits the schema beside it', () => {
  expect(JSON.parse(fileOf('report.json'))).toEqual(JSON.parse(JSON.stringify(document)));
  const schema = z.fromJSONSchema(reportJsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);
  expect(schema.safeParse(JSON.parse(fileOf('report.json'))).success).toBe(true);
  expect(schema.safeParse({ ...document, chapters: 'none' }).success).toBe(false);
});

test('report.txt and report.md hold every paragraph in order', () => {
  const bare = (text: string): string => text.replace(/\s/g, '');
  const words = [...visitParagraphs(document)].map(({ raw, text = raw }) => bare(text));
  for (const content of [bare(fileOf('report.txt')), bare(fileOf('report.md'))]) {
    let at = 0;
    for (const paragraph of words) {
      const found = content.indexOf(paragraph, at);
      expect(found, paragraph.slice(0, 20)).toBeGreaterThanOrEqual(at);
      at = found + paragraph.length;
    }
  }
  expect(fileOf('report.txt')).not.toContain('3.4.1');
  expect(fileOf('report.md')).toContain('**3.4.1** ');
});

test('what Markdown would read in a text is escaped', () => {
  const source = '某市2023年政府工作报告\n一、2022年工作\n建成一个[园](x)，完成#1_2。\n';
  const document = readText(source, { slug: 'x', file: 'x', sha256: '' });
  expect(reportMarkdown(document)).toContain('\\[园\\](x)，完成\\#1\\_2。');
  expect(reportText(document)).toContain('建成一个[园](x)，完成#1_2。');
});

test('the package describes each file with its size, its checksum and, for tables, its columns', () => {
  const listed = listDataFiles(document, { site: '报告', edited: null });
  const described = z
    .object({
      name: z.string(),
      homepage: z.url(),
      resources: z.array(
        z.object({
          name: z.string().regex(/^[a-z0-9._-]+$/),
          path: z.string(),
          bytes: z.int(),
          hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
          schema: z.object({ fields: z.array(z.object({ name: z.string(), type: z.string() })) }).optional(),
        }),
      ),
    })
    .parse(describePackage(report, listed, '1.0.0', 'https://example.org/x/'));
  expect(described.resources.map(({ path }) => path)).toEqual(listed.map(({ name }) => name));
  expect(new Set(described.resources.map(({ name }) => name)).size).toBe(listed.length);
  for (const { path, bytes, schema } of described.resources) {
    expect(bytes).toBe(Buffer.byteLength(fileOf(path)));
    if (path.endsWith('.csv'))
      expect(schema?.fields.map(({ name }) => name)).toEqual(Object.keys(readCsv(fileOf(path))[0] ?? {}));
  }
  expect(describePackage(report, [], '1.0.0', null)).not.toHaveProperty('homepage');
});
