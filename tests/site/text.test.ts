import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSite } from '../../src/model/load.ts';
import { containerPath, splitEId } from '../../src/parse/eid.ts';
import { visitParagraphs, visitSentences } from '../../src/parse/visit.ts';
import { DIST, readPage } from './dist.ts';

const { reports } = loadSite('content');

describe.each(reports.map((report) => [report.slug, report] as const))('%s', (slug, { document, pages }) => {
  const text = (source: string): string => source.replace(/\s/g, '');
  const elements = (file: string): [string, string][] => {
    const $ = readPage(file);
    return $('[data-eid]')
      .toArray()
      .map((element) => [$(element).attr('data-eid') ?? '', $(element).text()]);
  };
  const reading = pages.flatMap(({ path }) => elements(`${slug}/${path}index.html`));

  test('the headings and sentences of the reading pages, each once, give the source text to the character', () => {
    let source = readFileSync(`content/reports/${slug}/report.txt`, 'utf8');
    for (const { span } of document.source.dropped.toReversed())
      source = source.slice(0, span.start) + source.slice(span.end);
    const title = readPage(`${slug}/0/index.html`)('h1').text();
    expect(text(title + reading.map(([, shown]) => shown).join(''))).toBe(text(source));
    expect(new Set(reading.map(([id]) => id)).size).toBe(reading.length);
  });

  test('the whole text on one page has the same elements in the same order', () => {
    expect(elements(`${slug}/text/index.html`)).toEqual(reading);
  });

  test('each element shows what the document says, and can be linked to', () => {
    const shown = new Map(reading);
    for (const { eId, raw, text: clean = raw } of visitSentences(document)) expect(shown.get(eId)).toBe(clean);
    const $ = readPage(`${slug}/text/index.html`);
    for (const { eId } of visitParagraphs(document)) expect($(`[id="${eId}"]`)).toHaveLength(1);
    for (const { eId } of visitSentences(document)) expect($(`[id="${eId}"]`)).toHaveLength(1);
  });

  test('each number and each promise has its id where it stands, on its page and in the whole text', () => {
    const whole = readPage(`${slug}/text/index.html`);
    for (const { id, raw, text: shown = raw } of [...document.quantities, ...document.commitments]) {
      expect(whole(`[id="${id}"]`).text(), id).toBe(shown);
      const { container, inside } = splitEId(id);
      const page = readPage(`${slug}/${containerPath(container)}index.html`);
      expect(page(`[id="${inside}"]`).text(), id).toBe(shown);
    }
  });

  test('the readings beside a paragraph lead to its numbers, or to the pages of its promises and places', () => {
    for (const { path } of pages) {
      const $ = readPage(`${slug}/${path}index.html`);
      const links = $('.facts a')
        .toArray()
        .map((link) => $(link).attr('href') ?? '');
      for (const link of links) {
        if (link.startsWith('#')) expect($(`[id="${link.slice(1)}"]`), `${path} ${link}`).toHaveLength(1);
        else expect(existsSync(join(DIST, link, 'index.html')), `${path} ${link}`).toBe(true);
      }
    }
    expect(readPage(`${slug}/2/index.html`)('.facts').eq(1).text()).toContain('个数');
  });

  test('ids on a chapter or section page are what follows the id of the page', () => {
    const $ = readPage(`${slug}/3/4/index.html`);
    expect($('#p1-s2').attr('data-eid')).toBe('3-4-p1-s2');
    expect($('#p1 .para-number').text().trim()).toBe('3.4.1');
  });
});
