import type { Report } from '../model/load.ts';
import type { PictureKind } from '../pictures/og.ts';

/** What a page is about: a commitment, an indicator, a chapter or section, by its id. */
export interface PageSubject {
  kind: PictureKind;
  id: string;
}

/** Tables that a page shows, and the files that hold them. */
export interface PageData {
  /** What a row of them holds, after the page's description. */
  note: string;
  /** CSV files, with their addresses on this site. */
  files: readonly { name: string; address: string }[];
}

/** What chats show whole in a line or two. */
const LONGEST_TITLE = 30;

/**
 * A page's title as chats show it, which tell the site's name beside it: without the report's name where that would make
 * it longer than 30 characters.
 *
 * @param site the site's name, which the home page has for a title
 */
export function chatTitle(title: string, report: Pick<Report, 'name'> | null, site: string): string {
  if (title === '') return site;
  const behind = report ? ` · ${report.name}` : '';
  const whole = Array.from(title).length <= LONGEST_TITLE || behind === '' || !title.endsWith(behind);
  return whole ? title : title.slice(0, -behind.length);
}

/** Whether a page is one of a report's own; the home page shows one too. */
export function isPageOf({ slug }: Pick<Report, 'slug'>, path: string): boolean {
  return path.startsWith(`/${slug}/`);
}
