import { expect, test } from 'vitest';
import { chatTitle, isPageOf } from '../../../src/components/page-meta.ts';

const report = { slug: 'r', name: '某某市2023年政府工作报告' };

test('a title that is short has the report’s name, one that is long does not', () => {
  expect(chatTitle('指标 · 某某市2023年政府工作报告', report, '某站')).toBe('指标 · 某某市2023年政府工作报告');
  const clause = '新增省级专精特新企业15户、国家级专精特新企业2户';
  expect(chatTitle(`${clause} · 某某市2023年政府工作报告`, report, '某站')).toBe(clause);
});

test('the home page has the site’s name, a page of no report its own title, however long', () => {
  expect(chatTitle('', report, '某站')).toBe('某站');
  expect(chatTitle('关于'.repeat(20), null, '某站')).toBe('关于'.repeat(20));
});

test('a report’s pages are those below its own path', () => {
  expect(isPageOf(report, '/r/3/4/')).toBe(true);
  expect(isPageOf(report, '/')).toBe(false);
  expect(isPageOf(report, '/report-2/')).toBe(false);
});
