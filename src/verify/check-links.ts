import { quote, REBUILD, type Finding } from './finding.ts';
import type { BuiltSite } from './built-site.ts';

/** Fragments that browsers take as places of every page. */
const EVERYWHERE = /^(?:top)?$|^:~:/;

/** Links of Markdown: `](…)`, but not what is escaped. */
const MARKDOWN_LINK = /(?<!\\)\]\(([^)\s]+)\)/g;
const SITEMAP_ADDRESS = /<loc>([^<]+)<\/loc>/g;
const STYLE_ADDRESS = /url\(\s*["']?([^"')\s]+)["']?\s*\)/g;

/** Every address that leads to no file or to no place of it, in pages, Markdown, sitemaps and style sheets, once a file. */
export function checkLinks(site: BuiltSite): Finding[] {
  return [...site.files].sort().flatMap((file) => {
    const addresses = new Set(listAddresses(site, file));
    return [...addresses].flatMap((address) => {
      const problem = tryAddress(site, file, address);
      return problem === null ? [] : [{ file, message: problem }];
    });
  });
}

function listAddresses(site: BuiltSite, file: string): string[] {
  const page = site.pages.get(file);
  if (page) return page.links.map(({ address }) => address);
  const matching = (pattern: RegExp): string[] =>
    [...site.read(file).toString('utf8').matchAll(pattern)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
  if (file.endsWith('.html.md') || file === 'llms.txt') return matching(MARKDOWN_LINK);
  if (/^sitemap[^/]*\.xml$/.test(file)) return matching(SITEMAP_ADDRESS);
  if (file.endsWith('.css')) return matching(STYLE_ADDRESS);
  if (file === 'robots.txt') return matching(/^Sitemap:\s*(\S+)/gm);
  return [];
}

/** What is wrong with an address that stands in a file; null where it leads somewhere, or to another site. */
export function tryAddress(site: BuiltSite, from: string, address: string): string | null {
  const target = locate(site, from, address);
  if (target === null) return null;
  const { path, fragment } = target;
  if (path === null)
    return `${quoteAddress(address)} leads out of the site, which stands under ${site.base}; expected an address below it; build with the BASE_PATH it is served under`;
  if (!site.files.has(path)) {
    const folder = site.files.has(`${path}/index.html`);
    return folder
      ? `${quoteAddress(address)} lacks the slash at its end, so that some servers do not find it; expected one; mend the link`
      : `${quoteAddress(address)} leads to no file; expected ${path}; ${REBUILD}, or mend the link`;
  }
  const page = site.pages.get(path);
  if (!page || EVERYWHERE.test(fragment) || page.ids.has(fragment)) return null;
  return `${quoteAddress(address)} leads to no place of ${path}; expected an element with the id ${quote(fragment)}; mend the link`;
}

/** The file that an address means, and the place in it; null for what is not of this site, a path of null for what is not below its base. */
function locate(
  { base, origin }: BuiltSite,
  from: string,
  address: string,
): { path: string | null; fragment: string } | null {
  // An origin of its own for relative addresses, so that another site's is told apart.
  const own = origin ?? 'https://site.invalid';
  const url = URL.canParse(address, own) ? new URL(address, new URL(base + from, own)) : null;
  if (!url) return { path: null, fragment: '' };
  if (url.origin !== own) return null;
  const decoded = decode(url.pathname);
  if (decoded === null || !`${decoded}/`.startsWith(base)) return { path: null, fragment: '' };
  const below = decoded.slice(base.length);
  return {
    path: below === '' || below.endsWith('/') ? `${below}index.html` : below,
    fragment: decode(url.hash.slice(1)) ?? '',
  };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function quoteAddress(address: string): string {
  return `"${address.length > 120 ? `${address.slice(0, 119)}…` : address}"`;
}
