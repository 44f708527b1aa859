import type { ComparedGroup, ComparedIndicator } from '../model/compared-reports.ts';
import type { Report } from '../model/read-report.ts';
import type { FigureKind, ReportFigures } from '../model/shared-figures.ts';
import type { Quantity } from '../schema/quantity.ts';
import { byPlace, kindName, LEVELS, rangeOnAxis, whyApart } from './compared-words.ts';
import { figureOf } from '../figures/figure.ts';
import { differenceWords, withoutDust } from '../figures/difference-words.ts';
import { percentWords } from '../figures/number-words.ts';
import { ratioWords } from '../figures/ratio-words.ts';
import { STATUSES, statusWords } from '../figures/words.ts';
import { figureCell, type Cell, type Column, type Table } from './table.ts';
import { drawColumnAxis, drawTrackCell, layoutColumn, type DrawnFigure, type TrackColumn } from './track-cell.ts';
import { isPositive, percentOf, pointOf, type ValueRange } from '../figures/value-range.ts';

/** Where the tables of several reports link to. */
export interface ReportsLinks {
  /** Where a quantity stands in its report. */
  text: (slug: string, id: string) => string;
  /** The page of an indicator of one report. */
  indicator: (slug: string, id: string) => string;
  report: (slug: string) => string;
  /** The page that compares an indicator across reports. */
  compared: (entry: string) => string;
}

/** The figures of a group in a row a report. `what` says what its drawings show; null where nothing is drawn. */
export interface GroupTable {
  heading: string;
  what: string | null;
  table: Table;
}

/** Targets beyond so many percent of the result would press all others together. */
const MOST = 300;
const SILENT = '没有找到';

export function groupTable({ kind, rows }: ComparedGroup, label: string, links: ReportsLinks): GroupTable {
  const sorted = [...rows].sort((a, b) => byPlace(a.report, b.report));
  const drawn = sorted.map((row) => figuresOn(row));
  const column = columnFor(kind, drawn.flat());
  const notes = sorted.map(noteOf);
  const noted = notes.some((note) => note !== '');
  const computed = sorted.map(computedCell);
  const heading = kindName(label, kind);
  const columns: Column[] = [
    ...reportColumns(sorted.map(({ report }) => report)),
    { label: '上年结果', numeric: true },
    { label: '当年目标', numeric: true },
    ...(column ? [{ label: isRate(kind) ? '图' : '图（上年结果为 100%）', axis: drawColumnAxis(column) }] : []),
    ...(computed.some(({ text }) => text !== '') ? [{ label: computedName(kind), numeric: true }] : []),
    ...(noted ? [{ label: '说明' }] : []),
  ];
  const body = sorted.map((row, i) => [
    ...reportCells(row.report, sorted, links.indicator(row.report.slug, row.indicator.id)),
    saidCell(row, row.result, links),
    saidCell(row, row.target, links),
    ...(column ? [{ text: '', drawing: drawRow(column, row, drawn[i] ?? []) }] : []),
    ...(computed.some(({ text }) => text !== '') ? [computed[i] ?? { text: '' }] : []),
    ...(noted ? [{ text: notes[i] ?? '' }] : []),
  ]);
  return { heading, what: column ? describe(kind) : null, table: { caption: heading, columns, rows: body } };
}

function isRate({ measure }: FigureKind): boolean {
  return measure === 'growth' || measure === 'share';
}

function computedName(kind: FigureKind): string {
  return isRate(kind) ? '目标与结果的差' : '目标相当于结果的';
}

function describe(kind: FigureKind): string {
  const marks =
    '圆点是上年结果，空心圈或竖线是当年目标；“以上”“以内”画成箭头，“左右”在圈上加波浪线，波浪线的大小不表示幅度。';
  if (isRate(kind)) return `各行同一横轴，单位 %。${marks}`;
  return `各地大小不同，数额不放在同一比例上：画的是当年目标相当于上年结果的百分之几，深线是 100%。“以上”“以内”画成箭头，“左右”在圈上加波浪线，波浪线的大小不表示幅度。`;
}

/** The place and year of reports; the level only where it differs. */
function reportColumns(reports: readonly Report[]): Column[] {
  return [
    { label: '地方', places: true },
    { label: '报告年份', numeric: true },
    ...(levelsDiffer(reports) ? [{ label: '级别' }] : []),
  ];
}

