import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { toCsv } from '../../src/export/csv.ts';
import { readRows } from '../csv.ts';
import { DIST, listFiles } from './dist.ts';

const OFFICE = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
const NOT_HERE = 'LibreOffice is not here (Debian: apt-get install --no-install-recommends libreoffice-calc-nogui)';
if (OFFICE === undefined) console.info(NOT_HERE);

/** Comma, double quote, UTF-8, from the first line; columns as they seem to be, as a person opens a file. */
const READ = '--infilter=CSV:44,34,76,1';
/** The same, every cell's whole value written, not what a narrow column would show. */
const WRITE = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false';

const scratch = mkdtempSync(join(tmpdir(), 'spreadsheet-'));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

/** Opens CSV files as a spreadsheet, saves them as such, and saves these as CSV again. */
function throughSpreadsheet(files: ReadonlyMap<string, string>): Map<string, string> {
  const folder = mkdtempSync(join(scratch, 'run-'));
  const [csv, xlsx, back] = ['csv', 'xlsx', 'back'].map((name) => join(folder, name)) as [string, string, string];
  for (const name of [csv, xlsx, back]) mkdirSync(name);
  for (const [name, content] of files) writeFileSync(join(csv, `${name}.csv`), content);
  const names = [...files.keys()];
  convert(['--convert-to', 'xlsx', READ, '--outdir', xlsx, ...names.map((name) => join(csv, `${name}.csv`))]);
  convert(['--convert-to', WRITE, '--outdir', back, ...names.map((name) => join(xlsx, `${name}.xlsx`))]);
  return new Map(names.map((name) => [name, readFileSync(join(back, `${name}.csv`), 'utf8')]));
}

function convert(options: readonly string[]): void {
  // A profile of its own: a running LibreOffice would take the files over and answer before they are written.
  const profile = `-env:UserInstallation=file://${join(scratch, 'profile')}`;
  execFileSync(OFFICE ?? '', [profile, '--headless', ...options], { stdio: 'ignore', timeout: 500_000 });
}

/** Line ends as a spreadsheet writes them; empty cells at a row's end, which it may leave out, and rows of nothing else. */
const rowsOf = (content: string): string[][] => {
  const rows = readRows(`${content.replaceAll(/\r?\n/g, '\r\n').replace(/(\r\n)*$/, '')}\r\n`);
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
};

/** A number may come back in another writing of the same value: 1.50 as 1.5, 6000000000000 as 6E+12. */
const sameCell = (before: string, after: string): boolean =>
  before === after || (before !== '' && after !== '' && Number(before) === Number(after));

/** The cells of the files that differ after the way through the spreadsheet. */
function changedCells(files: ReadonlyMap<string, string>): string[] {
  const returned = throughSpreadsheet(files);
  return [...files].flatMap(([name, content]) => {
    const [before, after] = [rowsOf(content), rowsOf(returned.get(name) ?? '')];
    if (before.length !== after.length) return [`${name}: ${String(before.length)} rows, then ${String(after.length)}`];
    return before.flatMap((row, y) =>
      row.flatMap((cell, x) =>
        sameCell(cell, after[y]?.[x] ?? '')
          ? []
          : [`${name} ${String(y)}:${String(x)} ${cell} → ${after[y]?.[x] ?? ''}`],
      ),
    );
  });
}

const OF_INDICATOR = /^([^/]+)\/indicators\/[^/]+\.csv$/;
const csvFiles = listFiles(DIST).filter((file) => file.endsWith('.csv'));
const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');
const nameOf = (file: string): string => file.replaceAll('/', '__').slice(0, -'.csv'.length);

test('the files of single indicators have lines of quantities.csv and no others', () => {
  const own = csvFiles.filter((file) => OF_INDICATOR.test(file));
  expect(own.length).toBeGreaterThan(10);
  for (const file of own) {
    const all = read(`${OF_INDICATOR.exec(file)?.[1] ?? ''}/data/quantities.csv`).split('\r\n');
    for (const line of read(file).split('\r\n')) expect(all, file).toContain(line);
  }
});

describe('CSV files in LibreOffice', () => {
  test('come back with every cell as it was', { timeout: 600_000 }, ({ skip }) => {
    if (OFFICE === undefined) return skip(NOT_HERE);
    // The files of single indicators, a hundred and more, have the lines of quantities.csv: as tested above.
    const files = csvFiles
      .filter((file) => !OF_INDICATOR.test(file))
      .map((file) => [nameOf(file), read(file)] as const);
    expect(files.length).toBeGreaterThan(4);
    expect(changedCells(new Map(files))).toEqual([]);
  });

  test('run no text as a formula, and keep negative numbers as numbers', { timeout: 120_000 }, ({ skip }) => {
    if (OFFICE === undefined) return skip(NOT_HERE);
    const texts = [
      '=1+1',
      '+1+1',
      '-1+1',
      '@SUM(1,1)',
      '\t=1+1',
      '\r=1+1',
      '＝1+1',
      '=HYPERLINK("http://example.org","x")',
    ];
    const safe = throughSpreadsheet(
      new Map([
        [
          'texts',
          toCsv(
            ['text', 'number'],
            texts.map((text, i) => [text, -1.5 - i]),
          ),
        ],
      ]),
    );
    const rows = rowsOf(safe.get('texts') ?? '').slice(1);
    expect(rows.map(([text]) => text?.replace(/[\r\n]+/g, ' '))).toEqual(
      texts.map((text) => `'${text}`.replace(/[\r\n]+/g, ' ')),
    );
    expect(rows.map(([, number]) => Number(number))).toEqual(texts.map((_, i) => -1.5 - i));
    // What the apostrophe is for: the bare text is computed.
    const bare = throughSpreadsheet(new Map([['bare', 'text\r\n=1+1\r\n']]));
    expect(rowsOf(bare.get('bare') ?? '')[1]?.[0]).toBe('2');
  });
});
