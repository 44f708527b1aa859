import { figureCell, type Table } from '../../charts/table.ts';
import { quantityReading } from '../../figures/words.ts';
import { indicatorOfQuantity } from '../../model/indicator-view.ts';
import type { Report } from '../../model/load.ts';
import type { Commitment } from '../../schema/facts.ts';
import { indicatorAddress, textAddress } from '../addresses.ts';

/** The figures of a commitment, each with how it was read; null where it has none but parts of names and dates. */
export function numbersTable({ slug, document }: Report, { quantities: ids }: Commitment): Table | null {
  const wanted = new Set(ids);
  const quantities = document.quantities.filter(
    ({ id, role }) => wanted.has(id) && (role === 'statistic' || role === 'enumeration'),
  );
  if (quantities.length === 0) return null;
  const indicators = quantities.map(({ id }) => indicatorOfQuantity(document, id));
  const hasIndicators = indicators.some((indicator) => indicator !== null);
  return {
    caption: '这项承诺里的数',
    columns: [
      ...[{ label: '数' }, { label: '说的是' }, { label: '读法' }],
      ...(hasIndicators ? [{ label: '指标' }] : []),
    ],
    rows: quantities.map((quantity, i) => {
      const indicator = indicators[i] ?? null;
      const link = indicator
        ? { text: indicator.label, href: indicatorAddress(slug, indicator.id) }
        : { text: '不属于哪个指标' };
      return [
        figureCell(quantity, quantity.subject, textAddress(slug, quantity.id)),
        { text: quantity.subject },
        { text: quantityReading(quantity) },
        ...(hasIndicators ? [link] : []),
      ];
    }),
  };
}
