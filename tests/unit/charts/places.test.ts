import { describe, expect, test } from 'vitest';
import { isCheckable } from '../../../src/model/commitment-pages.ts';
import { drawPlaces, placesHeight } from '../../../src/charts/places-drawing.ts';
import { layoutPlaces, type PlacesChart } from '../../../src/charts/places.ts';
import { loadSite } from '../../../src/model/load.ts';
import { visitContainers } from '../../../src/parse/visit.ts';
import { findPlaces } from '../../../src/recognise/places.ts';
import type { PlaceEntry } from '../../../src/schema/place-vocabulary.ts';
import type { ReportDocument } from '../../../src/schema/report-document.ts';
import { asFile, read, SMALL_REPORT, vocabulary } from './small-report.ts';

const { places } = vocabulary;
const hrefOf = (id: string): string => `/places/${id}/`;
const layout = (document: ReportDocument, listed: readonly PlaceEntry[] = places): PlacesChart => {
  const chart = layoutPlaces(document, listed, hrefOf);
  if (!chart) throw new Error('no chart');
  return chart;
};
const small = layout(read(SMALL_REPORT));
const tileOf = (chart: PlacesChart, id: string): PlacesChart['tiles'][number] | undefined =>
  chart.tiles.find((tile) => tile.id === id);

describe('the tile map', () => {
  test('has every place below the own one, named or not, once a cell, linked', () => {
    const inside = small.tiles.filter(({ where }) => where === 'inside');
    expect(inside.map(({ id }) => id).sort()).toEqual(
      places.flatMap(({ id, parent }) => (parent === 'xianyang' ? [id] : [])).sort(),
    );
    expect(new Set(small.tiles.map(({ row, column }) => `${String(row)}-${String(column)}`)).size).toBe(
      small.tiles.length,
    );
    for (const { id, href } of small.tiles) expect(href).toBe(`/places/${id}/`);
  });

  test.each([
    ['north of', 'changwu', 'yongshou'],
    ['north of', 'xunyi', 'chunhua'],
    ['north of', 'yongshou', 'qianxian'],
    ['north of', 'chunhua', 'liquan'],
    ['north of', 'qianxian', 'wugong'],
    ['north of', 'liquan', 'xingping'],
    ['west of', 'changwu', 'binzhou'],
    ['west of', 'binzhou', 'xunyi'],
    ['west of', 'qianxian', 'liquan'],
    ['west of', 'liquan', 'jingyang'],
    ['west of', 'jingyang', 'sanyuan'],
    ['west of', 'wugong', 'xingping'],
    ['west of', 'xingping', 'qindu'],
    ['west of', 'qindu', 'weicheng'],
  ])('puts places %s each other as they lie: %s, %s, %s', (where, first, second) => {
    const [a, b] = [tileOf(small, first), tileOf(small, second)];
    if (!a || !b) throw new Error('no tile');
    expect(where === 'north of' ? a.row < b.row : a.column < b.column).toBe(true);
  });

  test('shows a neighbour where it is named, and only there', () => {
    expect(small.tiles.filter(({ where }) => where === 'beside').map(({ id }) => id)).toEqual(['xian']);
    expect(small.outside).toBe('市外');
    const without = layout(read(SMALL_REPORT.replaceAll('西安', '某地')));
    expect(without.tiles.filter(({ where }) => where === 'beside')).toEqual([]);
    expect(without.rows).toBe(4);
  });

  test('leaves the report’s own place out', () => {
    expect([...small.tiles, ...small.others].map(({ id }) => id)).not.toContain('xianyang');
  });

  test('lists named places that have no tile', () => {
    expect(small.others).toEqual([
      {
        ...{ id: 'zhouzhi', name: '周至县', short: '周至', where: 'elsewhere', href: '/places/zhouzhi/' },
        ...{ promises: 1, sentences: 1, review: 0, share: (1 / 3) * 100, uncounted: null },
      },
    ]);
  });

  test('begins at its outermost tiles', () => {
    const shifted = places.map((place) =>
      place.tile
        ? { ...place, tile: { ...place.tile, row: place.tile.row + 2, column: place.tile.column + 3 } }
        : place,
    );
    expect(layout(read(SMALL_REPORT), shifted).tiles).toEqual(small.tiles);
  });
});

