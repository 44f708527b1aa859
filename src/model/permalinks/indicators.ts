import type { Indicator } from '../../schema/facts.ts';
import { hashText, indicatorRowId, type PermalinkRow } from './rows.ts';

/**
 * Indicators have ids of their own, which stay while there is such an indicator; its label may be reworded.
 *
 * @param ids locked ids of quantities
 */
export function lockIndicators(indicators: readonly Indicator[], ids: ReadonlyMap<string, string>): PermalinkRow[] {
  return indicators.map(({ id, label, results, targets }) => {
    const quantities = new Set([...results, ...targets].map((quantity) => ids.get(quantity) ?? quantity));
    return {
      id: indicatorRowId(id),
      hash: hashText(label),
      retired: false,
      successor: null,
      extent: [...quantities].sort().join(' ') || null,
      sketch: null,
    };
  });
}

/** The ids of the quantities that a row of an indicator names. */
export function quantitiesOf({ extent }: PermalinkRow): string[] {
  return extent?.split(' ') ?? [];
}
