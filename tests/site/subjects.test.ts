import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placesTable, subjectsTable } from '../../src/charts/other-tables.ts';
import { layoutPlaces } from '../../src/charts/places.ts';
import { layoutSubjects } from '../../src/charts/subjects.ts';
import { loadSite } from '../../src/model/load.ts';
import { placePages } from '../../src/model/place-page.ts';
import { listTerms } from '../../src/model/terms.ts';
import { topicPages } from '../../src/model/topic-page.ts';
import { DIST, listFiles, readPage } from './dist.ts';

const { reports, vocabulary } = loadSite('content');
const [{ slug, document }] = reports;
const pagesUnder = (folder: string): string[] =>
  listFiles(join(DIST, slug, folder)).flatMap((file) => /^([^/]+)\/index\.html$/.exec(file)?.[1] ?? []);

describe('places', () => {
  const pages = placePages(document, vocabulary.places);
  const chart = layoutPlaces(document, vocabulary.places, (id) => id);

  test('have a page each, and no others', () => {
    expect(pagesUnder('places').sort()).toEqual([...pages.keys()].sort());
  });

  test('are all reached from the map or the list', () => {
    const $ = readPage(`${slug}/places/index.html`);
    for (const id of pages.keys()) expect($(`main a[href="/${slug}/places/${id}/"]`).length, id).toBeGreaterThan(0);
    expect($('main tbody tr')).toHaveLength(chart ? placesTable(chart).rows.length : 0);
    expect($('.chart-title').text().trim()).toBe(chart?.title);
  });

  test.each([...pages])(
    '%s has its sentences and promises, each with a link to its place',
    (id, { sayings, named }) => {
      const $ = readPage(`${slug}/places/${id}/index.html`);
      expect($('.said > li')).toHaveLength(sayings.review.length + sayings.plan.length + sayings.other.length);
      const promises = [...sayings.review, ...sayings.plan].flatMap((saying) => saying.promises);
      expect($('.promise')).toHaveLength(promises.length);
      expect($('.said mark').length > 0).toBe(named);
      if (!named) expect($('main').text()).toContain(`报告没有点名${$('h1').text()}。`);
    },
  );
});

test('a county whose name stands in a product alone says so, and leads there', () => {
  const plan = readPage(`${slug}/places/chunhua/index.html`)('section.plan .half-extent');
  expect(plan.text().trim()).toMatch(/^2023年计划没有点名淳化县。名字只出现在产品名“淳化饸饹”（.+）里。$/);
  expect(plan.find('a').attr('href')).toMatch(/\/3\/5\/#p2-s\d+$/);
});

describe('topics', () => {
  const pages = topicPages(document, vocabulary.topics);
  const chart = layoutSubjects(document, vocabulary.topics, (id) => id);

  test('have a page each, and no others', () => {
    expect(pagesUnder('topics').sort()).toEqual([...pages.keys()].sort());
    const $ = readPage(`${slug}/topics/index.html`);
    for (const id of pages.keys()) expect($(`main a[href="/${slug}/topics/${id}/"]`).length, id).toBeGreaterThan(0);
    expect($('main tbody tr')).toHaveLength(chart ? subjectsTable(chart).rows.length : 0);
  });

  test.each([...pages])('%s tells the counts of the chart and the words it is told by', (id, { sayings, words }) => {
    const $ = readPage(`${slug}/topics/${id}/index.html`);
    const row = chart?.rows.find((one) => one.id === id);
    for (const half of ['review', 'plan'] as const) {
      const [count, section] = [row?.[half], $(`section.${half}`)];
      expect(section.find('.said > li')).toHaveLength(sayings[half].length);
      if (!count || count.sentences === 0) continue;
      const extent = section.find('.half-extent').text().replaceAll(',', '');
      expect(extent).toContain(`${String(count.sentences)} 句，${String(count.characters)} 字`);
      expect(/(\d+) 个数字/.exec(extent)?.[1] ?? '0').toBe(String(count.numbers));
      expect(/(\d+) 项承诺/.exec(extent)?.[1] ?? '0').toBe(String(count.promises));
    }
    expect($('main').text()).toContain(`按这些词归类：${words.join('、')}。`);
  });
});

describe('terms', () => {
  const terms = listTerms(document, vocabulary);
  const $ = readPage(`${slug}/terms/index.html`);

  test('stand once each under their own words', () => {
    const shown = new Map(
      $('.term')
        .toArray()
        .map((element) => [$(element).attr('id'), $(element)]),
    );
    expect(shown.size).toBe(terms.length);
    for (const { id, text, occurrences, explanation } of terms) {
      const entry = shown.get(id);
      expect(entry?.find('dfn').text()).toBe(text);
      expect(entry?.find('.term-places li')).toHaveLength(Math.min(20, occurrences.length));
      for (const mark of entry?.find('mark').toArray() ?? []) expect($(mark).text()).toBe(text);
      expect(entry?.find('.term-meaning').length).toBe(explanation ? 1 : 0);
    }
  });
});

test('links of these pages to the text, to promises and to indicators lead somewhere', () => {
  const files = [
    `${slug}/terms/index.html`,
    ...['places', 'topics'].flatMap((folder) => pagesUnder(folder).map((id) => `${slug}/${folder}/${id}/index.html`)),
  ];
  const ids = new Map<string, Set<string>>();
  const idsOf = (path: string): Set<string> => {
    const known = ids.get(path);
    if (known) return known;
    const $ = readPage(`${path.slice(1)}index.html`);
    const found = new Set(
      $('[id]')
        .toArray()
        .map((element) => $(element).attr('id') ?? ''),
    );
    ids.set(path, found);
    return found;
  };
  const seen = new Set(
    files.flatMap((file) => {
      const $ = readPage(file);
      return $('main a')
        .toArray()
        .map((element) => $(element).attr('href') ?? '');
    }),
  );
  for (const link of seen) {
    const [path = '', fragment] = link.split(/[?#]/);
    if (link.includes('?') || path === '') continue;
    expect(existsSync(join(DIST, path, 'index.html')), link).toBe(true);
    if (fragment !== undefined) expect(idsOf(path).has(decodeURIComponent(fragment)), link).toBe(true);
  }
});
