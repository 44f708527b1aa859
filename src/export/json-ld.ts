import type { BreadcrumbList, Dataset, Organization, Report, WithContext } from 'schema-dts';
import { responsibleBody, type CitedReport } from './cite.ts';

const CONTEXT = 'https://schema.org';
const LANGUAGE = 'zh-CN';

/** What is described: a report, with the full address of its contents. */
export type DescribedReport = Pick<CitedReport, 'name' | 'place' | 'placeLevel' | 'date'> & {
  year: number | null;
  reviewYear: number | null;
  url: string;
};

/** A table that a page shows. */
export interface DescribedData {
  name: string;
  description: string;
  /** Full address of the page. */
  url: string;
  /** The site's name. */
  creator: string;
  /** CSV files that hold it, with their full addresses. */
  files: readonly { name: string; url: string }[];
}

/** A step of the way from the home page to a page, with its full address. */
export interface Step {
  label: string;
  url: string;
}

/**
 * The report as https://schema.org/Report has it; what is not known is left out.
 *
 * @param short whether by name and address alone, on the many pages that show a part of it
 */
export function describeReport(report: DescribedReport, { short = false } = {}): WithContext<Report> {
  const { name, url } = report;
  return { '@context': CONTEXT, ...(short ? { '@type': 'Report', name, url } : reportOf(report)) };
}

/** The figures or promises on a page as https://schema.org/Dataset, based on the report they were read from. */
export function describeData(
  report: DescribedReport,
  { name, description, url, creator, files }: DescribedData,
): WithContext<Dataset> {
  const { year, reviewYear, place } = report;
  const years = [...new Set([reviewYear ?? year, year ?? reviewYear])].filter((one) => one !== null);
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name,
    description,
    url,
    inLanguage: LANGUAGE,
    isAccessibleForFree: true,
    creator: organization(creator),
    isBasedOn: reportOf(report),
    ...(years.length > 0 ? { temporalCoverage: years.join('/') } : {}),
    ...(place === null ? {} : { spatialCoverage: { '@type': 'Place', name: place } as const }),
    ...(files.length > 0
      ? {
          distribution: files.map(
            (file) =>
              ({
                '@type': 'DataDownload',
                name: file.name,
                encodingFormat: 'text/csv',
                contentUrl: file.url,
              }) as const,
          ),
        }
      : {}),
  };
}

/** @param trail from the home page down to the page itself, whose address is the one it stands at */
export function describeTrail(trail: readonly Step[]): WithContext<BreadcrumbList> {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ label, url }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: label,
      ...(i < trail.length - 1 ? { item: url } : {}),
    })),
  };
}

/** As the text of a script element, which no text inside can end; every `<` is written as JSON's escape. */
export function scriptText(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function reportOf(report: DescribedReport): Report {
  const body = responsibleBody(report);
  const { name, url, date, year } = report;
  const published = date ?? (year === null ? null : String(year));
  return {
    '@type': 'Report',
    name,
    url,
    inLanguage: LANGUAGE,
    ...(published === null ? {} : { datePublished: published }),
    ...(body === null ? {} : { author: organization(body) }),
  };
}

function organization(name: string): Organization {
  return { '@type': 'Organization', name };
}
