import type { Report, Site } from '../model/load.ts';
import type { BuiltSite } from './built-site.ts';
import { checkData } from './check-data.ts';
import { checkIds } from './check-ids.ts';
import { checkLinks } from './check-links.ts';
import { checkText } from './check-text.ts';
import { checkWeights } from './check-weights.ts';
import type { Finding } from './finding.ts';

/** Files that every site has. */
const NEEDED = [
  'index.html',
  '404.html',
  'robots.txt',
  'favicon.svg',
  'llms.txt',
  'search/index.html',
  'data/index.html',
];

/**
 * Everything wrong with a built site, in one run: files missing, links and fragments, published ids, the text, page
 * weights, data packages.
 *
 * @param content what the site was built from
 * @param sourceOf the text of a report's `report.txt`
 */
export function verifySite(
  site: BuiltSite,
  content: Pick<Site, 'reports'>,
  sourceOf: (report: Report) => string,
): Finding[] {
  const slugs = content.reports.map(({ slug }) => slug);
  const needed = [...NEEDED, ...slugs.flatMap((slug) => [`${slug}/index.html`, `${slug}/text/index.html`])];
  return [
    ...needed
      .filter((file) => !site.files.has(file))
      .map((file) => ({ file, message: 'is missing; every site has it; build the site again, and publish all of it' })),
    ...checkLinks(site),
    ...content.reports.flatMap((report) => [...checkIds(site, report), ...checkText(site, report, sourceOf(report))]),
    ...checkWeights(site),
    ...checkData(site, slugs),
  ];
}
