import { implyFigure, type ImpliedFigure } from '../figures/implied-figures.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { IndicatorView } from './indicator-view.ts';

/**
 * What the figures of an indicator settle between them, in the order of its targets: the level that a growth aimed at comes
 * to, and the growth that a level aimed at is. Only where the report tells one level alone for the year looked back on, and
 * a level is a growth only of what the report itself tells growths of. What its pairs of one measure do not let compare in
 * full is left out.
 */
export function impliedFigures({ results, targets, pairs }: IndicatorView): ImpliedFigure[] {
  const grows = [...results, ...targets].some(({ measure }) => measure === 'growth');
  const barred = (aim: Quantity): boolean =>
    pairs.some(
      ({ target, result, comparable }) =>
        target === aim && result !== null && result.measure === aim.measure && comparable !== 'yes',
    );
  return targets
    .filter((aim) => !barred(aim))
    .flatMap((aim) => {
      const implied = results.flatMap((base) => implyFigure(base, aim) ?? []);
      const [only] = implied;
      return only && implied.length === 1 && (only.kind === 'level' || grows) ? [only] : [];
    });
}
