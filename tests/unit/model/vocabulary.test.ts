import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContentFolder } from '../../../src/model/content-folder.ts';
import { formatProblem } from '../../../src/model/problems.ts';
import { readCorrections, readPairings } from '../../../src/model/reviewed-facts.ts';
import { loadVocabulary } from '../../../src/model/vocabulary.ts';
import { locateYaml } from '../../../src/model/yaml-place.ts';
import { compileLexicon } from '../../../src/recognise/lexicon/compile.ts';
import { vocabulary } from '../own-vocabulary.ts';

let scratch: string;
let root: string;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'vocabulary-test-'));
  root = join(scratch, 'content');
  cpSync('content/vocabulary', join(root, 'vocabulary'), { recursive: true });
});

afterEach(() => {
  rmSync(scratch, { recursive: true });
});

function edit(name: string, change: (text: string) => string): void {
  const path = join(root, 'vocabulary', `${name}.yml`);
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
}

/** The lines a person would see; nothing is loaded where there is one. */
function problems(): string[] {
  const content = new ContentFolder(root);
  const vocabulary = loadVocabulary(content);
  expect(vocabulary === null).toBe(content.problems.length > 0);
  return content.problems.map(formatProblem);
}

const line = (name: string, piece: string): number =>
  readFileSync(join(root, 'vocabulary', `${name}.yml`), 'utf8')
    .split('\n')
    .findIndex((text) => text.includes(piece)) + 1;

test('the vocabulary as committed has no problems', () => {
  expect(problems()).toEqual([]);
});

test('a file that is missing is told', () => {
  rmSync(join(root, 'vocabulary/topics.yml'));
  expect(problems()).toEqual(['content/vocabulary/topics.yml:1:1: cannot be read (ENOENT); add the file']);
});

test('an unknown key, a bad id and a word too short are told together', () => {
  edit('places', (yaml) => yaml.replace('id: qindu', 'id: Qin Du'));
  edit('topics', (yaml) =>
    yaml.replace('words: [生产总值', 'words: [钱, 生产总值').replace('name: 就业', 'name: 就业\n    colour: red'),
  );
  expect(problems()).toEqual([
    expect.stringMatching(/^content\/vocabulary\/topics\.yml:\d+:\d+: "topics\.0\.words\.0" is "钱": expected two/),
    expect.stringMatching(/^content\/vocabulary\/topics\.yml:\d+:\d+: unknown key "topics\.1\.colour"/),
    expect.stringMatching(
      /^content\/vocabulary\/places\.yml:\d+:\d+: "places\.2\.id" is "Qin Du": expected lower-case/,
    ),
  ]);
});

describe('what stands twice or names nothing is told with its place', () => {
  test('an alias of two indicators', () => {
    edit('indicators', (yaml) => yaml.replace('label: 人均地区生产总值', 'label: 人均“GDP”').replace('人均GDP, ', ''));
    edit('indicators', (yaml) => yaml.replace('label: 海洋生产总值\n', 'label: 人均GDP\n'));
    expect(problems()).toEqual([
      `content/vocabulary/indicators.yml:${String(line('indicators', 'label: 人均GDP'))}:12: ` +
        'duplicate wording "人均GDP", already used by gdp-per-head; remove one of them',
    ]);
  });

  test('a word that is a predicate and a bound, or a bound twice', () => {
    edit('predicates', (yaml) => yaml.replace('上年同期, 与', '上年同期, 不低于, 与'));
    edit('bounds', (yaml) => yaml.replace(/(.*word: 以上, side: behind.*\n)/, '$1$1'));
    expect(problems()).toEqual([
      expect.stringMatching(
        /^content\/vocabulary\/bounds\.yml:\d+:\d+: duplicate bound "以上 behind", already used by entry \d+/,
      ),
      expect.stringMatching(
        /^content\/vocabulary\/predicates\.yml:\d+:19: duplicate word "不低于", already used by bounds\.yml/,
      ),
    ]);
  });

  test('a word that opens a clause and is not to', () => {
    edit('openers', (yaml) => yaml.replace('  not:\n    [\n      ', '  not:\n    [\n      一举, '));
    expect(problems()).toEqual([expect.stringContaining('duplicate word "一举", already used by measured.words')]);
  });

  test('an id of two indicators', () => {
    edit('indicators', (yaml) => yaml.replace('id: marine-gdp', 'id: gdp'));
    expect(problems()).toEqual([expect.stringContaining('duplicate id "gdp", already used by indicators entry 1')]);
  });

  test('a kindred that is none', () => {
    edit('indicators', (yaml) => yaml.replace('{ id: foreign-direct-investment', '{ id: foreign-something'));
    expect(problems()).toEqual([expect.stringContaining('"foreign-something" names no other indicator of this file')]);
  });

  test('a word twice in a topic', () => {
    edit('topics', (yaml) => yaml.replace('words: [生产总值', 'words: [生产总值, 生产总值'));
    expect(problems()).toEqual([expect.stringContaining('duplicate word "生产总值", already used by economy')]);
  });

  test('a name of two places, and a parent that is none', () => {
    edit('places', (yaml) =>
      yaml
        .replace('short: [渭城]', 'short: [秦都]')
        .replace(
          'name: 泾阳县, short: [泾阳], kind: county, parent: xianyang',
          'name: 泾阳县, kind: county, parent: nowhere',
        ),
    );
    expect(problems()).toEqual([
      expect.stringContaining('duplicate name "秦都", already used by qindu'),
      expect.stringContaining('"nowhere" names no other place of this file'),
    ]);
  });

  test('a unit', () => {
    edit('units', (yaml) => yaml.replace('unit: 家,', 'unit: 个,'));
    expect(problems()).toEqual([expect.stringContaining('duplicate unit "个"')]);
  });
});

