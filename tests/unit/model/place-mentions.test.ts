import { describe, expect, test } from 'vitest';
import { loadSite } from '../../../src/model/load.ts';
import { mentionsOf } from '../../../src/model/place-mentions.ts';
import { read, SMALL_REPORT, vocabulary } from '../charts/small-report.ts';

const { places } = vocabulary;
const named = (text: string): Record<string, readonly string[]> =>
  Object.fromEntries(mentionsOf(read(text), places).bySentence);

test('each sentence has the places it names, each once, in order; others are left out', () => {
  expect(named(SMALL_REPORT)).toEqual({
    '1-p1-s1': ['sanyuan'],
    '1-p2-s1': ['xian', 'xianyang', 'sanyuan', 'wugong'],
    '2-1-p1-s1': ['sanyuan', 'zhouzhi'],
    '2-1-p1-s2': ['xian', 'xianyang'],
  });
});

describe('the place whose report it is', () => {
  test('is known by its name, and counts only beside another', () => {
    const document = read(SMALL_REPORT.replace('新建学校3所', '咸阳新建学校3所'));
    const mentions = mentionsOf(document, places);
    expect(mentions.own?.id).toBe('xianyang');
    expect(mentions.bySentence.has('1-p1-s2')).toBe(false);
  });

  test('may be none that the vocabulary lists, or none at all', () => {
    expect(mentionsOf(read(SMALL_REPORT.replace('咸阳市', '无锡市')), places).own).toBeNull();
    expect(mentionsOf({ ...read(SMALL_REPORT), place: null }, places).own).toBeNull();
  });

  test('counts as any other place in the report of another', () => {
    const text = SMALL_REPORT.replace('咸阳市', '无锡市').replace('新建学校3所', '咸阳新建学校3所');
    expect(named(text)['1-p1-s2']).toEqual(['xianyang']);
  });
});

test('places that no list knows are found by their shape, with their name', () => {
  const { bySentence, places: found } = mentionsOf(
    read(SMALL_REPORT.replace('新建学校3所', '惠山区、锡山区新建学校3所')),
    places,
  );
  expect(bySentence.get('1-p1-s2')).toEqual(['huishan', 'xishan']);
  expect(found.get('huishan')?.name).toBe('惠山区');
});

test('names inside other names are no places', () => {
  expect(named('报告\n一、回顾\n西安都市圈建设加快，坚持三原则，推动咸阳高新区升级。')).toEqual({});
});

test('every place of a promise is one of its sentence, and every id has its entry', () => {
  const { reports, vocabulary: own } = loadSite('content');
  for (const { document } of reports) {
    const mentions = mentionsOf(document, own.places);
    for (const { sentence, places: promised } of document.commitments)
      expect(mentions.bySentence.get(sentence) ?? []).toEqual(expect.arrayContaining(promised));
    for (const id of [...mentions.bySentence.values()].flat()) expect(mentions.places.get(id)?.id).toBe(id);
  }
});

test('are gathered once for a document and a vocabulary', () => {
  const document = read(SMALL_REPORT);
  expect(mentionsOf(document, places)).toBe(mentionsOf(document, places));
  expect(mentionsOf(document, []).bySentence.has('1-p1-s1')).toBe(false);
  expect(mentionsOf({ ...document }, places)).not.toBe(mentionsOf(document, places));
});
