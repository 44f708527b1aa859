import { kindName } from '../charts/compared-words.ts';
import { comparePage } from '../charts/compare-page.ts';
import { indicatorTables } from '../charts/indicator-tables.ts';
import { compareReports } from '../model/compared-reports.ts';
import type { Report } from '../model/load.ts';
import { placePages } from '../model/place-page.ts';
import { SITE_TABLES } from '../export/site-tables.ts';
import { SPECIFICITIES } from '../figures/words.ts';
import { TABLES } from '../export/tables.ts';
import { listPlaceYears } from '../model/place-years.ts';
import { getSite } from '../model/site.ts';
import { topicPages } from '../model/topic-page.ts';
import { FOOTNOTE_LABEL } from './footnote-label.ts';

const TEMPLATES = import.meta.glob<string>('/src/{components,layouts,pages}/**/*.astro', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Headings are wanted of tables here, not links. */
const NOWHERE = { indicator: () => '', text: () => '' };

/** Elements set in the Song face; their literal text in a template ends at the next tag or expression. */
const SONG_ELEMENT = /<(?:h[1-3]\b|[a-z]+ class="song)[^>]*>([^<{]*)/g;

/** All that pages set in the Song face beside reports' headings: literal text of the templates, titles and names. */
function siteHeadings(pageHeadings: readonly string[]): string {
  const literal = Object.values(TEMPLATES).flatMap((template) =>
    [...template.matchAll(SONG_ELEMENT)].map((found) => found[1] ?? ''),
  );
  const { config, reports } = getSite();
  const tables = [...Object.values(TABLES), ...Object.values(SITE_TABLES)].map(({ title }) => `${title}：字段`);
  const kinds = Object.values(SPECIFICITIES);
  return [
    FOOTNOTE_LABEL,
    config.name,
    ...kinds,
    ...tables,
    ...reports.map(({ name }) => name),
    ...literal,
    ...pageHeadings,
  ].join('');
}

/**
 * The characters that the headings of a report's pages, or of the pages that belong to no report, use.
 *
 * @param pageHeadings titles and headings of the Markdown pages
 * @param named whether of the pages that are about indicators, places and topics
 */
export function headingText(report: Report | null, pageHeadings: readonly string[], named: boolean): string {
  if (!report) return siteHeadings(pageHeadings) + (named ? comparedHeadings() : '');
  const { title, indicators } = report.document;
  const text = siteHeadings(pageHeadings) + title + report.pages.map(({ label }) => label).join('');
  if (!named) return text;
  const tables = [...comparePage(report.document, NOWHERE).tables, ...indicatorTables(report.document, NOWHERE)];
  const names = [...indicators.map(({ label }) => label), ...tables.map(({ heading }) => heading)];
  return text + names.join('') + subjectNames(report);
}

/** What heads the pages that compare reports. */
function comparedHeadings(): string {
  const site = getSite();
  const groups = compareReports(site).flatMap(({ entry, groups: found }) => [
    entry.label,
    ...found.flatMap(({ kind }) => [kindName(entry.label, kind), kindName(kind.wording, kind)]),
  ]);
  const places = listPlaceYears(site).flatMap(({ place, chains }) => [
    place,
    ...chains.map(({ label, kind }) => kindName(label, kind)),
  ]);
  const names = [...groups, ...places].join('');
  // With one report there are no such pages, and so no face of theirs.
  return names === '' ? '' : `${names}历年目标与结果当年上年全部指标`;
}

/** Names of places and topics, which head their pages, and those of the report's halves. */
function subjectNames({ document }: Report): string {
  const { places, topics } = getSite().vocabulary;
  const pages = [...placePages(document, places).values(), ...topicPages(document, topics).values()];
  return `${pages.map(({ entry }) => entry.name).join('')}0123456789年回顾计划`;
}
