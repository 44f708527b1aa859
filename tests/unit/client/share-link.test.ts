import { describe, expect, test } from 'vitest';
import { linkToWords, localDay, placeBeside, quoteWithLink } from '../../../src/client/share-link.ts';

const sentence = '完成国土空间规划编制，同步完善城市专项规划。';
const url = 'https://example.org/xianyang-2023/3/4/#p1-s2';

describe('a link to selected words', () => {
  test('marks them in their sentence', () => {
    const link = new URL(linkToWords(url, ' 国土空间规划 ', sentence));
    expect(link.searchParams.get('hl')).toBe('国土空间规划');
    expect([link.pathname, link.hash]).toEqual(['/xianyang-2023/3/4/', '#p1-s2']);
  });

  test('is the sentence’s own where all of it, or nothing, is selected', () => {
    expect(linkToWords(url, `${sentence}\n`, sentence)).toBe(url);
    expect(linkToWords(url, ' ', sentence)).toBe(url);
  });

  test('is the sentence’s own where the words would make it too long', () => {
    expect(linkToWords(url, '长'.repeat(61), '长'.repeat(80))).toBe(url);
    expect(linkToWords(url, '长'.repeat(60), '长'.repeat(80))).toContain('?hl=');
  });

  test('is copied below the words', () => {
    expect(quoteWithLink(' 国土空间规划 ', url)).toBe(`“国土空间规划”\n${url}`);
  });
});

test('the day is that of the reader’s clock', () => {
  expect(localDay(new Date(2026, 0, 5, 0, 1))).toBe('2026-01-05');
  expect(localDay(new Date(2026, 10, 23, 23, 59))).toBe('2026-11-23');
});

describe('a box beside something', () => {
  const size = { width: 300, height: 400 };
  const view = { width: 1280, height: 900 };

  test('stands below it', () => {
    expect(placeBeside({ left: 100, top: 20, bottom: 50 }, size, view)).toEqual({ left: 100, top: 56 });
  });

  test('stands above it where there is no room below', () => {
    expect(placeBeside({ left: 100, top: 700, bottom: 730 }, size, view)).toEqual({ left: 100, top: 294 });
  });

  test('stands below it where there is no room on either side, to be scrolled to', () => {
    expect(placeBeside({ left: 100, top: 200, bottom: 230 }, size, { ...view, height: 500 }).top).toBe(236);
  });

  test('stays within the window', () => {
    expect(placeBeside({ left: 1200, top: 20, bottom: 50 }, size, view).left).toBe(972);
    expect(placeBeside({ left: -40, top: 20, bottom: 50 }, size, { width: 200, height: 900 }).left).toBe(8);
  });
});
