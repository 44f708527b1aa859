import type { CheerioAPI } from 'cheerio';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  groupCommitments,
  isCheckable,
  listRetiredCommitments,
  sortByKind,
  titleOf,
  wordsOf,
} from '../../src/model/commitment-pages.ts';
import { loadSite } from '../../src/model/load.ts';
import { textAddress } from '../../src/components/addresses.ts';
import { DIST, listFiles, readPage } from './dist.ts';

const { reports } = loadSite('content');

describe.each(reports.map((report) => [report.slug, report] as const))('%s', (slug, { document, permalinks }) => {
  const { commitments } = document;
  const listed = sortByKind(document).flatMap(({ groups }) => groups.flatMap((group) => group.commitments));
  const $ = readPage(`${slug}/commitments/index.html`);

  test('lists every commitment without a script, those with numbers first and attitudes last, each leading to its page or its place', () => {
    const rows = $('.commitment-list li')
      .toArray()
      .map((row) => ({
        id: $(row).attr('id'),
        text: $(row).find('p a').text(),
        kind: $(row).attr('data-k'),
        to: $(row).find('p a').attr('href'),
        place: $(row).children('a').attr('href'),
      }));
    expect(rows).toEqual(
      listed.map((commitment) => ({
        id: commitment.id,
        text: titleOf(commitment),
        kind: commitment.specificity,
        to: isCheckable(commitment) ? `/${slug}/commitments/${commitment.id}/` : textAddress(slug, commitment.id),
        place: textAddress(slug, commitment.id),
      })),
    );
    expect($('[data-filters]').attr('hidden')).toBeDefined();
    expect($('.commitment-list li[hidden]')).toHaveLength(0);
  });

  test('has facets whose values count their rows', () => {
    const ticks = $('[data-filters] input[type=checkbox]').toArray();
    expect(ticks.length).toBeGreaterThan(10);
    const attribute = { kind: 'data-k', topic: 'data-t', place: 'data-p', verb: 'data-v' } as const;
    for (const tick of ticks) {
      const [name, value] = [$(tick).attr('name') as keyof typeof attribute | 'section', $(tick).attr('value') ?? ''];
      const rows =
        name === 'section'
          ? $(`[data-s="${value}"] li`)
          : $('.commitment-list li').filter((_i, row) =>
              ($(row).attr(attribute[name]) ?? '').split(' ').includes(value),
            );
      expect(rows.length, `${name} ${value}`).toBeGreaterThan(0);
      expect($(tick).closest('label').find('.count').text(), `${name} ${value}`).toBe(String(rows.length));
    }
  });

  test('leads from each kind’s name to the kind, and has an anchor for every section', () => {
    for (const link of $('.commitment-jump a').toArray())
      expect($(`[id="${($(link).attr('href') ?? '').slice(1)}"]`), $(link).text()).toHaveLength(1);
    const sections = new Set(groupCommitments(document).map(({ eId }) => eId));
    for (const eId of sections) expect($(`[data-s][id="${eId}"]`), eId).toHaveLength(1);
  });

  test('counts no attitude as a promise', () => {
    const promises = commitments.filter(isCheckable).length;
    expect($('#general summary').text()).toContain(`${String(commitments.length - promises)} 条`);
    expect(readPage(`${slug}/index.html`)('a[href$="/commitments/"]').closest('li').text()).toContain(String(promises));
  });

  test('weighs at most 60 KB', () => {
    expect(gzipSync($.html(), { level: 9 }).length).toBeLessThanOrEqual(60 * 1024);
  });

  test('has a page for each checkable commitment, traced to the text, and for each address that was once one, and no other', () => {
    const pages = listFiles(join(DIST, slug, 'commitments')).filter((file) => file.endsWith('/index.html'));
    const checkable = commitments.filter(isCheckable);
    const known = [...checkable, ...listRetiredCommitments(permalinks.rows)];
    expect(pages).toEqual(known.map(({ id }) => `${id}/index.html`).sort());
    for (const commitment of checkable) {
      const page = readPage(`${slug}/commitments/${commitment.id}/index.html`);
      expect(page('h1').text(), commitment.id).toBe(titleOf(commitment));
      expect(page('.clause-paragraph mark').text(), commitment.id).toBe(wordsOf(commitment));
      expect(page('.clause-when').text()).toMatch(/做到没有，提出时还不知道，要看 \d{4} 年的报告。/);
      expect(anchorText(page('.clause-place a').last().attr('href') ?? ''), commitment.id).toBe(wordsOf(commitment));
    }
  });

  test('has a CSV file with a row for each', () => {
    const csv = readFileSync(join(DIST, slug, 'commitments/list.csv'), 'utf8');
    expect(csv.startsWith('\ufeff编号,')).toBe(true);
    const ids = csv.split('\r\n').flatMap((line) => /^\d[\w-]*(?=,)/.exec(line)?.[0] ?? []);
    expect(ids).toEqual(commitments.map(({ id }) => id));
  });
});

const opened = new Map<string, CheerioAPI>();

/** The text that stands at an address of the built site. */
function anchorText(address: string): string {
  const [path = '', id = ''] = address.split('#');
  const page = opened.get(path) ?? readPage(`${path.slice(1)}index.html`);
  opened.set(path, page);
  return page(`[id="${id}"]`).text();
}
