import { reportsFile, yearsFile } from '../../export/site-table-rows.ts';
import type { SiteTableName } from '../../export/site-tables.ts';
import { compareReports } from '../../model/compared-reports.ts';
import type { Site } from '../../model/load.ts';
import { listPlaceYears } from '../../model/place-years.ts';
import { getSite } from '../../model/site.ts';

/** A table of the whole site as a CSV file, by the name of the table. */
export interface SiteFile {
  name: SiteTableName;
  content: string;
}

const made = new WeakMap<Site, readonly SiteFile[]>();

/** Those that have rows; made once a site. */
export function siteFiles(): readonly SiteFile[] {
  const site = getSite();
  const known = made.get(site) ?? makeFiles(site);
  made.set(site, known);
  return known;
}

function makeFiles(site: Site): SiteFile[] {
  const [compared, places] = [compareReports(site), listPlaceYears(site)];
  return [
    ...(compared.length > 0 ? [{ name: 'reports' as const, content: reportsFile(compared) }] : []),
    ...(places.some(({ chains }) => chains.length > 0) ? [{ name: 'years' as const, content: yearsFile(places) }] : []),
  ];
}
