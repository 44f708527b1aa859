import { makeUnique, spell } from '../recognise/indicators/indicator-id.ts';
import type { Metadata } from '../schema/report-document.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { Site } from './load.ts';
import type { Report } from './read-report.ts';
import { gatherFigures, type FigureKind, type ReportFigures } from './shared-figures.ts';

/** A figure with the report that says it. */
export interface SaidFigure {
  report: Report;
  quantity: Quantity;
}

/** One year of one kind of figure of a place: what was aimed at, and what the next report says of it. */
export interface ChainYear {
  year: number;
  target: SaidFigure | null;
  result: SaidFigure | null;
  /** Whether the site has the report of the year, which would say the target, and that of the next, for the result. */
  reports: { target: boolean; result: boolean };
}

/** The years of one kind of figure, in order; each has a target or a result. */
export interface Chain {
  kind: FigureKind;
  label: string;
  years: readonly ChainYear[];
}

/** A place with reports of two or more years. */
export interface PlaceYears {
  /** ASCII, for addresses. */
  id: string;
  place: string;
  level: Metadata['placeLevel'];
  /** By year. */
  reports: readonly Report[];
  /** With a target and a result of one and the same year at least once. */
  chains: readonly Chain[];
  /** Of the vocabulary's indicators, with targets alone or results alone of two or more years. */
  series: readonly Chain[];
}

const gathered = new WeakMap<Site, readonly PlaceYears[]>();

/**
 * The places that the site has reports of two or more years of which have something in common, in the site's order;
 * gathered once a site.
 */
export function listPlaceYears(site: Site): readonly PlaceYears[] {
  const known = gathered.get(site) ?? gatherPlaces(site);
  gathered.set(site, known);
  return known;
}

/** The place of a report, where the site has several years of it. */
export function placeYearsOf(site: Site, report: Report): PlaceYears | null {
  return listPlaceYears(site).find(({ reports }) => reports.includes(report)) ?? null;
}

function gatherPlaces(site: Site): PlaceYears[] {
  const dated = site.reports.filter(({ document }) => document.place !== null && document.year !== null);
  const places = [...Map.groupBy(dated, ({ document }) => `${document.place ?? ''}|${document.placeLevel ?? ''}`)]
    .map(([, reports]) => [...reports].sort(byYear))
    .filter((reports) => new Set(reports.map(({ document }) => document.year)).size > 1);
  const ids = makeUnique(places.map(placeId));
  const found = places.flatMap((reports, i) => {
    const [first] = reports;
    if (!first) return [];
    const { place, placeLevel } = first.document;
    return [{ id: ids[i] ?? '', place: place ?? '', level: placeLevel, reports, ...chainsOf(reports, site) }];
  });
  return found.filter(({ chains, series }) => chains.length + series.length > 0);
}

function byYear(a: Report, b: Report): number {
  return (a.document.year ?? 0) - (b.document.year ?? 0) || a.slug.localeCompare(b.slug, 'zh-CN');
}

/** What the slugs of its reports have in common (xianyang of xianyang-2014 and xianyang-2023), else its name in pinyin. */
function placeId(reports: readonly Report[]): string {
  const stems = new Set(reports.map(({ slug }) => slug.replace(/-\d{4}(?:-\d+)?$/, '')));
  const [stem] = stems;
  const usable = stems.size === 1 && stem !== undefined && stem !== '';
  return usable ? stem : spell(reports[0]?.document.place ?? '') || 'place';
}

function chainsOf(reports: readonly Report[], { vocabulary }: Site): Pick<PlaceYears, 'chains' | 'series'> {
  const figures = reports
    .flatMap((report) => gatherFigures(report, vocabulary.indicators))
    .filter(({ kind }) => kind.span === 'year');
  const years = new Set(reports.flatMap(({ document }) => document.year ?? []));
  const groups = [...Map.groupBy(figures, ({ kind }) => kind.key).values()];
  const all = groups.flatMap((group) => chainOf(group, years, vocabulary.indicators) ?? []);
  const met = (chain: Chain): boolean => chain.years.some(({ target, result }) => target && result);
  return {
    chains: all.filter(met).sort((a, b) => b.years.length - a.years.length),
    series: all.filter((chain) => !met(chain) && chain.kind.entry !== null && chain.years.length > 1),
  };
}

function chainOf(
  figures: readonly ReportFigures[],
  known: ReadonlySet<number>,
  entries: Site['vocabulary']['indicators'],
): Chain | null {
  const [first] = figures;
  if (!first) return null;
  const said = (status: 'target' | 'result', year: number): SaidFigure | null => {
    for (const { report, ...figure } of figures) {
      const quantity = figure[status];
      if (quantity?.period === String(year)) return { report, quantity };
    }
    return null;
  };
  const years = new Set(figures.flatMap(({ target, result }) => [target, result].flatMap((one) => one?.period ?? [])));
  const entry = entries.find(({ id }) => id === first.kind.entry);
  return {
    kind: first.kind,
    // What the vocabulary names is told by its name unless more is said of it: 新增, 省级.
    label: entry && first.kind.thing === `${entry.id}||` ? entry.label : first.kind.wording,
    years: [...years]
      .map(Number)
      .sort((a, b) => a - b)
      .map((year) => ({
        year,
        ...{ target: said('target', year), result: said('result', year) },
        reports: { target: known.has(year), result: known.has(year + 1) },
      })),
  };
}
