import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadSite } from '../../../src/model/load.ts';
import { ContentError, formatProblem } from '../../../src/model/problems.ts';

const YAML = 'reports/xianyang-2023/report.yml';
const TEXT = 'reports/xianyang-2023/report.txt';

let scratch: string;
let content: string;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'content-test-'));
  content = join(scratch, 'content');
  cpSync('content', content, { recursive: true });
});

afterEach(() => {
  rmSync(scratch, { recursive: true });
});

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(join(content, path), change(readFileSync(join(content, path), 'utf8')));
}

/** The lines a person would see. */
function problems(): string[] {
  try {
    loadSite(content);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems.map(formatProblem);
    throw error;
  }
}

test('the content as committed has no problems, and is frozen', () => {
  const { reports } = loadSite(content);
  expect(reports[0].name).toBe('咸阳市2023年政府工作报告');
  expect(reports[0].document).toMatchObject({
    place: '咸阳市',
    date: '2023-02-08',
    meeting: '咸阳市第九届人民代表大会第三次会议',
  });
  expect(Object.isFrozen(reports[0].document.chapters[0]?.paragraphs[0])).toBe(true);
});

describe('each kind of bad content is one line that says where, what and how to mend it', () => {
  test('a missing field', () => {
    edit(YAML, (yaml) => yaml.replace(/^place: .*\n/m, ''));
    expect(problems()).toEqual([
      `content/${YAML}:1:1: missing field "place"; add it (null where unknown, if the field allows it)`,
    ]);
  });

  test('an unknown key', () => {
    edit(YAML, (yaml) => yaml.replace('place: ', 'plaice: x\nplace: '));
    expect(problems()).toEqual([`content/${YAML}:2:1: unknown key "plaice"; check its spelling or remove it`]);
  });

  test('a value of the wrong kind', () => {
    edit(YAML, (yaml) => yaml.replace('year: 2023', 'year: soon'));
    expect(problems()).toEqual([
      `content/${YAML}:4:7: "year" is "soon": Invalid input: expected number, received string`,
    ]);
  });

  test('YAML that is none', () => {
    edit(YAML, (yaml) => yaml.replace('place: ', 'place: ['));
    expect(problems()[0]).toMatch(/^content\/reports\/xianyang-2023\/report\.yml:\d+:\d+: not valid YAML: /);
  });

  test('a text that is not the one report.yml names', () => {
    edit(TEXT, (text) => `${text} `);
    expect(problems()).toEqual([
      expect.stringMatching(
        new RegExp(`^content/${TEXT}:1:1: its SHA-256 is [0-9a-f]{64}, but report.yml says 3281f7`),
      ),
    ]);
  });

  test('a text that is not UTF-8', () => {
    writeFileSync(join(content, TEXT), Buffer.from([0xd5, 0xfe, 0xb8, 0xae]));
    expect(problems().at(-1)).toMatch(new RegExp(`^content/${TEXT}:1:1: the text is not UTF-8`));
  });

  test('an empty text', () => {
    writeFileSync(join(content, TEXT), '');
    expect(problems().at(-1)).toBe(`content/${TEXT}:1:1: the text is blank`);
  });

  test('a text that is not there', () => {
    rmSync(join(content, TEXT));
    expect(problems()).toEqual([`content/${TEXT}:1:1: cannot be read (ENOENT); add the file`]);
  });

  test('two reports with one slug', () => {
    cpSync(join(content, 'reports/xianyang-2023'), join(content, 'reports/another'), { recursive: true });
    expect(problems()).toEqual([
      `content/${YAML}:1:1: duplicate slug "xianyang-2023", already used by reports/another; choose another`,
    ]);
  });

  test('a folder with another name than its slug', () => {
    renameSync(join(content, 'reports/xianyang-2023'), join(content, 'reports/elsewhere'));
    expect(problems()).toEqual([
      'content/reports/elsewhere/report.yml:1:1: slug "xianyang-2023" differs from its folder "elsewhere"; rename one of them',
    ]);
  });

  test('a slug that the site uses itself', () => {
    edit(YAML, (yaml) => yaml.replace('slug: xianyang-2023', 'slug: about'));
    expect(problems()).toContain(`content/${YAML}:1:7: "slug" is "about": the site uses this path itself`);
  });

  test('a featured report that is not there', () => {
    edit('site.yml', (yaml) => `${yaml}featured: nowhere\n`);
    expect(problems()).toEqual([
      'content/site.yml:1:1: "featured" is "nowhere", which names no report; expected one of: xianyang-2023',
    ]);
  });

  test.each([
    ['place', "''", /^.*:\d+:8: "place" is "": it is blank; write what is known, or null where the field allows it$/],
    ['place', '"\u3000"', /^.*:\d+:8: "place" is " ": it is blank; [^\n]*$/],
    ['place', '"\u200b\ufeff"', /^.*:\d+:8: "place" is .*: it is blank; [^\n]*$/],
    ['place', '" 茶马市"', /^.*:\d+:8: "place" is " 茶马市": it has white space at an end; remove it$/],
    ['meeting', "' '", /^.*:\d+:10: "meeting" is " ": it is blank; [^\n]*$/],
    ['date', '2031-02-30', /^.*:\d+:7: "date" is "2031-02-30": expected a day that there is, such as 2023-02-08$/],
    ['date', '2031-2-3', /^.*:\d+:7: "date" is "2031-2-3": expected a day that there is, [^\n]*$/],
    ['date', '0031-02-03', /^.*:\d+:7: "date" is "0031-02-03": expected a day from 1949 to 2099$/],
    ['year', '20311', /^.*:\d+:7: "year" is 20311: expected a year from 1949 to 2099$/],
    ['year', '-1', /^.*:\d+:7: "year" is -1: expected a year from 1949 to 2099$/],
    ['reviewYear', '2031', /^.*:\d+:13: "reviewYear" is 2031: expected a year before 2023, which is planned$/],
  ])('%s: %s', (field, value, message) => {
    edit(YAML, (yaml) => yaml.replace(new RegExp(`^${field}: .*$`, 'm'), `${field}: ${value}`));
    expect(problems()).toEqual([expect.stringMatching(message)]);
  });

  test('a day that is none on which something was mended', () => {
    edit(YAML, (yaml) => `${yaml.replace(/^corrected:.*\n/m, '')}corrected:\n  - { date: 2031-11-31, note: 试。 }\n`);
    expect(problems()).toEqual([expect.stringMatching(/report\.yml:\d+:13: "corrected\.0\.date" is "2031-11-31": /)]);
  });

  test('a place of the vocabulary without a name', () => {
    edit('vocabulary/places.yml', (yaml) => yaml.replace(/name: \S+?(?=[ ,}\n])/, 'name: "\u3000\u3000"'));
    expect(problems()).toEqual([expect.stringMatching(/places\.yml:\d+:\d+: "places\.0\.name" is .*: it is blank; /)]);
  });

  test.each(['con', 'com1', 'search', '404', 'cdn-cgi', 'a'.repeat(101), 'CON', 'Pagefind'])(
    'a folder that is called %s, whatever its report says',
    (name) => {
      renameSync(join(content, 'reports/xianyang-2023'), join(content, 'reports', name));
      expect(problems()).toContainEqual(
        expect.stringMatching(
          new RegExp(`^content/reports/${name}:1:1: no report can stand under this name: [^\\n]+$`),
        ),
      );
    },
  );

  test('a slug that is that of a page', () => {
    edit('pages/about.md', (page) => page.replace('path: about', 'path: xianyang-2023/about'));
    expect(problems()).toContain(
      'content/reports/xianyang-2023:1:1: no report can stand under this name: the page xianyang-2023/about stands there; rename the folder',
    );
  });

  test('a text above the limit', () => {
    truncateSync(join(content, TEXT), 11 * 1024 * 1024);
    expect(problems()).toEqual([
      expect.stringMatching(/report\.txt:1:1: cannot be read: it is too long \(11\.0 MB\); at most 10 MB/),
    ]);
  });

  test.skipIf(process.platform === 'win32')(
    'pipes, links and folders where files must be, none of which is waited for or followed',
    () => {
      for (const path of [TEXT, YAML, 'site.yml']) {
        rmSync(join(content, path));
        execFileSync('mkfifo', [join(content, path)]);
      }
      expect(problems()).toEqual([
        'content/site.yml:1:1: cannot be read: it is a named pipe; expected a file',
        `content/${YAML}:1:1: cannot be read: it is a named pipe; expected a file`,
        `content/${TEXT}:1:1: cannot be read: it is a named pipe; expected a file`,
      ]);
      rmSync(join(content, TEXT));
      renameSync(join(content, 'vocabulary/units.yml'), join(content, 'elsewhere.yml'));
      symlinkSync('../elsewhere.yml', join(content, 'vocabulary/units.yml'));
      rmSync(join(content, 'vocabulary/topics.yml'));
      mkdirSync(join(content, 'vocabulary/topics.yml'));
      symlinkSync('xianyang-2023', join(content, 'reports/linked'));
      const found = problems();
      expect(found).toContainEqual(
        expect.stringMatching(/units\.yml:1:1: .*it is a symbolic link; put the file itself there/),
      );
      expect(found).toContain('content/vocabulary/topics.yml:1:1: cannot be read: it is a folder; expected a file');
      expect(found).toContainEqual(
        expect.stringMatching(/^content\/reports\/linked:1:1: is no folder but a link or device/),
      );
    },
  );

  test('a page without front matter', () => {
    edit('pages/about.md', () => '正文');
    expect(problems()).toEqual([
      'content/pages/about.md:1:1: has no front matter; start it with --- and the fields path, title, description, updated',
    ]);
  });

  test('two pages at one path', () => {
    edit('pages/about.md', (page) => page.replace('path: about', 'path: about/method'));
    expect(problems()).toEqual([
      'content/pages/method.md:1:1: duplicate path "about/method", already used by pages/about.md; choose another',
    ]);
  });
});

test('all problems are told in one run', () => {
  edit('site.yml', (yaml) => yaml.replace('name: ', 'nam: '));
  edit(YAML, (yaml) => yaml.replace(/^place: .*\n/m, '').replace('date: ', 'dat: '));
  edit(TEXT, (text) => text.slice(1));
  edit('pages/about.md', (page) => page.replace('title: ', 'titel: '));
  const found = problems();
  expect(found).toHaveLength(8);
  expect(found.every((line) => !line.includes('\n'))).toBe(true);
});
