import { slugSchema } from './report-document.ts';

/** Folders that the site makes at its top or beside those of the reports' search, and the names of the files that stand beside them, without their endings. */
const OWN = new Set(
  (
    'about compare data embed fonts icons offline pagefind search 404 index astro favicon robots llms manifest words concepts ' +
    'sitemap sitemap-index sitemap-0 sw headers'
  ).split(' '),
);

/** Paths that hosts answer themselves whatever a site holds: Cloudflare, Apache, nginx, IIS, and `/.well-known/` by its name. */
const HOSTS = new Set('cdn-cgi cgi-bin server-status server-info nginx-status stub-status bin well-known'.split(' '));

/**
 * Names that Windows keeps for devices, whatever their ending.
 * Source: learn.microsoft.com, "Naming Files, Paths, and Namespaces".
 */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** File systems take 255 bytes, and old ways of copying folders 260 for a whole path, of which the site's own need most. */
export const LONGEST_SLUG = 100;

/** Why a report cannot have a slug though it is one, in words behind a colon; null where it can. Case makes no difference. */
export function findSlugProblem(slug: string): string | null {
  const name = slug.toLowerCase();
  if (name.length > LONGEST_SLUG)
    return `it has ${String(name.length)} characters; at most ${String(LONGEST_SLUG)} fit everywhere`;
  if (OWN.has(name)) return 'the site uses this path itself';
  if (HOSTS.has(name)) return 'hosts keep this path for themselves';
  if (DEVICES.test(name)) return 'Windows keeps this name for a device, so no folder can have it there';
  return null;
}

/** The slug of a report in `content/`. */
export const reportSlugSchema = slugSchema.superRefine((slug, context) => {
  const problem = findSlugProblem(slug);
  if (problem !== null) context.addIssue({ code: 'custom', message: problem });
});
