import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { clipText, CUT, fitText, type Room } from '../../../src/pictures/fit-text.ts';

/** A face whose Chinese characters are 1 em wide, all others half as much. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 1 : 0.5), 0);
const room: Room = { width: 1000, height: 400, largest: 120, smallest: 40, leading: 1.4 };
const fit = (text: string, more: Partial<Room> = {}) => fitText(text, { ...room, ...more }, widthOf);

describe('a text', () => {
  test('is as large as may be where it is short, and smaller the longer it is', () => {
    expect(fit('打通断头路')).toEqual({ size: 120, line: 168, lines: ['打通断头路'] });
    const sizes = [12, 30, 60, 100].map((count) => fit('各项工作'.repeat(count / 4 + 1)).size);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(new Set(sizes).size).toBe(sizes.length);
  });

  test('is set in one line where that is wanted and the line is not too small', () => {
    expect(fit('7000万美元').lines).toEqual(['7000万美元']);
    expect(fit('1500亿元以上', { width: 480, oneLine: 44 })).toMatchObject({ lines: ['1500亿元以上'], size: 80 });
    expect(fit('1500亿元以上'.repeat(4), { width: 480, oneLine: 44 }).lines.length).toBeGreaterThan(1);
  });

  test('breaks after a mark rather than behind the word that follows it', () => {
    expect(fit('（一）实施扩大内需战略，在巩固经济向好态势上持续加力', { width: 1056, height: 280 }).lines).toEqual([
      '（一）实施扩大内需战略，',
      '在巩固经济向好态势上持续加力',
    ]);
  });

  test('has lines of about the same length', () => {
    const { lines } = fit('加快老旧小区改造完善基础设施提升服务');
    const lengths = lines.map(widthOf);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(4);
  });

  test('that never has room is cut, after a mark where one is near', () => {
    const { size, lines } = fit('抓好项目建设，'.repeat(60));
    expect(size).toBe(40);
    expect(lines.length * 40 * 1.4).toBeLessThanOrEqual(400);
    expect(lines.join('')).toMatch(/^(?:抓好项目建设，)+抓好项目建设……$/);
    const unmarked = fit('抓'.repeat(100_000)).lines;
    expect(unmarked.join('')).toMatch(/^抓+……$/);
    expect(unmarked.join('').length).toBeGreaterThan(150);
  });

  test('without characters has no lines', () => {
    expect(fit('').lines).toEqual([]);
  });
});

test('lines hold the text, none is too long, begins with a closing mark or divides a number from its unit', () => {
  const piece = fc.constantFrom(
    '投资',
    '增长',
    '，',
    '、',
    '8%左右',
    '3000亿元',
    '“',
    '”',
    'CFB',
    '一期',
    '（',
    '）',
    '12个',
    '。',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const { size, lines, line } = fit(text);
      if (!lines.join('').endsWith(CUT)) expect(lines.join('')).toBe(text);
      expect(lines.length * line).toBeLessThanOrEqual(400);
      for (const one of lines) expect(widthOf(one) * size).toBeLessThanOrEqual(1000.01);
      // A run of marks longer than a line has to be divided somewhere.
      if (/[，、”）。“（]{3}/.test(text)) return;
      for (const one of lines.slice(1)) expect(one).not.toMatch(/^(?:[，、”）。%]|亿元|个)/);
    }),
  );
});

test('a line that is too long is clipped, one that fits is left as it is', () => {
  expect(clipText('三、2023年重点工作', 20, 400, widthOf)).toBe('三、2023年重点工作');
  const clipped = clipText('三、2023年重点工作', 20, 150, widthOf);
  expect(clipped).toBe('三、2023年……');
  expect(widthOf(clipped) * 20).toBeLessThanOrEqual(150);
});

describe('in a browser that knows no words', () => {
  test('a text is set all the same, whole, numbers and marks with what they belong to', async () => {
    vi.resetModules();
    vi.stubGlobal('Intl', Object.fromEntries([['Collator', Intl.Collator]]));
    const { fitText: fitOlder } = await import('../../../src/pictures/fit-text.ts');
    vi.unstubAllGlobals();
    vi.resetModules();
    const text = '今年计划新建公园12个，改造道路1500公里，让居民出门就有绿地、回家就有好路走。';
    const { lines } = fitOlder(text, room, widthOf);
    expect(lines.join('')).toBe(text);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      expect(line).not.toMatch(/^[，。、]/);
      expect(line).not.toMatch(/\d$/);
    }
  });
});
