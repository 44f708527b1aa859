import { lab, rgb, type RGBColor } from 'd3';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawMark, layoutMark } from '../../../src/charts/target-mark.ts';

const [light = '', dark = ''] = readFileSync('src/styles/tokens.css', 'utf8').split('@media');
const colourOf = (sheet: string, name: string): RGBColor =>
  rgb(new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(sheet)?.[1] ?? '');

/** The three deficiencies at their strongest, in linear RGB: Machado, Oliveira and Fernandes 2009. */
const DEFICIENCIES = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const encoded = (part: number): number => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);
const channels = ({ r, g, b }: RGBColor): number[] => [r, g, b].map((part) => linear(part / 255));

function seen(colour: RGBColor, matrix: readonly (readonly number[])[]): RGBColor {
  const parts = channels(colour);
  const [r = 0, g = 0, b = 0] = matrix.map((row) => {
    const light = row.reduce((sum, weight, i) => sum + weight * (parts[i] ?? 0), 0);
    return 255 * encoded(Math.min(1, Math.max(0, light)));
  });
  return rgb(r, g, b);
}

function difference(a: RGBColor, b: RGBColor): number {
  const [x, y] = [lab(a), lab(b)];
  return Math.hypot(x.l - y.l, x.a - y.a, x.b - y.b);
}

function contrast(a: RGBColor, b: RGBColor): number {
  const luminance = (colour: RGBColor): number => {
    const [r = 0, g = 0, blue = 0] = channels(colour);
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_name, sheet) => {
  const [result, target, paper] = ['result', 'target', 'paper'].map((name) => colourOf(sheet, name)) as [
    RGBColor,
    RGBColor,
    RGBColor,
  ];

  test.each(Object.entries(DEFICIENCIES))(
    'the two years stay apart, and both off the paper, under %s',
    (_deficiency, matrix) => {
      expect(difference(seen(result, matrix), seen(target, matrix))).toBeGreaterThan(20);
      for (const colour of [result, target])
        expect(contrast(seen(colour, matrix), seen(paper, matrix))).toBeGreaterThan(3);
    },
  );

  test('figures in their colours are read as text', () => {
    for (const colour of [result, target]) expect(contrast(colour, paper)).toBeGreaterThan(4.5);
  });
});

test('without colour the shape tells the years apart: a result is a filled dot, no target is one', () => {
  const ranges = [
    { low: 5, high: 5, soft: false },
    { low: 5, high: 5, soft: true },
    { low: 5, high: Infinity, soft: false },
    { low: -Infinity, high: 5, soft: false },
    { low: 5, high: 6, soft: false },
  ];
  const draw = (year: 'result' | 'target', range: (typeof ranges)[number]): string =>
    drawMark(
      layoutMark(year, range, (value) => value * 10),
      0,
    );
  const filled = /<circle[^>]*class="fill-(?:result|target)"/;
  expect(draw('result', { low: 5, high: 5, soft: false })).toMatch(filled);
  for (const range of ranges) expect(draw('target', range)).not.toMatch(filled);
  expect(new Set(ranges.map((range) => draw('target', range))).size).toBe(ranges.length);
});
