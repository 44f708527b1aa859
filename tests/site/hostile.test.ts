import { load, type CheerioAPI } from 'cheerio';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XmlDocument } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRows } from '../csv.ts';
import { DIST, listFiles, listPages } from './dist.ts';
import { writeHostileContent } from './hostile-content.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hostile-test-'));
const site = join(scratch, 'site');

beforeAll(() => {
  const env = { ...process.env, CONTENT_DIR: join(scratch, 'content'), SITE_URL: 'https://example.org', BASE_PATH: '' };
  writeHostileContent(env.CONTENT_DIR);
  for (const command of [
    ['check', '--', '--accept'],
    ['build', '--', '--out', site],
  ])
    execFileSync('npm', ['run', '--silent', ...command], { env, stdio: 'pipe' });
});

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

let pages: readonly { file: string; $: CheerioAPI }[];
beforeAll(() => {
  pages = listPages(site).map(({ file, html }) => ({ file, $: load(html) }));
});

const read = (file: string): string => readFileSync(join(site, file), 'utf8');
const filesOf = (ending: string): string[] => {
  const found = listFiles(site).filter((file) => file.endsWith(ending));
  expect(found.length, ending).toBeGreaterThan(0);
  return found;
};

/** Elements and attributes of pages, `a[href]`; each once. */
function namesIn(pages: readonly CheerioAPI[]): Set<string> {
  const names = new Set<string>();
  for (const $ of pages)
    $('*').each((_i, element) => {
      if (!('attribs' in element)) return;
      names.add(element.name);
      for (const name of Object.keys(element.attribs)) names.add(`${element.name}[${name}]`);
    });
  return names;
}

/** The only pictures that pages hold: codes, as files or, where drawn while building, as squares. */
const QR_CODE = /^(?:\/[a-z0-9-]+\/qr\/|data:image\/svg\+xml,%3Csvg[^<>"]*$)/;

const isAddress = (value: string): boolean =>
  !/^[a-z][a-z0-9+.-]*:/i.test(value) || /^(?:https?:\/\/|data:image\/|mailto:)/.test(value);

describe('a report and YAML that try to be more than words are words', () => {
  test('in pages: no element and no attribute that a harmless report does not have', () => {
    const harmless = namesIn(listPages(DIST).map(({ html }) => load(html)));
    expect(pages.length).toBeGreaterThan(60);
    // What only a site has whose origin is known, or with several reports.
    const foreign = [...namesIn(pages.map(({ $ }) => $))].filter((name) => !harmless.has(name));
    expect(
      foreign.filter(
        (name) =>
          !/^(?:meta\[property\]|path\[vector-effect\]|a\[title\]|pre|img(?:\[(?:src|alt|width|height|loading)\])?)$/.test(
            name,
          ),
      ),
    ).toEqual([]);
    for (const { file, $ } of pages)
      for (const image of $('img').toArray()) expect($(image).attr('src'), file).toMatch(QR_CODE);
  });

  test('in addresses: none but of the web, of pictures and of mail', () => {
    for (const { file, $ } of pages) {
      for (const name of ['href', 'src', 'action', 'xlink:href', 'content'])
        for (const element of $(`[${name.replace(':', '\\:')}]`).toArray()) {
          const value = $(element).attr(name) ?? '';
          if (name === 'content' && $(element).attr('http-equiv') !== 'refresh') continue;
          expect(isAddress(value), `${file}: ${value}`).toBe(true);
        }
    }
  });

  test('in scripts and styles: nothing of the report', () => {
    for (const { file, $ } of pages) {
      for (const element of $('script:not([type="application/ld+json"]), style').toArray())
        expect($(element).text(), file).not.toMatch(/alert\(|茶马|onerror/);
    }
  });

  test('in JSON-LD: an object each, without a sign that HTML would read', () => {
    let count = 0;
    for (const { file, $ } of pages) {
      for (const element of $('script[type="application/ld+json"]').toArray()) {
        count += 1;
        expect($(element).text(), file).not.toMatch(/[<\u2028\u2029]/);
        expect(JSON.parse($(element).text()), file).toHaveProperty('@context');
      }
    }
    expect(count).toBeGreaterThan(60);
  });

  test('in CSV: every row has as many cells as the first, and none is a formula', () => {
    for (const file of filesOf('.csv')) {
      const [columns = [], ...rows] = readRows(read(file));
      for (const row of rows) {
        expect(row.length, file).toBe(columns.length);
        for (const cell of row)
          expect(
            /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(cell) && !/^-?[\d.]+$/.test(cell),
            `${file}: ${cell}`,
          ).toBe(false);
      }
    }
  });

  test('in JSON and NDJSON: values', () => {
    for (const file of filesOf('.json')) expect(() => JSON.parse(read(file)) as unknown, file).not.toThrow();
  });

  test.each(['.svg', '.xml'])('in *%s: well-formed, with no script, no handler and no address of its own', (ending) => {
    for (const file of filesOf(ending)) {
      using document = XmlDocument.fromString(read(file));
      expect(
        document.find('//*[local-name()="script" or local-name()="foreignObject" or local-name()="image"]'),
        file,
      ).toEqual([]);
      expect(document.find('//@*[starts-with(name(), "on")]'), file).toEqual([]);
    }
  });

  test('in Markdown: no HTML but the anchors of paragraphs, no link but to pages', () => {
    for (const file of filesOf('.md')) {
      const text = read(file);
      // What is not escaped by a backslash.
      const bare = text.replace(/\\[!-/:-@[-`{-~]/g, '');
      expect(bare.replace(/<a id="[\w-]+"><\/a>/g, ''), file).not.toMatch(/<[a-z/!]|`/i);
      for (const [, address = ''] of bare.matchAll(/\]\(([^)]*)\)/g))
        expect(address, file).toMatch(/^https:\/\/example\.org\//);
    }
  });

  test('in llms.txt: lines that are headings, notes and links to pages', () => {
    for (const line of read('llms.txt')
      .split('\n')
      .filter((one) => one !== '')) {
      expect(line).toMatch(/^(?:# |> |## |- \[|段号)/);
      expect(line.replace(/\\[!-/:-@[-`{-~]/g, ''), line).not.toMatch(/<[a-z/!]|\]\((?!https:\/\/example\.org\/)/i);
    }
  });
});
