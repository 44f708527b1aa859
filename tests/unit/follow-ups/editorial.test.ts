import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { followUps } from '../../../src/follow-ups/follow-ups.ts';
import { ContentFolder } from '../../../src/model/content-folder.ts';
import { formatProblem } from '../../../src/model/problems.ts';
import { readFollowUps } from '../../../src/model/reviewed-facts.ts';
import type { FollowUp } from '../../../src/schema/follow-ups.ts';
import { vocabulary } from '../own-vocabulary.ts';
import { report } from './read-pair.ts';

const FROM = report(2031, { plan: '建成沈湾高速。\n建成望海楼水库。' });
const TO = report(2032, { review: '沈湾高速建成通车。\n望海水利工程下闸蓄水。' });
const FOLLOWED = followUps(FROM.document, TO.document, vocabulary);
const PATH = 'reports/x-2032/follow-ups.yml';
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'follow-ups-test-'));
  mkdirSync(join(root, 'reports/x-2032'), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const ADDED = `followUps:
  - promise: { id: 2-p2-s1-k1, quote: 望海楼水库 }
    sentence: { eId: 1-p2-s1, quote: 望海水利工程下闸蓄水 }
    verdict: same
    reason: 工程立项后改称望海水利工程。
`;
const REFUSED = `followUps:
  - promise: { id: 2-p1-s1-k1, quote: 沈湾高速 }
    sentence: { eId: 1-p1-s1, quote: 沈湾高速 }
    verdict: other
    reason: 通车的是另一段。
`;

function read(yaml: string): { followed: FollowUp[]; problems: string[] } {
  writeFileSync(join(root, PATH), yaml);
  const content = new ContentFolder(root);
  const followed = readFollowUps(content, PATH, { followed: FOLLOWED, to: TO.document });
  return { followed, problems: content.problems.map(formatProblem) };
}

describe('follow-ups.yml', () => {
  test('adds a link, with the words of both reports', () => {
    const { followed, problems } = read(ADDED);
    expect(problems).toEqual([]);
    expect(followed.map(({ state }) => state)).toEqual(['reported', 'reported']);
    const [link] = followed[1]?.links ?? [];
    expect(link).toMatchObject({ rule: 'editor', reason: '工程立项后改称望海水利工程。', half: 'review' });
    expect(TO.text.slice(link?.span.start, link?.span.end)).toBe('望海水利工程下闸蓄水');
    expect(FROM.text.slice(link?.shared.from.span.start, link?.shared.from.span.end)).toBe('望海楼水库');
  });

  test('refuses a link that the rules found', () => {
    expect(FOLLOWED.map(({ state }) => state)).toEqual(['reported', 'none']);
    expect(read(REFUSED).followed.map(({ state }) => state)).toEqual(['none', 'none']);
  });

  test('names rows whose words do not stand where they should', () => {
    const { followed, problems } = read(ADDED.replace('望海水利工程下闸蓄水', '望海水利工程竣工').replace('k1', 'k9'));
    expect(followed).toEqual(FOLLOWED);
    expect(problems).toEqual([
      expect.stringMatching(/follow-ups\.yml:2:\d+: no promise or target has the id "2-p2-s1-k9"/),
      expect.stringMatching(/follow-ups\.yml:3:\d+: "望海水利工程竣工" does not stand there/),
    ]);
  });

  test('is not needed', () => {
    const content = new ContentFolder(root);
    expect(readFollowUps(content, PATH, { followed: FOLLOWED, to: TO.document })).toEqual(FOLLOWED);
  });
});
