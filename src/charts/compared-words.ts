import type { Report } from '../model/read-report.ts';
import type { FigureKind, FigureSpan } from '../model/shared-figures.ts';
import { comparePlaces } from '../model/place-order.ts';
import type { Metadata } from '../schema/report-document.ts';
import type { Quantity } from '../schema/quantity.ts';
import { figureOf, percentRange } from '../figures/figure.ts';
import type { ValueRange } from '../figures/value-range.ts';
import { growthName, MEASURES } from '../figures/words.ts';

export const LEVELS: Readonly<Record<NonNullable<Metadata['placeLevel']>, string>> = {
  nation: '全国',
  province: '省级',
  city: '市级',
  county: '县级',
};

/** What figures of a kind are, as a heading: 地区生产总值增速, 城镇新增就业：数量（人）. Money is in yuan unless told. */
export function kindName(label: string, { measure, unit }: FigureKind): string {
  if (measure === 'growth') return growthName(label);
  if (measure === 'share') return label;
  return `${label}：${MEASURES[measure]}${unit === '' || unit === '元' ? '' : `（${unit.replace(/[（）()]/g, '')}）`}`;
}

const SPANS: Readonly<Record<FigureSpan, string | null>> = {
  year: null,
  several: '几年合计或平均，不与一年的数并列。',
  another: '所指的年份既不是报告的上年，也不是当年。',
  undated: '原文没有写明年份。',
};

/** Why figures of one kind stand on no scale with those of another, in one sentence. */
export function whyApart(kind: FigureKind, main: FigureKind): string {
  const span = SPANS[kind.span];
  if (kind.thing !== main.thing && kind.wording !== main.wording)
    return `统计的是“${kind.wording}”，不是“${main.wording}”，不能并列。`;
  if (kind.measure !== main.measure)
    return `${MEASURES[kind.measure]}与${MEASURES[main.measure]}是两种数，不能并列。${span ?? ''}`;
  if (kind.thing !== main.thing || kind.facet !== main.facet) return '比的对象不同，不能并列。';
  return span ?? '计量单位不同，不能并列。';
}

/** A figure as a range on the axis of its kind: percent for rates and shares, base units for amounts; null for others. */
export function rangeOnAxis({ measure }: FigureKind, quantity: Quantity): ValueRange | null {
  if (measure === 'growth' || measure === 'share') return percentRange(quantity);
  return measure === 'level' || measure === 'count' ? figureOf(quantity).range : null;
}

const ORDER = Object.keys(LEVELS);

/** From the nation to counties, places together, the latest report of each first. */
export function byPlace(a: Report, b: Report): number {
  const level = (report: Report): number => {
    const found = ORDER.indexOf(report.document.placeLevel ?? '');
    return found < 0 ? ORDER.length : found;
  };
  const place = (report: Report): string => report.document.place ?? report.name;
  const name = comparePlaces(place(a), place(b));
  return (
    level(a) - level(b) ||
    name ||
    (b.document.year ?? 0) - (a.document.year ?? 0) ||
    a.slug.localeCompare(b.slug, 'zh-CN')
  );
}
