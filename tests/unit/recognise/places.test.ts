import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ContentFolder } from '../../../src/model/content-folder.ts';
import { loadVocabulary } from '../../../src/model/vocabulary.ts';
import { discoverPlaces } from '../../../src/recognise/place-shapes.ts';
import { findPlaces } from '../../../src/recognise/places.ts';

const vocabulary = loadVocabulary(new ContentFolder('content'));
if (!vocabulary) throw new Error('the vocabulary has problems');
const { places } = vocabulary;
const find = (text: string): string[] => findPlaces(text, places, { own: 'xianyang' });

describe('places are found', () => {
  test.each([
    ['支持乾县、武功、礼泉经济总量向200亿元迈进', ['qianxian', 'wugong', 'liquan']],
    ['建设咸阳高新区—兴平—武功科创走廊', ['xingping', 'wugong']],
    ['西安都市圈环线乾县至周至段', ['qianxian', 'zhouzhi']],
    ['福银高速西安永寿段', ['xian', 'yongshou']],
    ['彬州大佛寺、三原城隍庙创建', ['binzhou', 'sanyuan']],
    ['提高西安—咸阳共管区建管水平', ['xian', 'xianyang']],
    ['三原县和三原', ['sanyuan']],
    ['支持三原创建国家级高新区', ['sanyuan']],
  ])('%s', (text, ids) => {
    expect(find(text)).toEqual(ids);
  });
});

describe('names inside other names are no places', () => {
  test.each([
    '立足西安都市圈核心区',
    '支持咸阳高新区、经开区',
    '西安咸阳环线高架高速公路',
    '依托西安咸阳国际机场',
    '支持乾陵创建',
    '提升兴平辣蒜、永寿蜂蜜等特色产品影响力',
    '淳化饸饹',
    '搭建乡村振兴平台',
    '坚持三原则',
    '江西安福县',
    '山西安全生产',
    '每周至少一次',
    '局长武某',
    '武功山旅游',
    '组建咸阳农商行',
    '推动咸阳博物馆建设',
    '淳化民风',
    '',
  ])('%s', (text) => {
    expect(find(text)).toEqual([]);
  });
});

test('the places of every annotated commitment are found, and no others', () => {
  const idOf = new Map(places.flatMap(({ id, name, short }) => [name, ...short].map((word) => [word, id])));
  const lines = readFileSync('tests/gold/xianyang-2023/agreed/commitments.jsonl', 'utf8').trim().split('\n');
  for (const line of lines) {
    const row = JSON.parse(line) as { raw: string; places: string[] };
    expect([row.raw, find(row.raw)]).toEqual([row.raw, row.places.map((place) => idOf.get(place))]);
  }
});

describe('places that no list names are found by their shape', () => {
  const discover = (...texts: string[]): string[] => discoverPlaces(texts, places).map(({ name }) => name);

  test('in enumerations', () => {
    expect(discover('包括惠山区、江阴市和宜兴市。')).toEqual(['江阴市', '宜兴市']);
  });

  test('that stand twice where a clause begins', () => {
    expect(discover('驿城区成功创建示范县，泌阳县获评。', '驿城区开工，')).toEqual(['驿城区']);
  });

  test('with ids in pinyin that are in no list yet', () => {
    expect(discoverPlaces(['随县、兴平县、江阴市。'], places).map(({ id }) => id)).toEqual([
      'suixian',
      'xingping-2',
      'jiangyin',
    ]);
  });

  test.each([
    '社区、景区、园区、城区、地区。',
    '山区、林区、中心城区、深山区。',
    '产业兴市、农业大县、科技强区。',
    '全县、各县、全市、我市。',
    '是全县、是全市，也是全县、就是全区。',
    '沉陷区、塌陷区、采煤沉陷区。',
    '示范县、百强县、文明城市、贫困县。',
    '综保区、自贸区、开发区、高新区、经开区。',
    '工业立市、旅游兴市、人才强市。',
    '股市、楼市、超市、夜市。',
    '三市、两县、五区。',
    '乾县、三原县。',
    '支持甲县发展。',
    '推进区域发展，推进区域合作。',
  ])('but not in %s', (text) => {
    expect(discover(text, text)).toEqual([]);
  });
});

test('a line of a million characters takes little time', () => {
  const before = performance.now();
  for (const piece of ['西安', '兴平', '、某某县', '县区市', '咸阳西']) {
    findPlaces(piece.repeat(1_000_000 / piece.length), places, { own: 'xianyang' });
    discoverPlaces([piece.repeat(1_000_000 / piece.length)], places);
  }
  expect(performance.now() - before).toBeLessThan(15_000);
});
