import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ContentFolder } from '../../../src/model/content-folder.ts';
import { loadVocabulary } from '../../../src/model/vocabulary.ts';
import { findTopics } from '../../../src/recognise/topics.ts';

const vocabulary = loadVocabulary(new ContentFolder('content'));
if (!vocabulary) throw new Error('the vocabulary has problems');
const { topics } = vocabulary;

describe('topics are given in the order of their words', () => {
  test.each([
    ['全年城镇新增就业4.5万人以上', ['employment']],
    ['加强老旧小区改造，新增停车位1500个', ['housing', 'transport']],
    ['新增停车位1500个，加强老旧小区改造', ['transport', 'housing']],
    ['完成农村改厕3万个', ['rural']],
    ['推进紧密型县域医共体全覆盖', ['health']],
    ['开展城镇燃气等专项整治', ['safety']],
    ['居民消费价格涨幅3%左右', ['income-prices']],
    ['生产总值增长6%左右', ['economy']],
  ])('%s', (text, ids) => {
    expect(findTopics(text, topics)).toEqual(ids);
  });
});

describe('a word inside a longer one does not count', () => {
  test.each([
    ['居民消费价格涨幅', 'consumption'],
    ['全民国防教育', 'education'],
    ['基本养老保险全国统筹', 'elderly-children'],
    ['依法打击养老诈骗', 'elderly-children'],
    ['湿地公园通过验收', 'city'],
    ['坚持大道至简', 'transport'],
    ['持续为基层减负', 'business-environment'],
    ['实施新型农业经营主体提升行动', 'business-environment'],
    ['高校毕业生等重点群体', 'education'],
    ['学校幼儿', 'elderly-children'],
  ])('%s is not on %s', (text, id) => {
    expect(findTopics(text, topics)).not.toContain(id);
  });
});

test('a text on nothing has no topic', () => {
  expect([findTopics('', topics), findTopics('现在，我向大会报告工作。', topics)]).toEqual([[], []]);
});

test('most annotated commitments are on one to three topics', () => {
  const lines = readFileSync('tests/gold/xianyang-2023/agreed/commitments.jsonl', 'utf8').trim().split('\n');
  const counts = lines.map((line) => findTopics((JSON.parse(line) as { raw: string }).raw, topics).length);
  expect(counts.filter((count) => count === 0).length / counts.length).toBeLessThan(0.2);
  expect(Math.max(...counts)).toBeLessThanOrEqual(3);
});

test('a line of a million characters takes little time', () => {
  const before = performance.now();
  for (const piece of ['城', '生态', '教育', '城市建']) findTopics(piece.repeat(1_000_000 / piece.length), topics);
  expect(performance.now() - before).toBeLessThan(8000);
});