test.each([
  [['a', 1, 'b'], { line: 3, column: 8 }],
  [['a', 1, 'missing'], { line: 3, column: 5 }],
  [['none'], { line: 1, column: 1 }],
])('the place of %j in YAML is %j', (path, place) => {
  expect(locateYaml('a:\n  - 1\n  - b: 2\n', path)).toEqual(place);
});

describe('reviewed facts of a report', () => {
  const facts = { passages: [], quantities: [], indicators: [], lexicon: compileLexicon(vocabulary) };

  test('may be missing', () => {
    const content = new ContentFolder(root);
    expect(readCorrections(content, 'corrections.yml', facts)).toEqual({ quantities: [], applied: [] });
    expect(readPairings(content, 'pairings.yml', facts)).toEqual([]);
    expect(content.problems).toEqual([]);
  });

  test('that do not fit the text are told with file, line and column', () => {
    const at = '{ eId: 1-p1-s1, quote: 增长 }';
    writeFileSync(
      join(root, 'pairings.yml'),
      `pairings:\n  - indicator: gdp\n    result: ${at}\n    target: null\n    comparable: yes\n    reason: null\n`,
    );
    writeFileSync(
      join(root, 'corrections.yml'),
      'corrections:\n  - { eId: 1-p1-s1, quote: 增长, field: unit, value: 亿元, reason: 误读 }\n',
    );
    const content = new ContentFolder(root);
    readPairings(content, 'pairings.yml', facts);
    readCorrections(content, 'corrections.yml', facts);
    expect(content.problems.map(formatProblem)).toEqual([
      'content/pairings.yml:2:16: the report has no indicator "gdp"',
      'content/pairings.yml:3:13: no sentence or heading has the eId 1-p1-s1',
      'content/corrections.yml:2:5: no sentence or heading has the eId 1-p1-s1',
    ]);
  });
});

test('an overview that names what is not there, or words of no topic of the subject, is told where it does', () => {
  edit('overview', (yaml) =>
    yaml
      .replace('indicator: gdp,', 'indicator: gpd,')
      .replace('  - grain-output', '  - grain')
      .replace('topics: [housing]', 'topics: [house]')
      .replace('words: [停车, 充电桩]', 'words: [停车, 马厩]')
      .replace('name: 养老', 'name: 看病'),
  );
  const told = problems().map((problem) => problem.replace(/^content\/vocabulary\/overview\.yml:\d+:\d+: /, ''));
  expect(told).toEqual(
    expect.arrayContaining([
      '"gpd" names no indicator of the vocabulary; correct the id',
      '"grain" names no indicator of the vocabulary; correct the id',
      '"house" names no topic of the vocabulary; correct the id',
      '"马厩" is no word of the topics transport; add it to one of them, or take it out',
      'duplicate subject "看病", already used by entry 4; remove one of them',
    ]),
  );
});
