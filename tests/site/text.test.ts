import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSite } from '../../src/model/load.ts';
import { visitParagraphs, visitSentences } from '../../src/parse/visit.ts';
import { readBuiltSite } from '../../src/verify/built-site.ts';
import { checkIds } from '../../src/verify/check-ids.ts';
import { checkText } from '../../src/verify/check-text.ts';
import { DIST, readPage } from './dist.ts';

const { reports } = loadSite('content');

describe.each(reports.map((report) => [report.slug, report] as const))(
  '%s',
  (slug, { document, pages, permalinks }) => {
    const site = readBuiltSite(DIST);
    const source = readFileSync(`content/reports/${slug}/report.txt`, 'utf8');

    test('the headings and sentences of the reading pages, each once, give the source text to the character, and so does the whole text', () => {
      expect(checkText(site, { slug, document, pages }, source)).toEqual([]);
      const shown = pages.flatMap(({ path }) => readPage(`${slug}/${path}index.html`)('[data-eid]').toArray());
      expect(shown.length).toBeGreaterThan(230);
    });

    test('every id that was ever published is on its text, on its page and in the whole text, or among the retired links', () => {
      expect(checkIds(site, { slug, document, permalinks })).toEqual([]);
      expect(permalinks.rows.length).toBeGreaterThan(800);
    });

    test('each paragraph and sentence can be linked to in the whole text', () => {
      const $ = readPage(`${slug}/text/index.html`);
      for (const { eId } of visitParagraphs(document)) expect($(`[id="${eId}"]`)).toHaveLength(1);
      for (const { eId } of visitSentences(document)) expect($(`[id="${eId}"]`)).toHaveLength(1);
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
  },
);
