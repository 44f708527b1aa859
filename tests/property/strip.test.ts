import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowBlocks } from '../../src/charts/strip-flow.ts';

const lengths = fc.array(fc.nat({ max: 400 }), { maxLength: 40 });
const capacity = fc.integer({ min: 1, max: 300 });

describe('blocks that run on like a text', () => {
  it('keep their lengths, follow each other without gap, and stay inside the lines', () => {
    fc.assert(
      fc.property(lengths, capacity, fc.nat({ max: 900 }), (sizes, line, start) => {
        const { parts, lines } = flowBlocks(sizes, line, start);
        let at = start;
        for (const [i, size] of sizes.entries()) {
          for (const part of parts[i] ?? []) {
            expect((part.line + part.x / 100) * line).toBeCloseTo(at, 6);
            expect(part.x + part.width).toBeLessThanOrEqual(100 + 1e-9);
            expect(part.width).toBeGreaterThan(0);
            expect(part.line).toBeLessThan(lines);
            at += (part.width / 100) * line;
          }
          const width = (parts[i] ?? []).reduce((sum, part) => sum + part.width, 0);
          expect((width / 100) * line).toBeCloseTo(size, 6);
        }
      }),
    );
  });

  it('hold every place inside them on one of their parts', () => {
    fc.assert(
      fc.property(lengths, capacity, fc.double({ min: 0, max: 1, noNaN: true }), (sizes, line, share) => {
        const flow = flowBlocks(sizes, line);
        for (const [i, size] of sizes.entries()) {
          if (size === 0) continue;
          const place = flow.at(i, share * size);
          const holds = (flow.parts[i] ?? []).some(
            (part) => part.line === place.line && place.x >= part.x - 1e-6 && place.x <= part.x + part.width + 1e-6,
          );
          expect(holds).toBe(true);
        }
      }),
    );
  });
});
