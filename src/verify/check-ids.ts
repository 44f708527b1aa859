import { isCheckable } from '../model/commitment-pages.ts';
import type { Report } from '../model/load.ts';
import { indicatorOf, kindOf, type PermalinkRow } from '../model/permalinks/rows.ts';
import { containerPath, splitEId } from '../parse/eid.ts';
import { quote, REBUILD, type Finding } from './finding.ts';
import type { BuiltSite } from './built-site.ts';

/** What is checked of a report. */
export type CheckedIds = Pick<Report, 'slug' | 'document' | 'permalinks'>;

/**
 * Whether every id that was ever published is where it was published: a live one on its text, a retired one among the
 * retired links of its page, with all of them on the page of the whole text too.
 */
export function checkIds(site: BuiltSite, report: CheckedIds): Finding[] {
  const { slug, permalinks } = report;
  const texts = textsOf(report);
  const pages = [...Map.groupBy(permalinks.rows, (row) => pageOf(slug, row))];
  return [
    ...pages.flatMap(([file, rows]) => checkPage(site, file, rows, texts)),
    ...checkCommitmentPages(site, report),
    ...[...site.pages]
      .filter(([file]) => file.startsWith(`${slug}/`))
      .flatMap(([file, { repeated }]) =>
        repeated.map((id) => ({
          file,
          message: `the id ${quote(id)} stands more than once; expected it once, or links lead to the first; ${REBUILD}`,
        })),
      ),
  ];
}

function pageOf(slug: string, { id }: PermalinkRow): string {
  const indicator = indicatorOf(id);
  return indicator === null
    ? `${slug}/${containerPath(splitEId(id).container)}index.html`
    : `${slug}/indicators/${indicator}/index.html`;
}

/** What elements with ids of their own say, without markup: numbers and promises; sentences are compared with the text. */
function textsOf({ document }: CheckedIds): Map<string, string> {
  return new Map([
    ...[...document.quantities, ...document.commitments].map(({ id, raw, text = raw }) => [id, text] as const),
    ...document.indicators.map(({ id, label }) => [`indicator:${id}`, label] as const),
  ]);
}

function checkPage(
  site: BuiltSite,
  file: string,
  rows: readonly PermalinkRow[],
  texts: ReadonlyMap<string, string>,
): Finding[] {
  const page = site.pages.get(file);
  if (!page)
    return [{ file, message: `is missing; expected a page with ${String(rows.length)} published id(s); ${REBUILD}` }];
  const whole = site.pages.get(`${file.split('/')[0] ?? ''}/text/index.html`);
  return rows.flatMap((row) => {
    if (kindOf(row.id) === 'indicator') return checkIndicator(file, row, page, texts);
    const onPage = checkElement({ file, id: splitEId(row.id).inside, row, page, texts });
    const inWhole = whole
      ? checkElement({ file: `${file.split('/')[0] ?? ''}/text/index.html`, id: row.id, row, page: whole, texts })
      : [];
    return [...onPage, ...inWhole];
  });
}

type CheckedPage = NonNullable<ReturnType<BuiltSite['pages']['get']>>;

interface Placed {
  file: string;
  /** As it is on the page. */
  id: string;
  row: PermalinkRow;
  page: CheckedPage;
  texts: ReadonlyMap<string, string>;
}

function checkElement({ file, id, row, page, texts }: Placed): Finding[] {
  const found = page.ids.get(id);
  const expected = row.retired ? 'an anchor among the retired links' : 'an element with this id';
  if (found === undefined)
    return [{ file, message: `the published id ${quote(id)} is not here; expected ${expected}; ${REBUILD}` }];
  if (row.retired !== page.retired.has(id)) {
    const is = row.retired ? 'is on text, but was retired' : 'is among the retired links, but is live';
    return [{ file, message: `the published id ${quote(id)} ${is}; expected ${expected}; ${REBUILD}` }];
  }
  const text = texts.get(row.id);
  if (row.retired || text === undefined || text === found) return [];
  return [
    { file, message: `the published id ${quote(id)} is on ${quote(found)}; expected ${quote(text)}; ${REBUILD}` },
  ];
}

function checkIndicator(
  file: string,
  row: PermalinkRow,
  { heading }: CheckedPage,
  texts: ReadonlyMap<string, string>,
): Finding[] {
  const label = texts.get(row.id);
  if (row.retired || label === undefined || label === heading?.trim()) return [];
  return [
    { file, message: `is about ${quote(heading ?? '')}; expected ${quote(label)}, by its published id; ${REBUILD}` },
  ];
}

/** A promise that can be checked has a page, and one that was published keeps it. */
function checkCommitmentPages(site: BuiltSite, { slug, document, permalinks }: CheckedIds): Finding[] {
  const retired = permalinks.rows.filter(({ id, retired }) => retired && kindOf(id) === 'k');
  return [...document.commitments.filter(isCheckable), ...retired].flatMap(({ id }) => {
    const file = `${slug}/commitments/${id}/index.html`;
    return site.pages.has(file)
      ? []
      : [{ file, message: `is missing; expected the page of a published promise; ${REBUILD}` }];
  });
}
