import { getCollection } from 'astro:content';
import type { Report, Site } from '../model/load.ts';
import { getSite } from '../model/site.ts';
import { cutFace, type CutFace } from './cut-face.ts';
import { headingText } from './heading-text.ts';

const made = new WeakMap<Report | Site, Map<boolean, Promise<CutFace>>>();

/**
 * The heading font of a report's pages; with null, of the pages that belong to no report.
 *
 * @param named whether of the many pages that are named for an indicator, a place or a topic, whose names would weigh
 *   on all others
 */
export function headingFont(report: Report | null, named: boolean): Promise<CutFace> {
  // Every page asks for its font. A change of the content, under the dev server, makes other reports and another site.
  const fonts = made.get(report ?? getSite()) ?? new Map<boolean, Promise<CutFace>>();
  made.set(report ?? getSite(), fonts);
  const font = fonts.get(named) ?? makeFont(report, named);
  fonts.set(named, font);
  return font;
}

async function makeFont(report: Report | null, named: boolean): Promise<CutFace> {
  const pages = await getCollection('pages');
  const headings = pages.flatMap(({ data, body = '' }) => [data.title, ...(body.match(/^#+ .*$/gm) ?? [])]);
  return cutFace(headingText(report, headings, named), { weight: 600, format: 'woff2' });
}

/** Every heading font of the site, once each. */
export async function allHeadingFonts(): Promise<CutFace[]> {
  const { reports } = getSite();
  const fonts = await Promise.all([
    headingFont(null, false),
    ...reports.flatMap((report) => [headingFont(report, false), headingFont(report, true)]),
  ]);
  return [...new Map(fonts.map((font) => [font.fileName, font])).values()];
}