function levelsDiffer(reports: readonly Report[]): boolean {
  return new Set(reports.map(({ document }) => document.placeLevel)).size > 1;
}

function reportCells(report: Report, rows: readonly ReportFigures[], href: string): Cell[] {
  const { place, year, placeLevel } = report.document;
  const order = placeLevel === null ? null : Object.keys(LEVELS).indexOf(placeLevel);
  return [
    { text: place ?? report.name, href },
    { text: year === null ? '未写明' : String(year), value: year },
    ...(levelsDiffer(rows.map((row) => row.report))
      ? [{ text: placeLevel === null ? '' : LEVELS[placeLevel], value: order }]
      : []),
  ];
}

function saidCell({ report, kind }: ReportFigures, quantity: Quantity | null, links: ReportsLinks): Cell {
  return quantity
    ? figureCell(quantity, kind.wording, links.text(report.slug, quantity.id))
    : { text: SILENT, value: null };
}

/** What of a row is drawn: rates as they are; of amounts the target in percent of the result. */
function figuresOn({ kind, result, target }: ReportFigures): DrawnFigure[] {
  const ranges = { result: result && rangeOnAxis(kind, result), target: target && rangeOnAxis(kind, target) };
  if (isRate(kind))
    return (['result', 'target'] as const).flatMap((status) =>
      ranges[status] === null ? [] : [{ status, range: ranges[status] }],
    );
  const range = ratioOf(ranges.result, ranges.target);
  return range && pointOf(range) <= MOST ? [{ status: 'target', range }] : [];
}

function ratioOf(result: ValueRange | null, target: ValueRange | null): ValueRange | null {
  return result && target && isPositive(result) ? percentOf(target, result) : null;
}

/** Null where fewer than two rows have something to draw. */
function columnFor(kind: FigureKind, figures: readonly DrawnFigure[]): TrackColumn | null {
  if (figures.length < 2) return null;
  return isRate(kind)
    ? layoutColumn(figures, { marked: 0, label: percentWords })
    : layoutColumn(figures, { marked: 100, label: percentWords, leastSpan: 20 });
}

function drawRow(column: TrackColumn, { reservation }: ReportFigures, figures: readonly DrawnFigure[]): string {
  return figures.length === 0 ? '' : drawTrackCell(column, figures, reservation === null);
}

function computedCell({ kind, result, target, reservation }: ReportFigures): Cell {
  const [from, to] = [result && rangeOnAxis(kind, result), target && rangeOnAxis(kind, target)];
  if (!from || !to) return { text: '', value: null };
  if (reservation !== null) return { text: '不计算', value: null };
  if (isRate(kind)) {
    const words = differenceWords(from, to, '个百分点');
    return { text: words ?? '不计算', value: words === null ? null : withoutDust(pointOf(to) - pointOf(from)) };
  }
  const range = ratioOf(from, to);
  return range ? { text: ratioWords(range), value: withoutDust(pointOf(range)) } : { text: '不计算', value: null };
}

function noteOf({ further, reservation }: ReportFigures): string {
  const also = further.map((one) => `${STATUSES[one.status]} ${figureOf(one).words}`);
  return (reservation ?? '') + (also.length === 0 ? '' : `原文另有${also.join('、')}。`);
}

/** What reports say of an indicator in kinds of figures that stand on no scale with others; null where there is none. */
export function othersTable({ others, groups }: ComparedIndicator, links: ReportsLinks): Table | null {
  if (others.length === 0) return null;
  const sorted = [...others].sort((a, b) => byPlace(a.report, b.report));
  return {
    caption: '不并列的写法',
    columns: [...reportColumns(sorted.map(({ report }) => report)), { label: '原文' }, { label: '为什么不并列' }],
    rows: sorted.map((row) => {
      const said = [row.result, row.target, ...row.further].flatMap((one) => one ?? []);
      const told = said.map((one) => saidWords(one));
      const [first] = said;
      return [
        ...reportCells(row.report, sorted, links.indicator(row.report.slug, row.indicator.id)),
        { text: told.join('；'), ...(first ? { href: links.text(row.report.slug, first.id) } : {}) },
        { text: whyApart(row.kind, groups[0].kind) || '只有这一份报告这样写。' },
      ];
    }),
  };
}

function saidWords(quantity: Quantity): string {
  return `${statusWords(quantity)} ${figureOf(quantity).words}`;
}
