import { indexIndicators } from '../recognise/indicators/vocabulary-index.ts';
import type { IndicatorEntry } from '../schema/indicator-vocabulary.ts';
import type { Site } from './load.ts';
import type { Report } from './read-report.ts';
import { gatherFigures, type FigureKind, type ReportFigures } from './shared-figures.ts';

/** Figures of one kind of two or more reports: these, and no others, may stand on one scale. */
export interface ComparedGroup {
  /** As the first of the reports words it. */
  kind: FigureKind;
  /** A row a report, in the site's order of reports. */
  rows: readonly ReportFigures[];
}

/** Another indicator that the vocabulary says is like this one and is not the same. */
export interface KindredIndicator {
  entry: IndicatorEntry;
  reason: string;
  /** It is compared too. */
  compared: boolean;
}

/** One of the vocabulary's indicators in all reports that have it. */
export interface ComparedIndicator {
  entry: IndicatorEntry;
  /** That with most reports first; none is empty. */
  groups: readonly [ComparedGroup, ...ComparedGroup[]];
  /** What reports say of it in other kinds of figures, which stand on no scale with others. */
  others: readonly ReportFigures[];
  kindred: readonly KindredIndicator[];
  /** All that say something of it. */
  reports: readonly Report[];
}

const compared = new WeakMap<Site, readonly ComparedIndicator[]>();

/** The indicators that two or more reports give in figures that may be put side by side, in the vocabulary's order. */
export function compareReports(site: Site): readonly ComparedIndicator[] {
  const known = compared.get(site) ?? gatherCompared(site);
  compared.set(site, known);
  return known;
}

/** What is compared of an indicator of a report, by the vocabulary's or the report's own id; null for most. */
export function comparedIndicatorOf(site: Site, report: Report, indicator: string): ComparedIndicator | null {
  const own = gatherFigures(report, site.vocabulary.indicators).find((one) => one.indicator.id === indicator);
  return compareReports(site).find(({ entry }) => entry.id === own?.kind.entry) ?? null;
}

function gatherCompared({ reports, vocabulary }: Site): ComparedIndicator[] {
  if (reports.length < 2) return [];
  const entries = vocabulary.indicators;
  const all = reports.flatMap((report) => gatherFigures(report, entries));
  const byEntry = Map.groupBy(all, ({ kind }) => kind.entry);
  const found = entries.flatMap((entry) => {
    const figures = byEntry.get(entry.id) ?? [];
    const kinds = [...Map.groupBy(figures, ({ kind }) => kind.key).values()];
    const groups = kinds.flatMap((rows) => groupOf(rows) ?? []).sort((a, b) => b.rows.length - a.rows.length);
    const [first, ...more] = groups;
    return first ? [{ entry, figures, groups: [first, ...more] as const }] : [];
  });
  const index = indexIndicators(entries);
  const ids = new Set(found.map(({ entry }) => entry.id));
  return found.map(({ entry, figures, groups }) => {
    const grouped = new Set(groups.flatMap(({ rows }) => rows));
    return {
      ...{ entry, groups, others: figures.filter((one) => !grouped.has(one)) },
      kindred: index.kindred(entry.id).flatMap((id) => {
        const [other, kinship] = [index.entry(id), index.kinship(entry.id, id)];
        const inReports = other && byEntry.has(id);
        return inReports && kinship ? [{ entry: other, reason: kinship.reason, compared: ids.has(id) }] : [];
      }),
      reports: [...new Set(figures.map(({ report }) => report))],
    };
  });
}

/** Figures of the reports' own years alone are put side by side. */
function groupOf(rows: readonly ReportFigures[]): ComparedGroup | null {
  const [first] = rows;
  if (first?.kind.span !== 'year' || rows.length < 2) return null;
  return { kind: first.kind, rows };
}
