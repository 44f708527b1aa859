import type { ReportDocument } from '../schema/report-document.ts';

/** Two reports of one place, the second of the year after the first. */
export interface Link {
  from: ReportDocument;
  to: ReportDocument;
}

export interface Chain {
  /** In the order of years. */
  links: Link[];
  /** Those that could not be placed, each with the reason. */
  left: { file: string; reason: string }[];
}

/**
 * Puts the reports of one place in the order of their years and links each with the next. A year that is missing parts the
 * chain. The place is the one that most reports name; of two reports of a year the first counts.
 */
export function chainReports(documents: readonly ReportDocument[]): Chain {
  const place = usualPlace(documents);
  const byYear = new Map<number, ReportDocument>();
  const left: Chain['left'] = [];
  for (const document of documents) {
    const { file } = document.source;
    const { year } = document;
    if (year === null) left.push({ file, reason: 'tells no year' });
    else if (document.place !== null && document.place !== place)
      left.push({ file, reason: `is of ${document.place}, not of ${String(place)}` });
    else if (byYear.has(year)) left.push({ file, reason: `is another report of ${String(year)}` });
    else byYear.set(year, document);
  }
  const years = [...byYear.keys()].sort((a, b) => a - b);
  const links = years.flatMap((year): Link[] => {
    const [from, to] = [byYear.get(year), byYear.get(year + 1)];
    return from && to ? [{ from, to }] : [];
  });
  return { links, left };
}

function usualPlace(documents: readonly ReportDocument[]): string | null {
  const named = Map.groupBy(
    documents.flatMap(({ place }) => place ?? []),
    (place) => place,
  );
  return [...named].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null;
}
