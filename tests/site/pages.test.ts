import { load } from 'cheerio';
import { HtmlValidate } from 'html-validate';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBuiltSite } from '../../src/verify/built-site.ts';
import { checkWeights } from '../../src/verify/check-weights.ts';
import { budgetOf } from '../../src/verify/weigh.ts';
import { DIST, listFiles, listPages } from './dist.ts';
import { spreadPages } from './spread.ts';

const pages = listPages();
/** Of pages that are many and made alike, some from all over. */
const spread = new Set(
  spreadPages(
    pages.map(({ file }) => file),
    8,
  ),
);
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Matters of style that the compressed output does not follow.
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'long-title': 'off',
    // HTML allows any id without white space; eIds start with a digit.
    'valid-id': ['error', { relaxed: true }],
    // Everything comes from the page's own origin.
    'require-sri': ['error', { target: 'crossorigin' }],
    'no-inline-style': 'error',
  },
});

describe.each(pages.filter(({ file }) => spread.has(file)).map(({ file, html }) => [file, html] as const))(
  '%s',
  (_file, html) => {
    const $ = load(html);

    test('is valid HTML', async () => {
      const { results } = await validator.validateString(html);
      expect(
        results.flatMap(({ messages }) =>
          messages.map(
            ({ ruleId, message, line, column }) => `${String(line)}:${String(column)} ${ruleId}: ${message}`,
          ),
        ),
      ).toEqual([]);
    });

    test('has one h1, headings in order, a title, a description and its language', () => {
      expect($('html').attr('lang')).toBe('zh-CN');
      expect($('h1')).toHaveLength(1);
      const levels = $('h1, h2, h3, h4')
        .toArray()
        .map(({ tagName }) => Number(tagName.slice(1)));
      for (const [i, level] of levels.entries())
        if ($('main').find('h1').length > 0 && i > 0) expect(level - (levels[i - 1] ?? 1)).toBeLessThanOrEqual(1);
      expect($('title').text()).not.toBe('');
      expect($('meta[name=description]').attr('content')).not.toBe('');
    });

    test('has no inline style, no handler, and a policy that allows neither and covers what is inline', () => {
      const policy = $('meta[http-equiv=content-security-policy]').attr('content') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toContain('unsafe-inline');
      expect(policy).not.toContain("'unsafe-eval'");
      expect($('[style]')).toHaveLength(0);
      expect(html).not.toMatch(/<[^>]+\son[a-z]+=/);
      // A policy is about what runs; a script element of another type is data.
      for (const element of $('style, script:not([src], [type="application/ld+json"])').toArray()) {
        const hash = createHash('sha256').update($(element).text()).digest('base64');
        expect(policy).toContain(`'sha256-${hash}'`);
      }
    });

    test('asks nothing of any other site', () => {
      const asked = $('[src], link[href]')
        .toArray()
        .map((element) => $(element).attr('src') ?? $(element).attr('href') ?? '');
      expect(asked.filter((url) => !url.startsWith('/') || url.startsWith('//'))).toEqual([]);
    });

    test('says that it is not official', () => {
      expect($('.site-footer, .embed').text()).toContain('非官方网站');
    });
  },
);

test('every reading page weighs at most 22 KB until load, 4 KB of script, 75 KB of fonts', () => {
  const site = readBuiltSite(DIST);
  const budgets = [...site.pages.keys()].flatMap((file) => budgetOf(file) ?? []);
  expect(budgets.length).toBeGreaterThan(13);
  expect(budgets[0]).toMatchObject({ load: 22, script: 4, fonts: 75 });
  expect(checkWeights(site)).toEqual([]);
});

test('style sheets and scripts ask nothing of any other site', () => {
  for (const file of listFiles(DIST).filter((name) => /\.(css|js)$/.test(name))) {
    // Pagefind puts a made-up origin before relative addresses, to take them apart.
    const text = readFileSync(join(DIST, file), 'utf8').replaceAll('https://example.com${', '');
    expect(text, file).not.toMatch(/https?:\/\//);
  }
});

test('robots.txt, a favicon and a 404 page are there', () => {
  expect(listFiles(DIST)).toEqual(expect.arrayContaining(['404.html', 'favicon.svg', 'robots.txt']));
});

test('without SITE_URL there is no address that could be wrong', () => {
  expect(listFiles(DIST).filter((file) => file.includes('sitemap'))).toEqual([]);
  for (const { html } of pages) {
    expect(html).not.toContain('rel="canonical"');
    expect(html).not.toContain('localhost');
  }
});
