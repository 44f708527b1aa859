import type { Indicator } from '../../schema/facts.ts';
import { hashText, indicatorOf, indicatorRowId, kindOf, type PermalinkRow } from './rows.ts';

/**
 * Indicators have ids of their own, which stay while there is such an indicator; its label may be reworded. One that is
 * named anew, so that the reader would give it another id, and has the very quantities of one that is gone, is that one.
 *
 * @param ids locked ids of quantities; those of indicators that keep their id under a new name are added
 * @param rows as published
 */
export function lockIndicators(
  indicators: readonly Indicator[],
  ids: Map<string, string>,
  rows: readonly PermalinkRow[],
): PermalinkRow[] {
  const now = new Set(indicators.map(({ id }) => indicatorRowId(id)));
  const live = rows.filter(({ id, retired }) => !retired && kindOf(id) === 'indicator');
  const known = new Set(live.map(({ id }) => id));
  const gone = new Map(live.filter(({ id }) => !now.has(id)).map((row) => [row.extent, row.id]));
  return indicators.map(({ id, label, results, targets }) => {
    const quantities = new Set([...results, ...targets].map((quantity) => ids.get(quantity) ?? quantity));
    const extent = [...quantities].sort().join(' ') || null;
    const kept = extent === null || known.has(indicatorRowId(id)) ? undefined : gone.get(extent);
    if (kept !== undefined) ids.set(id, indicatorOf(kept) ?? id);
    const row = { hash: hashText(label), retired: false, successor: null, extent, sketch: null };
    return { id: kept ?? indicatorRowId(id), ...row };
  });
}

/** The ids of the quantities that a row of an indicator names. */
export function quantitiesOf({ extent }: PermalinkRow): string[] {
  return extent?.split(' ') ?? [];
}
