import type { PlaceYears } from '../model/place-years.ts';
import type { Report } from '../model/read-report.ts';
import { byPlace, LEVELS } from './compared-words.ts';

/** The reports of one place, the latest first. */
export interface ListedPlace {
  name: string;
  reports: { report: Report; label: string }[];
  /** The page of its years, where there are several. */
  years: PlaceYears | null;
}

/** The site's reports by level and place: nation, provinces, cities, counties, and what is neither. */
export function listByPlace(
  reports: readonly Report[],
  places: readonly PlaceYears[],
): { level: string; places: ListedPlace[] }[] {
  const sorted = [...reports].sort(byPlace);
  const levels = Map.groupBy(sorted, ({ document: { placeLevel } }) => (placeLevel ? LEVELS[placeLevel] : '其他'));
  return [...levels].map(([level, found]) => {
    const byName = Map.groupBy(found, ({ document, name }) => document.place ?? name);
    return {
      level,
      places: [...byName].map(([name, own]) => ({
        name,
        reports: labelReports(own),
        years: places.find((place) => own.some((report) => place.reports.includes(report))) ?? null,
      })),
    };
  });
}

/** By year; where a place has two of a year, or none is known, by what tells them apart. */
function labelReports(reports: readonly Report[]): ListedPlace['reports'] {
  return reports.map((report) => {
    const { year, meeting } = report.document;
    const twins = reports.filter(({ document }) => document.year === year);
    const label = year === null ? '年份未写明' : `${String(year)}年`;
    return { report, label: twins.length > 1 ? `${label}（${meeting ?? report.slug}）` : label };
  });
}