describe('counts', () => {
  test('are told of sentences, the review’s among them, and promises', () => {
    expect(tileOf(small, 'sanyuan')).toMatchObject({ sentences: 3, review: 2, promises: 1, share: 100 });
    expect(tileOf(small, 'wugong')).toMatchObject({ sentences: 1, review: 1, promises: 0 });
    expect(tileOf(small, 'qindu')).toMatchObject({ sentences: 0, review: 0, promises: 0, share: 0 });
  });

  test('of the report as committed are those of a plain reading of its sentences', () => {
    const { document } = loadSite('content').reports[0];
    const chart = layout(document);
    for (const { id, sentences, review, promises } of [...chart.tiles, ...chart.others]) {
      const naming = [...visitContainers(document)].flatMap(({ chapter, paragraphs }) =>
        paragraphs
          .flatMap((paragraph) => paragraph.sentences)
          .filter(({ raw, text = raw }) => findPlaces(text, places, { own: 'xianyang' }).includes(id))
          .map(() => chapter.kind),
      );
      expect([id, sentences]).toEqual([id, naming.length]);
      expect([id, review]).toEqual([id, naming.filter((kind) => kind === 'review').length]);
      expect([id, promises]).toEqual([
        id,
        document.commitments.filter((one) => isCheckable(one) && one.places.includes(id)).length,
      ]);
    }
  });
});

describe('the title', () => {
  test('tells how many are named, and which most', () => {
    expect(small.title).toBe('13 个县市区中，报告点名 2 个；提到最多的是三原（3 句）');
  });

  test('changes with the text', () => {
    const more = SMALL_REPORT.replace('新建学校3所。', '武功新建学校3所。长武新建医院2所。武功开了门。');
    expect(layout(read(more)).title).toBe('13 个县市区中，报告点名 3 个；提到最多的是三原和武功（各 3 句）');
  });

  test('says so where none is named, and where all are', () => {
    const none = SMALL_REPORT.replaceAll('三原', '某地').replaceAll('武功', '某地');
    expect(layout(read(none)).title).toBe('13 个县市区，报告都没有点名');
    const names = places.filter(({ parent }) => parent === 'xianyang').map(({ name }) => name);
    const all = SMALL_REPORT.replace('新建学校3所。', `新建学校3所，涉及${names.join('、')}。`);
    expect(layout(read(all)).title).toBe('13 个县市区，报告都点了名；提到最多的是三原（4 句）');
  });
});

describe('a report of another place', () => {
  const text = SMALL_REPORT.replace('咸阳市2023年', '无锡市2023年');

  test('has no map, but a list, most often named first', () => {
    const chart = layout(read(text));
    expect(chart.tiles).toEqual([]);
    expect(chart.others.map(({ short, sentences }) => [short, sentences])).toEqual([
      ['三原', 3],
      ['西安', 2],
      ['咸阳', 2],
      ['武功', 1],
      ['周至', 1],
    ]);
    expect(chart.title).toBe('从报告里认出 5 个地方；提到最多的是三原（3 句）');
  });

  test('that lies above has no map of the neighbours of one below', () => {
    expect(layout(read(text.replace('无锡市', '陕西省'))).tiles).toEqual([]);
  });

  test('names places that no list knows', () => {
    const chart = layout(read(text.replace('新建学校3所。', '惠山区、锡山区新建学校3所。')));
    expect(chart.others.map(({ name }) => name)).toEqual(expect.arrayContaining(['惠山区', '锡山区']));
  });

  test('that names no place has nothing to show', () => {
    expect(layoutPlaces(read('报告\n一、回顾\n山清水秀。'), places, hrefOf)).toBeNull();
  });
});

describe('the drawing', () => {
  test('writes every figure with its word, and a dashed frame with words where there is none', () => {
    const drawn = drawPlaces(small);
    expect(drawn.match(/<svg /g)).toHaveLength(small.tiles.length);
    expect(drawn.match(/报告未点名/g)).toHaveLength(11);
    expect(drawn.match(/stroke-dasharray/g)).toHaveLength(11);
    expect(drawn).toContain('全文 1 句，回顾 0 句，承诺 1 项');
  });

  test('looks as it did', async () => {
    expect(placesHeight(small)).toBe(5 * 110 + 34 + 38);
    await expect(asFile(placesHeight(small), drawPlaces(small))).toMatchFileSnapshot(
      '../../fixtures/charts/places.svg',
    );
  });
});
