import { expect, test, type Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { viewCommitments, wordsOf } from '../../src/model/commitment-pages.ts';
import { loadSite } from '../../src/model/load.ts';
import { printedNumber } from '../../src/parse/eid.ts';
import { visitParagraphs } from '../../src/parse/visit.ts';
import type { Paragraph } from '../../src/schema/structure.ts';

const {
  reports: [report],
} = loadSite('content');
const { slug, name, document: facts } = report;
const section = report.pages.find((page) => page.section?.eId === '3-4');

/** What a page says on paper: its text without white space, sheet by sheet. */
async function print(page: Page, path: string): Promise<string[]> {
  // Whoever reads in the dark prints on white all the same.
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(path);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text.map(plain);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

const ALPHABET = new Set(
  plain(JSON.stringify(facts) + [...visitParagraphs(facts)].map(({ eId }) => printedNumber(eId)).join('')),
);

/**
 * Where words stand on paper, -1 for nowhere. Where a font has one glyph for two characters (⺠ for 民, ― for —), a PDF
 * tells either; one that the report does not have stands for any.
 */
function findOn(paper: string, words: string, from = 0): number {
  const wanted = plain(words);
  const matches = (start: number): boolean => {
    for (let i = 0; i < wanted.length; i += 1) {
      const found = paper.charAt(start + i);
      if (found !== wanted.charAt(i) && ALPHABET.has(found)) return false;
    }
    return true;
  };
  for (let start = from; start + wanted.length <= paper.length; start += 1) if (matches(start)) return start;
  return -1;
}

/** Expects each paragraph's number and text on paper, in reading order; a sheet's foot may stand within. */
function expectParagraphs(sheets: readonly string[], paragraphs: readonly Paragraph[]): void {
  const all = sheets.map((sheet, i) => sheet.replace(`${String(i + 1)}/${String(sheets.length)}`, '')).join('');
  let from = 0;
  for (const { eId, raw, text = raw } of paragraphs) {
    const found = findOn(all, `${printedNumber(eId)}${text}`, from);
    expect(found, `${printedNumber(eId)} is on paper whole`).toBeGreaterThanOrEqual(from);
    from = found + 1;
  }
}

test('a section on paper holds every paragraph with its number, the report’s name and its page numbers', async ({
  page,
}) => {
  const sheets = await print(page, `/${slug}/3/4/`);
  expectParagraphs(sheets, section?.paragraphs ?? []);
  expect(section?.paragraphs.length).toBeGreaterThan(1);
  expect(findOn(sheets.join(''), section?.label ?? '')).toBeGreaterThanOrEqual(0);
  expect(findOn(sheets.join(''), name)).toBeGreaterThanOrEqual(0);
  for (const [i, sheet] of sheets.entries()) expect(sheet).toContain(`${String(i + 1)}/${String(sheets.length)}`);
  for (const navigation of ['上一页', '本段：', '跳到正文', '首页', '分享'])
    expect(sheets.join('')).not.toContain(navigation);
});

test('the whole text on paper holds every paragraph with its number', async ({ page }) => {
  const sheets = await print(page, `/${slug}/text/`);
  expect(sheets.length).toBeGreaterThan(5);
  expectParagraphs(sheets, [...visitParagraphs(facts)]);
});

test('the list of commitments on paper holds each of them', async ({ page }) => {
  const text = (await print(page, `/${slug}/commitments/`)).join('');
  for (const commitment of facts.commitments)
    expect(findOn(text, wordsOf(commitment)), wordsOf(commitment)).toBeGreaterThanOrEqual(0);
  expect(text).not.toContain('下载CSV');
});

test('a commitment on paper has its clause, its paragraph’s number and its sentence', async ({ page }) => {
  const view = viewCommitments(facts).get('2-p2-s1-k1');
  const text = (await print(page, `/${slug}/commitments/2-p2-s1-k1/`)).join('');
  expect(findOn(text, wordsOf(view?.commitment ?? { raw: '没有' }))).toBeGreaterThanOrEqual(0);
  expect(findOn(text, '2.2 段')).toBeGreaterThanOrEqual(0);
  expect(findOn(text, view?.paragraph.raw ?? '没有')).toBeGreaterThanOrEqual(0);
  expect(findOn(text, '这句话不在报告里')).toBe(-1);
});

test('charts and tables on paper are in the light colours, and no row is divided', async ({ page }) => {
  const sheets = await print(page, `/${slug}/compare/`);
  expect(sheets.join('')).toContain('地区生产总值');
  // A sheet with a heading alone would be one whose chart did not fit beside it.
  for (const sheet of sheets) expect(sheet.length).toBeGreaterThan(120);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const [token, colour] of Object.entries({ '--paper': '#fff', '--result': '#35506b', '--target': '#b3261e' })) {
    const told = await page.evaluate(
      (name) => getComputedStyle(window.document.documentElement).getPropertyValue(name),
      token,
    );
    expect(told, token).toBe(colour);
  }
});
