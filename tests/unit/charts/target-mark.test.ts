import { describe, expect, test } from 'vitest';
import { describeMarks, drawGlyph, drawMark, layoutMark, shapeOf, type Mark } from '../../../src/charts/target-mark.ts';
import type { ValueRange } from '../../../src/figures/value-range.ts';

const RANGES: Record<Mark['shape'], ValueRange> = {
  point: { low: 40, high: 40, soft: false },
  soft: { low: 40, high: 40, soft: true },
  'open-right': { low: 40, high: Infinity, soft: false },
  'open-left': { low: -Infinity, high: 40, soft: false },
  range: { low: 40, high: 60, soft: false },
};
const SHAPES = Object.keys(RANGES) as Mark['shape'][];
const draw = (status: Mark['status'], shape: Mark['shape']): string =>
  drawMark(
    layoutMark(status, RANGES[shape], (value) => value),
    20,
  );

describe('marks', () => {
  test.each(SHAPES)('each bound has its shape: %s', (shape) => {
    expect(shapeOf(RANGES[shape])).toBe(shape);
    expect(draw('target', shape)).toContain(`data-mark="${shape}"`);
  });

  test('no two shapes, and no result like a target, look alike', () => {
    const drawn = SHAPES.flatMap((shape) => [draw('target', shape), draw('result', shape)]);
    const bare = drawn.map((svg) => svg.replace(/ (?:class|data-[a-z]+)="[^"]*"/g, ''));
    expect(new Set(bare).size).toBe(drawn.length);
  });

  test('a target with an open end has an arrow to that side and never the tick of an exact one', () => {
    expect(draw('target', 'open-right')).toMatch(/<path class="line-target" d="M0 0H24/);
    expect(draw('target', 'open-left')).toMatch(/<path class="line-target" d="M0 0H-24/);
    for (const shape of ['open-right', 'open-left', 'soft'] as const)
      expect(draw('target', shape)).not.toContain('<line');
    expect(draw('target', 'point')).not.toContain('<path');
  });

  test('左右 has a sign of the same size on every axis, and nothing that could be read as a range', () => {
    const on = (times: number): string =>
      drawMark(
        layoutMark('target', RANGES.soft, (value) => value * times),
        20,
      );
    expect(layoutMark('target', RANGES.soft, (value) => value).band).toBeNull();
    expect(on(1)).not.toContain('<rect');
    expect(on(0.1).replaceAll('4%', '40%')).toBe(on(1));
    expect(describeMarks([RANGES.soft])).toContain('大小不表示幅度');
  });

  test('a range is a band between two ticks', () => {
    const svg = draw('target', 'range');
    expect(svg).toContain('x="40%"');
    expect(svg).toContain('width="20%"');
    expect(svg.match(/<line/g)).toHaveLength(2);
  });

  test('a glyph stands at a place in px', () => {
    expect(drawGlyph({ status: 'target', shape: 'open-right' }, 100, 10)).not.toContain('%');
  });
});
