import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawAgainst, layoutAgainstLastYear } from '../../src/charts/against-last-year.ts';
import { drawRates, layoutGrowth, layoutShares } from '../../src/charts/growth.ts';
import { drawOwnChart, layoutOwnCharts } from '../../src/charts/own-chart.ts';
import { sortPairs } from '../../src/charts/pair-kinds.ts';
import { listPairs, type Pair } from '../../src/model/pairs.ts';
import type { Quantity } from '../../src/schema/quantity.ts';
import { documentOf, makePair, makeQuantity, makeTarget } from '../unit/charts/make-pairs.ts';

const figure: fc.Arbitrary<Partial<Quantity>> = fc
  .record({
    value: fc.option(fc.oneof(fc.integer({ min: -50, max: 5000 }), fc.constantFrom(0, 0.001, 1e13))),
    more: fc.option(fc.integer({ min: 1, max: 9 })),
    unit: fc.constantFrom('%', '‰', '倍', '亿元', '家', '户', '位', null),
    measure: fc.constantFrom('count', 'level', 'growth', 'change', 'share', 'rank', 'multiple', null),
    direction: fc.constantFrom('up', 'down', 'none'),
    bound: fc.constantFrom('exact', 'approx', 'at_least', 'at_most'),
    period: fc.constantFrom('1900', '1901', '1902', '1898-1902', 'other'),
  })
  .map(({ more, ...rest }) => ({
    ...rest,
    valueMax: more === null || rest.value === null ? null : rest.value + more,
    raw: '若干',
  }));

const pair: fc.Arbitrary<Pair> = fc
  .record({
    result: fc.option(figure),
    target: fc.option(figure),
    comparable: fc.constantFrom('yes', 'partly', 'no'),
    alike: fc.boolean(),
  })
  .map(({ result, target, comparable, alike }) => {
    const [a, b] = [result ?? {}, target ?? {}];
    const aim = alike && result ? { ...b, measure: result.measure ?? null, unit: result.unit ?? null } : b;
    const full = makePair(makeQuantity(a), makeTarget(aim));
    const reason = comparable === 'yes' ? null : '范围不同。';
    return { ...full, comparable, reason, result: result && full.result, target: target && full.target };
  });

test('each pair lands in one group, in the order of the report', () => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 12 }), (pairs) => {
      const document = documentOf(pairs);
      const kinds = sortPairs(document);
      const names = ['growth', 'levels', 'shares', 'ranks', 'others', 'incomparable', 'targets'] as const;
      const shown = names.flatMap((name) => kinds[name].map(({ target }) => target?.id));
      const expected = listPairs(document).flatMap(({ target }) => (target ? [target.id] : []));
      expect([...shown].sort()).toEqual([...expected].sort());
      for (const name of names) {
        const places = kinds[name].map(({ target }) => expected.indexOf(target?.id ?? ''));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }
      expect(kinds.results).toHaveLength(pairs.filter(({ target }) => target === null).length);
    }),
  );
});

test('any pairs give charts whose numbers are numbers and whose exact marks are exact targets', () => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 12 }), (pairs) => {
      const document = documentOf(pairs);
      const rates = [layoutGrowth(document), layoutShares(document)].flatMap((one) => one ?? []);
      const against = layoutAgainstLastYear(document);
      const own = document.indicators.flatMap((indicator) => layoutOwnCharts(document, indicator));
      const drawn = [...rates.map(drawRates), ...(against ? [drawAgainst(against)] : []), ...own.map(drawOwnChart)];
      for (const svg of drawn) expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
      for (const { rows, placed } of [...rates, ...(against ? [against] : [])]) {
        expect(placed).toHaveLength(rows.length);
        placed.forEach(({ target: { mark } }, i) => {
          const bound = rows[i]?.target.quantity.bound;
          if (bound !== 'exact') expect(mark.shape === 'point').toBe(false);
          expect(mark.x).toBeGreaterThanOrEqual(0);
          expect(mark.x).toBeLessThanOrEqual(100);
        });
      }
      for (const { rows } of own) {
        expect(rows.length).toBeGreaterThan(1);
        for (const { quantity, mark } of rows) expect(quantity.bound === 'exact' || mark.shape !== 'point').toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
