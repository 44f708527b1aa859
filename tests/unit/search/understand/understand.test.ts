import { describe, expect, test } from 'vitest';
import { readTerms } from '../../../../src/search/query.ts';
import { understand, type Setting, type Understanding } from '../../../../src/search/understand/understand.ts';
import { ferries, makeConcept, readSample } from '../thesaurus-sample.ts';

const texts = ['轮渡航班增加。', '白鹭岛灯会如期举行。', '推进珊瑚礁保育。'];
const setting: Setting = {
  thesaurus: readSample(texts),
  places: [
    { id: 'bailu', names: ['白鹭岛'], own: false },
    { id: 'haimen', names: ['海门市', '海门'], own: true },
  ],
  occurs: (text) => texts.join('\n').includes(text),
};

const ask = (query: string, given: Partial<Setting> = {}): Promise<Understanding> =>
  understand(readTerms(query), { ...setting, ...given });
const labelsOf = ({ subjects }: Understanding): string[] =>
  subjects.map(({ senses }) => senses.map(({ label }) => label).join('/'));

describe('a query in people’s own words', () => {
  test.each([
    ['坐船', '渡船', 'none'],
    ['坐船吗', '渡船', 'none'],
    ['渡船什么时候通', '渡船', 'when'],
    ['坐船多少钱', '渡船', 'how-much'],
    ['哪里有花灯', '灯会', 'where'],
    ['花灯怎么办', '灯会', 'what'],
    ['轮渡', '渡船', 'none'],
  ])('%s is about %s and asks %s', async (query, label, asks) => {
    const meaning = await ask(query);
    expect(labelsOf(meaning)).toEqual([label]);
    expect(meaning).toMatchObject({ asks, words: [], pieces: [], missing: [] });
  });

  test('names what a question word cuts apart', async () => {
    expect(labelsOf(await ask('今年修哪些渡口'))).toEqual(['渡船']);
    expect((await ask('今年修哪些渡口')).half).toBe('plan');
  });

  test('takes the longest wording, and a character alone only where no longer one is', async () => {
    expect(labelsOf(await ask('夜航轮渡'))).toEqual(['夜班渡船']);
    expect(labelsOf(await ask('船'))).toEqual(['渡船']);
    expect(labelsOf(await ask('办船会'))).toEqual(['灯会']);
    expect(labelsOf(await ask('船花灯'))).toEqual(['灯会']);
  });

  test('tells place and subject apart, with and without a space', async () => {
    for (const query of ['白鹭岛 花灯', '白鹭岛花灯', '花灯 白鹭岛']) {
      const meaning = await ask(query);
      expect(labelsOf(meaning)).toEqual(['灯会']);
      expect(meaning.places.map(({ id }) => id)).toEqual(['bailu']);
    }
  });

  test('does not narrow by the place whose report it is, unless nothing else is asked', async () => {
    expect((await ask('海门花灯')).places).toEqual([]);
    expect((await ask('海门有什么')).places.map(({ id }) => id)).toEqual(['haimen']);
  });

  test('knows the asker’s own place from a name', async () => {
    expect(await ask('我们镇有什么')).toMatchObject({ here: true, subjects: [], asks: 'what' });
  });

  test('leaves a broader subject out beside a narrower one', async () => {
    expect(labelsOf(await ask('坐船 夜航轮渡'))).toEqual(['夜班渡船']);
  });

  test('keeps all senses of an ambiguous wording', async () => {
    const given = [
      makeConcept({ ...ferries, ambiguous: ['证'], everyday: ['办船证'] }),
      makeConcept({ id: 'boat-deeds', label: '船契', everyday: ['办船证'] }),
    ];
    const meaning = await ask('办船证', { thesaurus: readSample(texts, given) });
    expect(labelsOf(meaning)).toEqual(['渡船/船契']);
  });
});

describe('slips and pieces', () => {
  test('a wording typed with characters that read alike is meant', async () => {
    const meaning = await ask('花等在哪里');
    expect(meaning.subjects).toMatchObject([{ typed: '花等', taken: '花灯' }]);
    // Of 华等 no character is one of 花灯: it may be any word.
    expect((await ask('华等')).subjects).toEqual([]);
  });

  test('a wording typed in Latin letters is meant, also with sounds that many do not tell apart', async () => {
    expect(labelsOf(await ask('zuochuan'))).toEqual(['渡船']);
    expect(labelsOf(await ask('zuocuan'))).toEqual(['渡船']);
    expect((await ask('zuoch')).subjects).toEqual([]);
  });

  test('what the texts have as it stands is taken as it stands', async () => {
    expect(await ask('珊瑚礁')).toMatchObject({ words: ['珊瑚礁'], subjects: [] });
  });

  test('of what nothing has whole, the longest pieces are looked for, and the rest is missing', async () => {
    expect(await ask('珊瑚礁潜水')).toMatchObject({ words: [], pieces: ['珊瑚礁'], missing: ['潜水'] });
    expect(await ask('企鹅')).toMatchObject({ pieces: [], missing: ['企鹅'] });
  });

  test('white space alone means nothing', async () => {
    expect(await ask('  ')).toMatchObject({ subjects: [], places: [], words: [], asks: 'none' });
  });
});
