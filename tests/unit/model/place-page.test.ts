import { describe, expect, test } from 'vitest';
import { isCheckable } from '../../../src/model/commitment-pages.ts';
import { layoutPlaces } from '../../../src/charts/places.ts';
import { loadSite } from '../../../src/model/load.ts';
import { placePages, type PlacePage } from '../../../src/model/place-page.ts';
import type { Saying } from '../../../src/model/sayings.ts';
import { read, SMALL_REPORT, vocabulary } from '../charts/small-report.ts';

const { places } = vocabulary;
const pagesOf = (text: string): ReadonlyMap<string, PlacePage> => placePages(read(text), places);
const page = (id: string, text = SMALL_REPORT): PlacePage => {
  const found = pagesOf(text).get(id);
  if (!found) throw new Error(`no page of ${id}`);
  return found;
};
const marked = (text: string, { marks }: Saying): string[] => marks.map(({ start, end }) => text.slice(start, end));
const eIds = (sayings: readonly Saying[]): string[] => sayings.map(({ sentence }) => sentence.eId);

describe('what a report says of a place', () => {
  test('stands by its half, with its words marked, its numbers and its own promises', () => {
    const { sayings, named } = page('sanyuan');
    expect(named).toBe(true);
    expect(eIds(sayings.review)).toEqual(['1-p1-s1', '1-p2-s1']);
    expect(eIds(sayings.plan)).toEqual(['2-1-p1-s1']);
    expect(sayings.review.map((saying) => marked(SMALL_REPORT, saying))).toEqual([['三原县'], ['三原']]);
    expect(sayings.review[0]?.numbers.map(({ raw }) => raw)).toEqual(['12.5万吨', '6%']);
    expect(sayings.plan[0]?.promises.map(({ raw }) => raw)).toEqual(['支持三原县新建粮食仓库5座']);
  });

  test('counts for each place of a list', () => {
    const text = SMALL_REPORT.replace('新建学校3所。', '三原、泾阳、礼泉、彬州成为示范县。');
    for (const id of ['sanyuan', 'jingyang', 'liquan', 'binzhou'])
      expect(eIds(page(id, text).sayings.review)).toContain('1-p1-s2');
  });

  test('has no promise that is another place’s alone', () => {
    expect(page('zhouzhi').sayings.plan[0]?.promises.map(({ raw }) => raw)).toEqual(['扶持周至县果农']);
  });

  test('is marked only where the name counts', () => {
    const text = SMALL_REPORT.replace('新建学校3所。', '坚持三原则，支持三原发展。');
    const saying = page('sanyuan', text).sayings.review[1];
    expect(saying?.marks.map(({ start, end }) => text.slice(start - 2, end + 2))).toEqual(['支持三原发展']);
  });

  test('is marked to the character in a source with markup', () => {
    const text = SMALL_REPORT.replace('三原县粮食', '**三原县**粮食');
    const saying = page('sanyuan', text).sayings.review[0];
    expect(saying && marked(text, saying)).toEqual(['三原县']);
  });

  test('may stand in neither half', () => {
    const text = SMALL_REPORT.replace('请予审议。', '请予审议。三原县的代表到会。');
    expect(eIds(page('sanyuan', text).sayings.other)).toEqual(['0-p2-s2']);
  });
});

describe('pages', () => {
  test('are there for every tile of the map, and for every other place that is named', () => {
    const pages = pagesOf(SMALL_REPORT);
    expect(pages.size).toBe(13 + 3);
    for (const id of ['qindu', 'weicheng', 'xian', 'zhouzhi', 'xianyang']) expect([...pages.keys()]).toContain(id);
    expect([...pages.keys()]).not.toContain('yangling');
  });

  test('of a place that is not named say nothing of it', () => {
    const { named, sayings, neighbours } = page('qindu');
    expect(named).toBe(false);
    expect([...sayings.review, ...sayings.plan, ...sayings.other]).toEqual([]);
    expect(neighbours.map(({ id }) => id)).toEqual(['liquan', 'jingyang', 'sanyuan', 'xingping', 'weicheng', 'xian']);
  });

  test('of a county that is not named quote what is said of all counties, and no other sentence', () => {
    const text = SMALL_REPORT.replace('建成体育场2座。', '每个县打造1个产业。推动市县两级统一。');
    expect(page('qianxian', text).general.map(({ raw }) => raw)).toEqual(['每个县打造1个产业。']);
    expect(page('qindu', text).general).toEqual([]);
    expect(page('sanyuan', text).general).toEqual([]);
  });

  test('of the report’s own place hold what stands beside another place', () => {
    const own = page('xianyang');
    expect(own.own).toBe(true);
    expect(eIds([...own.sayings.review, ...own.sayings.plan])).toEqual(['1-p2-s1', '2-1-p1-s2']);
    expect(page('sanyuan').own).toBe(false);
  });

  test('lead from each to the next, the map first', () => {
    const pages = [...pagesOf(SMALL_REPORT).values()];
    expect(pages[0]?.previous).toBeNull();
    expect(pages.at(-1)?.next).toBeNull();
    for (const [i, { next }] of pages.slice(0, -1).entries()) expect(next).toBe(pages[i + 1]?.entry);
    expect(pages.slice(0, 3).map(({ entry }) => entry.id)).toEqual(['changwu', 'binzhou', 'xunyi']);
  });

  test('of another city’s report have no map and no neighbours', () => {
    const pages = pagesOf(SMALL_REPORT.replace('咸阳市', '无锡市'));
    expect([...pages.keys()]).toEqual(['sanyuan', 'xian', 'xianyang', 'wugong', 'zhouzhi']);
    expect([...pages.values()].flatMap(({ neighbours }) => neighbours)).toEqual([]);
  });

  test('are none where no place is named', () => {
    expect(pagesOf('报告\n一、2022年工作回顾\n山清水秀。').size).toBe(0);
  });

  test('are made once for a document and a vocabulary', () => {
    const document = read(SMALL_REPORT);
    expect(placePages(document, places)).toBe(placePages(document, places));
    expect(placePages(document, []).size).toBe(0);
  });
});

test('the counts of the committed reports are those of the chart', () => {
  const { reports, vocabulary: own } = loadSite('content');
  for (const { document } of reports) {
    const chart = layoutPlaces(document, own.places, (id) => id);
    const pages = placePages(document, own.places);
    for (const { id, sentences, review, promises } of [...(chart?.tiles ?? []), ...(chart?.others ?? [])]) {
      const { sayings } = pages.get(id) ?? { sayings: null };
      const all = sayings ? [...sayings.review, ...sayings.plan, ...sayings.other] : [];
      expect([id, all.length, sayings?.review.length]).toEqual([id, sentences, review]);
      expect(new Set(all.flatMap((saying) => saying.promises.filter(isCheckable))).size).toBe(promises);
      expect(all.every(({ marks }) => marks.length > 0)).toBe(true);
    }
  }
});
