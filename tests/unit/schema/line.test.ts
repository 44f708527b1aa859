import { describe, expect, test } from 'vitest';
import { lineSchema } from '../../../src/schema/line.ts';
import { reportConfigSchema } from '../../../src/schema/report-config.ts';
import { slugSchema } from '../../../src/schema/report-document.ts';
import { siteConfigSchema } from '../../../src/schema/site-config.ts';
import { vocabularyIdSchema } from '../../../src/schema/indicator-vocabulary.ts';

const report = {
  ...{ slug: 'chama-2031', place: null, placeLevel: null, year: null, reviewYear: null, date: null, meeting: null },
  ...{ speaker: null, sha256: '0'.repeat(64), sources: [{ label: '来源', note: '报告全文。' }] },
};
const site = { name: '站', description: '说明', featured: 'chama-2031', contact: null };

test('a harmless report.yml and site.yml are taken', () => {
  expect(reportConfigSchema.safeParse(report).success).toBe(true);
  expect(siteConfigSchema.safeParse(site).success).toBe(true);
});

describe('a line', () => {
  test.each(['', '咸阳市', '<b>&"\'', '＝1 𠮷 é', 'a\u3000b'])('is %j', (line) => {
    expect(lineSchema.safeParse(line).success).toBe(true);
  });

  test.each([
    'a\r\nLocation: /',
    'a\nb',
    '\t',
    '\0',
    '\u001b[31m',
    '\u0085',
    '\u2028',
    '\u2029',
    '\u202e',
    '\u2066',
    '\ud800',
  ])('is not %j, in any field that a person writes', (text) => {
    expect(lineSchema.safeParse(text).success).toBe(false);
    for (const field of ['title', 'place', 'meeting', 'speaker'])
      expect(reportConfigSchema.safeParse({ ...report, [field]: text }).success, field).toBe(false);
    expect(reportConfigSchema.safeParse({ ...report, sources: [{ label: text, note: '说明' }] }).success).toBe(false);
    expect(siteConfigSchema.safeParse({ ...site, name: text }).success).toBe(false);
  });
});

describe('an address', () => {
  const refused = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/x',
    ' javascript:alert(1)',
  ];

  test.each(refused)('of a source or for readers is not %s', (url) => {
    expect(reportConfigSchema.safeParse({ ...report, sources: [{ label: '来源', note: '说明', url }] }).success).toBe(
      false,
    );
    expect(siteConfigSchema.safeParse({ ...site, contact: url }).success).toBe(false);
  });

  test.each(['https://example.org/a?b=c', 'http://example.org', 'mailto:a@example.org'])(
    'for readers is %s',
    (contact) => {
      expect(siteConfigSchema.safeParse({ ...site, contact }).success).toBe(true);
    },
  );

  test('of a source is no mail address', () => {
    const sources = [{ label: '来源', note: '说明', url: 'mailto:a@example.org' }];
    expect(reportConfigSchema.safeParse({ ...report, sources }).success).toBe(false);
  });
});

test.each(['../x', '..', '.', 'a/b', 'a\\b', '%2e%2e', 'a..b', '-a', 'a-', 'a b', 'A', '', 'a\n', '市'])(
  'no slug and no id of a vocabulary is %j',
  (name) => {
    expect(slugSchema.safeParse(name).success).toBe(false);
    expect(vocabularyIdSchema.safeParse(name).success).toBe(false);
  },
);
