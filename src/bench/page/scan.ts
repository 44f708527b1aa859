import { readTerms } from '../../search/query.ts';
import type { ReportRecords } from '../../search/record.ts';
import { scanRecords } from '../../search/scan.ts';
import type { PageEngine } from './page-engine.ts';

/** Every record of every report, looked through. */
export async function open(base: string): Promise<PageEngine> {
  const slugs = (await (await fetch(`${base}slugs.json`)).json()) as string[];
  const reports = await Promise.all(
    slugs.map(async (slug) => (await (await fetch(`${base}search/${slug}.json`)).json()) as ReportRecords),
  );
  return {
    ask: (query) => {
      const terms = readTerms(query);
      const found = reports.map(({ slug, records }) => ({ slug, matches: scanRecords(records, terms) }));
      return Promise.resolve(() =>
        found.flatMap(({ slug, matches }) => matches.map(({ record }) => `${slug}#${record.id}`)),
      );
    },
  };
}
