import { figureOf } from '../../figures/figure.ts';
import { oneYear, printPeriod, type Period } from '../../figures/period.ts';
import type { Indicator } from '../../schema/facts.ts';
import type { OverviewVocabulary } from '../../schema/overview-vocabulary.ts';
import type { Quantity } from '../../schema/quantity.ts';
import type { ReportDocument } from '../../schema/report-document.ts';
import { findEstimate } from './find-estimate.ts';
import { viewIndicators } from '../indicator-view.ts';

/** A result of the year looked back on, by the name of its indicator. */
export interface KeyFigure {
  indicator: Indicator;
  quantity: Quantity;
  /** Beside the name: 2817.55亿元, 预计增长7%. */
  words: string;
}

const MOST = 5;

/**
 * The results that a front page tells as figures, five at most, in the overview's order: of each indicator its amount,
 * else its growth. Figures that the finding tells are left out, and those of other years than the one looked back on.
 *
 * @param told ids of quantities
 */
export function findKeyFigures(
  document: ReportDocument,
  overview: OverviewVocabulary,
  told: readonly string[],
): KeyFigure[] {
  const views = viewIndicators(document);
  const year = printPeriod(reviewedYear(document));
  return overview.figures
    .flatMap((id): KeyFigure[] => {
      const view = views.get(id);
      const results = view?.results.filter(({ id: own, period }) => period === year && !told.includes(own)) ?? [];
      const quantity = results.find(isAmount) ?? results.find(({ measure }) => measure === 'growth');
      if (!view || !quantity) return [];
      const words = findEstimate(document, quantity, overview) + figureOf(quantity).beside(view.indicator.label);
      return [{ indicator: view.indicator, quantity, words }];
    })
    .slice(0, MOST);
}

/** The year looked back on; where the text does not say which, the one before the year planned. */
function reviewedYear({ reviewYear, year }: ReportDocument): Period | null {
  if (reviewYear !== null) return oneYear(reviewYear);
  return year === null ? null : oneYear(year - 1);
}

/** How much there is of a thing, and not by how much it changed, or where it stands among others. */
function isAmount({ measure }: Quantity): boolean {
  return measure === 'level' || measure === 'count' || measure === 'share';
}
