import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findLostPermalinks } from '../../../src/model/permalinks/lost.ts';
import { copyContent, FOLDER, type ScratchContent } from './scratch-content.ts';

const PERMALINKS = `${FOLDER}/permalinks.tsv`;
let content: ScratchContent;
let built: string;

beforeEach(() => {
  content = copyContent();
  built = join(content.root, '..', 'built');
});

afterEach(() => {
  content.remove();
});

const lose = (): void => {
  rmSync(join(content.root, PERMALINKS));
};
const told = (): string[] =>
  findLostPermalinks(content.root, content.load(), built).map(({ file, message }) => `${file}: ${message}`);

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', ['-C', dirname(content.root), ...identity, ...args], { encoding: 'utf8' }).trim();
}

function commitAll(message: string): string {
  git('add', '-A');
  git('commit', '-qm', message);
  return git('rev-parse', '--short', 'HEAD');
}

test('a report whose ids are there is not asked about, nor one that was never published', () => {
  expect(told()).toEqual([]);
  lose();
  expect(told()).toEqual([]);
});

test('where git has the ids, the commit is named and how to have them back, however they were lost', () => {
  git('init', '-q');
  const kept = commitAll('with ids');
  lose();
  const missing = new RegExp(`^content/${PERMALINKS}: is missing, but .*git checkout ${kept} -- \\S*permalinks\\.tsv`);
  expect(told()).toEqual([expect.stringMatching(missing)]);
  content.write(PERMALINKS, '');
  expect(told()).toEqual([expect.stringMatching(/holds no ids, but/)]);
  commitAll('emptied');
  lose();
  commitAll('without');
  expect(told()).toEqual([expect.stringMatching(missing)]);
  git('checkout', kept, '--', '.');
  expect(told()).toEqual([]);
});

test('where the last build has its pages, they are named', () => {
  mkdirSync(join(built, 'xianyang-2023'), { recursive: true });
  writeFileSync(join(built, 'xianyang-2023/index.html'), '');
  expect(told()).toEqual([]);
  lose();
  expect(told()).toEqual([expect.stringMatching(/is missing, but \S*built\/xianyang-2023\/ has pages of this report/)]);
});
