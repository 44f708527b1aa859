import { describe, expect, test } from 'vitest';
import { llmsText } from '../../../src/export/llms.ts';
import { pageMarkdown } from '../../../src/export/page-markdown.ts';
import { listReadingPages } from '../../../src/model/reading-pages.ts';
import { readText } from '../../../src/model/read-text.ts';

const source = '某市2023年政府工作报告\n一、2022年工作\n建成[园](x)。\n二、2023年工作\n（一）产业\n增长6%。\n';
const pages = listReadingPages(readText(source, { slug: 'x', file: 'x', sha256: '' }));
const page = (path: string) => pages.find((candidate) => candidate.path === path) ?? expect.fail(path);
const frame = { report: '某市2023年政府工作报告', links: [], sections: [], commitments: [] };

describe('a reading page as Markdown', () => {
  test('has its heading, the report’s name and its numbered paragraphs', () => {
    expect(pageMarkdown(page('2/1/'), frame)).toBe('# （一）产业\n\n某市2023年政府工作报告\n\n**2.1.1** 增长6%。\n');
  });

  test('escapes what Markdown would read', () => {
    expect(pageMarkdown(page('1/'), frame)).toContain('**1.1** 建成\\[园\\](x)。');
  });

  test('lists the ways on from it, its sections and its promises, where there are any', () => {
    const link = (label: string) => ({ label, address: `/${label}` });
    const text = pageMarkdown(page('2/'), {
      ...frame,
      links: [link('网页')],
      sections: [{ ...link('产业'), note: '增长6%' }],
      commitments: [link('建*园')],
    });
    expect(text).toContain('某市2023年政府工作报告 · [网页](/网页)\n');
    expect(text).toContain('## 各节\n\n- [产业](/产业)：增长6%\n');
    expect(text).toContain('## 可核对的承诺\n\n- [建\\*园](/建*园)\n');
    expect(pageMarkdown(page('2/'), frame)).not.toContain('##');
  });
});

test('llms.txt has one title, one quotation and a list for what each report has', () => {
  const text = llmsText(
    { name: '站', description: '说明' },
    [
      { name: '甲报告', pages: [{ label: '开场', address: '/a' }], data: [] },
      { name: '乙报告', pages: [], data: [{ label: 'report.md', address: '/b' }] },
    ],
    [],
  );
  expect(text.match(/^# /gm)).toHaveLength(1);
  expect(text.startsWith('# 站\n\n> 说明\n')).toBe(true);
  expect(text.match(/^## .*/gm)).toEqual(['## 甲报告：正文', '## 乙报告：数据']);
});
