import type { Metadata } from '../schema/report-document.ts';
import { chineseDate } from './chinese-date.ts';

/** What citations tell of a report. */
export interface CitedReport extends Pick<Metadata, 'place' | 'placeLevel' | 'year' | 'date' | 'meeting'> {
  slug: string;
  name: string;
  /** The site that shows it, which did not publish it. */
  site: string;
}

/** What is cited: a report, or something in it. */
export interface Cited {
  report: CitedReport;
  /** Of the element, for the key of a BibTeX entry: an eId or an indicator's id; null for the whole report. */
  id: string | null;
  /** How readers find the place: `3.4.1 段第 2 句`. */
  label: string | null;
  /** The report's own words, to the character: never altered to suit the marks around them. */
  quote: string | null;
  /** The full address; null where the site's origin is not known. */
  url: string | null;
  /** `YYYY-MM-DD`, the day the reader saw it; null on a page that does not know. */
  accessed: string | null;
}

export const CITATION_STYLES = [
  { id: 'gbt', label: 'GB/T 7714—2015', cite: citeGbt },
  { id: 'bibtex', label: 'BibTeX', cite: citeBibtex },
  { id: 'plain', label: '一句话', cite: citePlain },
] as const;

/** Stands in a citation for the day that only its reader knows. */
export const ACCESS_DATE_BLANK = '引用日期';

/** The government that answers for the report; null where its place is not known. */
export function responsibleBody({ place, placeLevel }: Pick<CitedReport, 'place' | 'placeLevel'>): string | null {
  if (placeLevel === 'nation') return '国务院';
  return place === null ? null : `${place}人民政府`;
}

/**
 * By GB/T 7714—2015, 4.6 (electronic resources): 主要责任者. 题名[R/OL]. (公布日期)[引用日期]. 获取和访问路径. A report of
 * unknown date has its year in front of the day of access; without an address it is cited as [R].
 */
export function citeGbt({ report, url, accessed }: Cited): string {
  const { name, date, year } = report;
  const body = responsibleBody(report);
  const published = date === null ? (year === null ? '' : String(year)) : `(${date})`;
  const opening = [...(body === null ? [] : [body]), name].join('. ');
  if (url === null) return `${opening}[R].${year === null ? '' : ` ${date?.slice(0, 4) ?? String(year)}.`}`;
  return `${opening}[R/OL]. ${published}[${accessed ?? ACCESS_DATE_BLANK}]. ${url}.`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** One BibTeX entry: `@techreport`, which needs an institution, else `@misc`. */
export function citeBibtex({ report, id, label, url, accessed }: Cited): string {
  const { slug, name, date, year, meeting, site } = report;
  const body = responsibleBody(report);
  const [publishedYear, month, day] = date?.split('-') ?? [year === null ? undefined : String(year)];
  const note = [meeting, label, `见“${site}”（非官方网站）`].filter((part) => part !== null).join('，');
  const fields: [string, string | undefined][] = [
    // Braces around the whole name, so that it is not taken apart into names of a person.
    ['author', body === null ? undefined : `{{${escapeTex(body)}}}`],
    ['title', `{{${escapeTex(name)}}}`],
    ['institution', body === null ? undefined : braced(escapeTex(body))],
    ['type', '{政府工作报告}'],
    ['year', publishedYear && braced(publishedYear)],
    ['month', month && MONTHS[Number(month) - 1]],
    ['day', day && braced(String(Number(day)))],
    ['note', braced(escapeTex(note))],
    ['language', '{chinese}'],
    // Taken as it stands by styles that print it.
    ['url', url === null ? undefined : braced(url.replaceAll('{', '%7B').replaceAll('}', '%7D'))],
    ['urldate', url === null || accessed === null ? undefined : braced(accessed)],
  ];
  const lines = fields.flatMap(([field, value]) => (value === undefined ? [] : [`  ${field} = ${value},`]));
  const key = id === null ? slug : `${slug}-${id.replace(/[^\w-]/g, '-')}`;
  return [`@${body === null ? 'misc' : 'techreport'}{${key},`, ...lines, '}'].join('\n');
}

/** One sentence for a chat or a footnote. */
export function citePlain({ report, label, quote, url, accessed }: Cited): string {
  const occasion = [report.date === null ? null : chineseDate(report.date), report.meeting];
  const told = occasion.filter((part) => part !== null).join('，');
  const place = `《${report.name}》${told === '' ? '' : `（${told}）`}${label ?? ''}`;
  const said = quote === null ? `${place}。` : `${place}：${inQuotes(quote)}`;
  if (url === null) return said;
  return `${said} ${url}${accessed === null ? '' : ` （${chineseDate(accessed)}访问）`}`;
}

/** Marks around words that stand as they are; words that have such marks themselves go without, for none may nest. */
export function inQuotes(words: string): string {
  return /[“”]/.test(words) ? words : `“${words}”`;
}

function braced(text: string): string {
  return `{${text}}`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces before TeX sees their backslash, so that \{ alone would end the entry.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as TeX prints it, its braces paired. */
function escapeTex(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (char) => TEX[char] ?? `\\${char}`).replace(/\s+/g, ' ');
}
