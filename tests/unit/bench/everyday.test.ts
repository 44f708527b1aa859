import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { benchEveryday, formatEveryday, readSet, type EverydayScore } from '../../../src/bench/bench-everyday.ts';

const folder = mkdtempSync(join(tmpdir(), 'everyday-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function writeSet(name: string, lines: readonly unknown[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
}

describe('the sample of everyday queries', () => {
  let score: EverydayScore | undefined;
  beforeAll(async () => {
    [score] = await benchEveryday(['tests/fixtures/everyday/sample.jsonl']);
  });

  test('is answered by sentences, and the silent ones by silence', () => {
    const outcomes = score?.verdicts.map(({ query, outcome }) => [query.query, outcome]);
    expect(outcomes).toEqual(
      score?.verdicts.map(({ query }) => [query.query, 'silent' in query ? 'silent' : 'sentence']),
    );
  });

  test('is told in one line where nothing is missed', () => {
    expect(formatEveryday(score ? [score] : [])).toMatch(
      /^\S+: 100\.0 % of 8 answered within the first five \(8 by a sentence, 0 on a page only\); 0\.0 % of 4 silent ones claimed$/,
    );
  });

  test('misses and claims are told with what the query was taken for', async () => {
    const set = writeSet('wrong.jsonl', [
      { query: '公园', report: 'xianyang-2023', answers: ['1-p1-s1'] },
      { query: '断头路', report: 'xianyang-2023', silent: true },
    ]);
    const told = formatEveryday(await benchEveryday([set]));
    expect(told).toContain('missed: 公园 [公园=公园]');
    expect(told).toContain('claimed: 断头路 [断头路=断头路]');
  });
});

describe.each([
  ['sixty', 'second-writer', 50],
  ['fifty-five', 'third-writer', 40],
])(
  '%s everyday queries by a writer who had seen the report and nothing of the thesaurus: %s',
  (_count, set, fewest) => {
    let verdicts: EverydayScore['verdicts'] = [];
    beforeAll(async () => {
      verdicts = (await benchEveryday([`tests/fixtures/everyday/${set}.jsonl`])).flatMap((score) => score.verdicts);
    });

    test('are answered among the first five sentences or on one of the first five pages, at least 92 in 100', () => {
      const asked = verdicts.filter(({ query }) => 'answers' in query);
      const answered = asked.filter(({ outcome }) => outcome === 'sentence' || outcome === 'page');
      expect(asked.length).toBeGreaterThan(fewest);
      expect(answered.length / asked.length).toBeGreaterThanOrEqual(0.92);
    });

    test('are met by silence where the report has no answer: no exact match, and an answer to one in ten at most', () => {
      const silent = verdicts.filter(({ query }) => 'silent' in query);
      expect(silent.length).toBeGreaterThan(5);
      expect(silent.map(({ shown }) => shown.exact)).toEqual(silent.map(() => 0));
      expect(silent.filter(({ outcome }) => outcome === 'claimed').length / silent.length).toBeLessThanOrEqual(0.1);
    });
  },
);

test('a report may be a text, named from where the set stands', async () => {
  writeSet('sea.txt', [
    '海门市政府工作报告',
    '各位代表：',
    '一、2030年工作回顾',
    '改造农村卫生厕所300座。',
    '二、2031年工作安排',
    '建设公厕12座。',
  ]);
  const set = writeSet('sea.jsonl', [{ query: '改厕', report: 'sea.txt', answers: ['1-p1-s1'] }]);
  const [score] = await benchEveryday([set]);
  expect(score?.verdicts.map(({ outcome }) => outcome)).toEqual(['sentence']);
});

test('a line that is no query is named', () => {
  expect(() => readSet(writeSet('bad.jsonl', [{ query: '水', report: 'a', silent: true }, '{']))).toThrow(
    /bad\.jsonl:2: no query; expected/,
  );
});
