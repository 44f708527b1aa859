import { indicatorOfQuantity, viewIndicators, type IndicatorView } from '../model/indicator-view.ts';
import type { Pairing } from '../schema/facts.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { figureOf } from '../figures/figure.ts';
import { periodWords } from '../figures/period.ts';
import { VERDICTS } from '../figures/words.ts';
import { alsoAt, type TableLinks } from './pair-tables.ts';
import { figureCell, type Cell, type Table } from './table.ts';

/** The indicators of a report in tables by what there is of them; none of the tables is empty. */
export function indicatorTables(
  document: ReportDocument,
  links: TableLinks,
): { id: string; heading: string; table: Table }[] {
  const views = [...viewIndicators(document).values()];
  const groups = [
    { id: 'both', heading: '有结果，也有目标', of: (view: IndicatorView) => comparedWith(view) !== null },
    {
      id: 'targets',
      heading: '只有目标',
      of: (view: IndicatorView) => comparedWith(view) === null && view.targets.length > 0,
    },
    {
      id: 'results',
      heading: '只有结果',
      of: (view: IndicatorView) => comparedWith(view) === null && view.targets.length === 0,
    },
  ];
  return groups
    .map(({ id, heading, of }) => ({
      id,
      heading,
      table: makeTable(heading, views.filter(of), { document, links }),
    }))
    .filter(({ table }) => table.rows.length > 0);
}

interface Context {
  document: ReportDocument;
  links: TableLinks;
}

/** The verdict on the first of its targets that a result is held against; null where there is none. */
function comparedWith({ indicator, pairs }: IndicatorView): Pairing['comparable'] | null {
  const held = pairs.filter((pair) => pair.indicator === indicator && pair.result && pair.target);
  const found = (['yes', 'partly', 'no'] as const).find((verdict) =>
    held.some(({ comparable }) => comparable === verdict),
  );
  return found ?? null;
}

function makeTable(caption: string, views: readonly IndicatorView[], context: Context): Table {
  const verdicts = views.map(comparedWith);
  const told = {
    results: views.some((view) => resultsOf(view, context.document).length > 0),
    targets: views.some(({ targets }) => targets.length > 0),
    verdicts: verdicts.some((verdict) => verdict !== null),
  };
  return {
    caption,
    columns: [
      { label: '指标' },
      ...(told.results ? [{ label: '结果', numeric: true }] : []),
      ...(told.targets ? [{ label: '目标', numeric: true }] : []),
      ...(told.verdicts ? [{ label: '可比' }] : []),
    ],
    rows: views.map((view, i) => {
      const verdict = verdicts[i] ?? null;
      return [
        { text: view.indicator.label, href: context.links.indicator(view.indicator.id) },
        ...(told.results ? [figuresCell(view, resultsOf(view, context.document), context.links)] : []),
        ...(told.targets ? [figuresCell(view, view.targets, context.links)] : []),
        ...(told.verdicts ? [{ text: verdict === null ? '' : VERDICTS[verdict] }] : []),
      ];
    }),
  };
}

/** Its own results and those of others that its targets are held against. */
function resultsOf({ indicator, results, pairs }: IndicatorView, document: ReportDocument): Quantity[] {
  const held = pairs.flatMap((pair) =>
    pair.indicator === indicator && pair.result && indicatorOfQuantity(document, pair.result.id) !== indicator
      ? [pair.result]
      : [],
  );
  return [...results, ...held];
}

function figuresCell(
  { indicator: { label } }: IndicatorView,
  quantities: readonly Quantity[],
  links: TableLinks,
): Cell {
  const [first] = quantities;
  if (!first) return { text: '' };
  const text = quantities
    .map((one) => `${periodWords(figureOf(one).period)} ${figureOf(one).beside(label)}`.trim())
    .join('；');
  return { ...figureCell(first, label, links.text(first.id)), ...alsoAt(quantities, links), text };
}
