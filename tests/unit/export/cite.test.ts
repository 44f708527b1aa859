import { parse } from 'bibtex-parse';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citeBibtex, citeGbt, citePlain, inQuotes, type Cited, type CitedReport } from '../../../src/export/cite.ts';

const report: CitedReport = {
  slug: 'xianyang-2023',
  name: '咸阳市2023年政府工作报告',
  site: '政府工作报告逐条查',
  place: '咸阳市',
  placeLevel: 'city',
  year: 2023,
  date: '2023-02-08',
  meeting: '咸阳市第九届人民代表大会第三次会议',
};
const cited: Cited = {
  report,
  id: '3-4-p1-s2',
  label: '3.4.1 段第 2 句',
  quote: '完成国土空间规划编制。',
  url: 'https://example.org/xianyang-2023/3/4/#p1-s2',
  accessed: '2026-05-01',
};
const bare: CitedReport = { ...report, place: null, placeLevel: null, date: null, year: null, meeting: null };

describe('by GB/T 7714—2015', () => {
  test('a report online has its government, title, [R/OL], day of publication, day of access and address', () => {
    expect(citeGbt(cited)).toBe(
      '咸阳市人民政府. 咸阳市2023年政府工作报告[R/OL]. (2023-02-08)[2026-05-01]. https://example.org/xianyang-2023/3/4/#p1-s2.',
    );
  });

  test('a year stands for a day that is not known', () => {
    expect(citeGbt({ ...cited, report: { ...report, date: null } })).toContain('[R/OL]. 2023[2026-05-01]. https');
  });

  test('what is not known is left out: place, date', () => {
    expect(citeGbt({ ...cited, report: bare })).toBe(
      '咸阳市2023年政府工作报告[R/OL]. [2026-05-01]. https://example.org/xianyang-2023/3/4/#p1-s2.',
    );
  });

  test('the day of access is left to be filled in where the page cannot know it', () => {
    expect(citeGbt({ ...cited, accessed: null })).toContain('(2023-02-08)[引用日期]. https');
  });

  test('without an address it is a report, not one online', () => {
    expect(citeGbt({ ...cited, url: null })).toBe('咸阳市人民政府. 咸阳市2023年政府工作报告[R]. 2023.');
    expect(citeGbt({ ...cited, report: bare, url: null })).toBe('咸阳市2023年政府工作报告[R].');
  });

  test('the State Council answers for the nation’s', () => {
    const nation: CitedReport = { ...report, place: '全国', placeLevel: 'nation' };
    expect(citeGbt({ ...cited, report: nation })).toMatch(/^国务院\. /);
  });
});

/** What a parser reads: one entry and nothing beside it. */
function read(bibtex: string): { type: string; key: string; fields: Record<string, unknown> } {
  const items = parse(bibtex);
  expect(items.map(({ itemtype }) => itemtype)).toEqual(['entry']);
  const [{ type, key, fields }] = items as [(typeof items)[0]];
  return { type, key, fields: Object.fromEntries(fields.map(({ name, value }) => [name, value])) };
}

describe('as BibTeX', () => {
  test('a parser reads every field back', () => {
    expect(read(citeBibtex(cited))).toEqual({
      type: 'techreport',
      key: 'xianyang-2023-3-4-p1-s2',
      fields: {
        author: '{咸阳市人民政府}',
        title: '{咸阳市2023年政府工作报告}',
        institution: '咸阳市人民政府',
        type: '政府工作报告',
        year: '2023',
        month: 'feb',
        day: '8',
        note: '咸阳市第九届人民代表大会第三次会议，3.4.1 段第 2 句，见“政府工作报告逐条查”（非官方网站）',
        language: 'chinese',
        url: 'https://example.org/xianyang-2023/3/4/#p1-s2',
        urldate: '2026-05-01',
      },
    });
  });

  test('without a place it is no technical report, which needs an institution', () => {
    const { type, key, fields } = read(citeBibtex({ ...cited, report: bare, id: null, label: null, url: null }));
    expect([type, key]).toEqual(['misc', 'xianyang-2023']);
    expect(Object.keys(fields)).toEqual(['title', 'type', 'note', 'language']);
  });

  test('the key of a chart has no slash', () => {
    expect(read(citeBibtex({ ...cited, id: 'charts/growth' })).key).toBe('xianyang-2023-charts-growth');
  });

  test('what TeX would take for its own is escaped, and braces stay paired', () => {
    const { fields } = read(citeBibtex({ ...cited, label: '“4.4%_{#1} & $2~^\\”' }));
    expect(fields['note']).toContain(
      '“4.4\\%\\_\\textbraceleft{}\\#1\\textbraceright{} \\& \\$2\\textasciitilde{}\\textasciicircum{}\\textbackslash{}”',
    );
  });

  test('whatever a report is called, its entry stays one entry', () => {
    const nasty = fc.string({ unit: fc.constantFrom('{', '}', '\\', '"', '@', ',', '=', '%', '\n', '报', ' ') });
    fc.assert(
      fc.property(nasty, nasty, (name, label) => {
        const { fields } = read(
          citeBibtex({ ...cited, report: { ...report, name: `告${name}`, meeting: label }, label }),
        );
        expect(Object.keys(fields)).toHaveLength(11);
      }),
    );
  });
});

describe('in one sentence', () => {
  test('it names report, occasion and place, quotes, and gives the address and the day', () => {
    expect(citePlain(cited)).toBe(
      '《咸阳市2023年政府工作报告》（2023年2月8日，咸阳市第九届人民代表大会第三次会议）3.4.1 段第 2 句：“完成国土空间规划编制。” https://example.org/xianyang-2023/3/4/#p1-s2 （2026年5月1日访问）',
    );
  });

  test('it leaves out what is not known', () => {
    expect(citePlain({ ...cited, report: bare, quote: null, url: null, accessed: null })).toBe(
      '《咸阳市2023年政府工作报告》3.4.1 段第 2 句。',
    );
  });

  test('words with quotation marks of their own stand as they are, without marks around them', () => {
    expect(inQuotes('打通14条“断头路”')).toBe('打通14条“断头路”');
    expect(inQuotes('打通14条')).toBe('“打通14条”');
    expect(citePlain({ ...cited, quote: '开展“三送一解”活动。', url: null })).toMatch(/句：开展“三送一解”活动。$/);
  });
});
