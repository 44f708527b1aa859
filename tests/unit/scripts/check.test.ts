import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { copyContent, FOLDER, type ScratchContent } from '../model/scratch-content.ts';
import { runScript, type Outcome } from './run-script.ts';

let content: ScratchContent;

beforeAll(() => {
  content = copyContent();
});

afterEach(() => {
  content.reset();
});

afterAll(() => {
  content.remove();
});

const check = (...args: string[]): Promise<Outcome> => runScript('check', args, { env: { CONTENT_DIR: content.root } });

describe('npm run check', () => {
  test('names ids that a change would touch and exits with 1, until they are accepted; then nothing is wrong', async () => {
    content.editText((text) => text.replace('工业支撑有力，', '新修茶马驿站777座。工业支撑有力，'));
    const before = await check();
    expect(before.stdout).toMatch(new RegExp(`^content/${FOLDER}/permalinks\\.tsv: new 1-p2-s\\d+-q1$`, 'm'));
    expect(before.stdout).not.toContain('no errors');
    expect(before.errors).toEqual([
      expect.stringMatching(
        new RegExp(
          `^content/${FOLDER}/permalinks\\.tsv:1:1: published ids would change \\(.*\\d+ new.*\\); .*--accept$`,
        ),
      ),
    ]);
    expect(before.status).toBe(1);
    expect(await check('--accept')).toMatchObject({ errors: [], status: 0 });
    const after = await check();
    expect(after.stdout).not.toContain('permalinks.tsv');
    expect(after.stdout).toMatch(/^content: 1 report\(s\), no errors$/m);
    expect(after).toMatchObject({ errors: [], status: 0 });
  });

  test('accepts nothing where published ids are lost or their file is damaged; one line each says where and what to do', async () => {
    const path = `${FOLDER}/permalinks.tsv`;
    const git = (...args: string[]): string => execFileSync('git', ['-C', content.root, ...args], { encoding: 'utf8' });
    content.edit(path, (rows) => rows.replace(/^(1-p1-s1\t.*)$/m, '$1\tnote').replace(/^1-p2\t/m, '1-p02\t'));
    const damaged = await check('--accept');
    expect(damaged.errors).toEqual([
      expect.stringMatching(new RegExp(`^content/${path}:\\d+:80: has 7 columns; .*restore the file`)),
      expect.stringMatching(new RegExp(`^content/${path}:\\d+:1: the id is "1-p02"; .*restore the file`)),
    ]);
    content.reset();
    git('init', '-q');
    git('add', '-A');
    git('-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false', 'commit', '-qm', 'x');
    rmSync(join(content.root, path));
    const lost = await check('--accept');
    expect(lost).toMatchObject({ stdout: '', status: 1 });
    expect(lost.errors).toEqual([
      expect.stringMatching(new RegExp(`^content/${path}:1:1: is missing, but .*; restore it with git checkout`)),
    ]);
    expect(existsSync(join(content.root, path))).toBe(false);
    git('checkout', '-q', '--', '.');
    rmSync(join(content.root, '.git'), { recursive: true });
    expect(await check()).toMatchObject({ errors: [], status: 0 });
  });

  test('tells every problem of the content with its place, and nothing else', async () => {
    content.edit('site.yml', (yaml) => yaml.replace('name: ', 'nam: '));
    content.write(
      `${FOLDER}/corrections.yml`,
      'corrections:\n  - { eId: 1-p2-s2, quote: 甲, field: subject, value: 乙, reason: 试。 }\n',
    );
    const { stdout, errors, status } = await check();
    expect(stdout).toBe('');
    expect(errors).toContainEqual(expect.stringMatching(/^content\/site\.yml:\d+:\d+: unknown key "nam"/));
    expect(errors).toContainEqual(
      expect.stringMatching(new RegExp(`^content/${FOLDER}/corrections\\.yml:2:5: "甲" does not stand in 1-p2-s2`)),
    );
    expect(errors.every((line) => /^content\/\S+:\d+:\d+: /.test(line))).toBe(true);
    expect(status).toBe(1);
  });
});

describe('npm run check -- --overfit', () => {
  const VOCABULARY = 'vocabulary/invented.yml';
  const ownLines = ({ stdout }: Outcome): string[] =>
    stdout.split('\n').flatMap((line) => (line.includes(VOCABULARY) ? [line.slice(line.indexOf(VOCABULARY))] : []));

  test('lists what one of the reports alone says, and nothing that two or none say', async () => {
    content.write(VOCABULARY, '# 茶马古道灯会\n- 龙门古渡夜市\n- 茶马古道驿站\n- 凤凰山下灯会\n');
    const folder = join(content.root, '..', 'more');
    mkdirSync(join(folder, 'deep'), { recursive: true });
    writeFileSync(join(folder, 'a.txt'), '办好龙门古渡夜市，修茶马古道驿站，茶马古道灯会。');
    writeFileSync(join(folder, 'deep/b.txt'), '修茶马古道驿站。');
    const outcome = await check('--overfit', folder);
    expect(ownLines(outcome)).toEqual([`${VOCABULARY}:2: 龙门古渡夜市 only in ${join(folder, 'a.txt')}`]);
    expect(outcome.stdout).toMatch(/^\d+ of \d+ literals occur in one of 3 report\(s\) only$/m);
    expect(outcome).toMatchObject({ errors: [], status: 0 });
  });

  test('a folder that is not there is one line, and the exit code is 1', async () => {
    const { errors, status } = await check('--overfit', join(content.root, 'nowhere'));
    expect(errors).toEqual([expect.stringContaining('nowhere')]);
    expect(status).toBe(1);
  });
});

describe('npm run check -- --wordings', () => {
  test('counts words of the thesaurus in reports, and writes the counts down when told to', async () => {
    const concept = '  - { id: tide-mills, label: 潮汐磨坊, topic: null, report: [潮汐磨坊] }\n';
    content.write('vocabulary/everyday/mills.yml', `concepts:\n${concept}`);
    const before = await check();
    expect(before.errors).toEqual([
      expect.stringMatching(/^content\/vocabulary\/everyday\/mills\.yml:2:\d+: "潮汐磨坊" is in no known report; /),
    ]);
    content.write('sea.txt', '重修潮汐磨坊4处。');
    const counted = await check('--wordings', '--accept', join(content.root, 'sea.txt'));
    expect(counted.stdout).not.toContain('潮汐磨坊');
    expect(counted).toMatchObject({ errors: [], status: 0 });
    expect(await check()).toMatchObject({ errors: [], status: 0 });
  });
});
