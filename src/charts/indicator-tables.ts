import { viewIndicators, type IndicatorView } from '../model/indicator-view.ts';
import { ownerWords, standingResult, type Pair } from '../model/pairs.ts';
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

/** The first of its targets that a result is held against, of those that compare best; null where there is none. */
function comparedWith({ indicator, pairs }: IndicatorView): Pair | null {
  const held = pairs.filter((pair) => pair.indicator === indicator && pair.result && pair.target);
  const [best] = (['yes', 'partly', 'no'] as const).flatMap(
    (verdict) => held.find(({ comparable }) => comparable === verdict) ?? [],
  );
  return best ?? null;
}

function makeTable(caption: string, views: readonly IndicatorView[], context: Context): Table {
  const verdicts = views.map(comparedWith);
  const told = {
    results: views.some((view) => resultsOf(view).length > 0),
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
        ...(told.results ? [figuresCell(view, resultsOf(view), context.links)] : []),
        ...(told.targets ? [figuresCell(view, view.targets.map(ofItsOwn), context.links)] : []),
        ...(told.verdicts ? [{ text: verdict === null ? '' : verdictWords(verdict) }] : []),
      ];
    }),
  };
}

/** 不可比：结果是总数，目标是新增数，不能直接比较。 */
function verdictWords({ comparable, reason }: Pair): string {
  return VERDICTS[comparable] + (comparable === 'yes' || reason === null ? '' : `：${reason}`);
}

/** A figure, and the name of the indicator it belongs to where that is another's. */
interface Shown {
  quantity: Quantity;
  whose: string;
}

function ofItsOwn(quantity: Quantity): Shown {
  return { quantity, whose: '' };
}

/** Its own results, and those of others that its targets compare with in part, by their names. */
function resultsOf({ indicator, results, pairs }: IndicatorView): Shown[] {
  const held = pairs.flatMap((pair): Shown[] => {
    const quantity = pair.indicator === indicator && pair.owner !== null ? standingResult(pair) : null;
    return quantity ? [{ quantity, whose: ownerWords(pair) }] : [];
  });
  return [...results.map(ofItsOwn), ...held];
}

function figuresCell({ indicator: { label } }: IndicatorView, shown: readonly Shown[], links: TableLinks): Cell {
  const [first] = shown;
  if (!first) return { text: '' };
  const text = shown
    .map(({ quantity, whose }) => {
      const { period, beside } = figureOf(quantity);
      return `${periodWords(period)} ${beside(label)}${whose}`.trim();
    })
    .join('；');
  const quantities = shown.map(({ quantity }) => quantity);
  return { ...figureCell(first.quantity, label, links.text(first.quantity.id)), ...alsoAt(quantities, links), text };
}
