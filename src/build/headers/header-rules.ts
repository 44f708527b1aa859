/** What a host sends with the files of the paths that match. */
export interface HeaderRule {
  /** Path from the host's root; `*` stands for anything, `:word` for one segment. */
  path: string;
  /** By name as usually written; null takes a header away that an earlier rule set. */
  headers: Readonly<Record<string, string | null>>;
}

/** Types that hosts leave without a charset, or do not know, by extension. */
export const TEXT_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
};

/** Open data, which scripts of other sites may read. */
const OPEN_DATA = new Set(['csv', 'json', 'md', 'txt', 'xml']);

/** Folders whose files' names hold a hash of what is in them. */
const HASHED = ['_astro/*', 'fonts/*', 'pagefind/index/*', 'pagefind/filter/*'];

/**
 * What must stand in a header. Scripts and styles are each page's own matter, by the hashes in its `<meta>`: a browser
 * holds a page to both, so a list here would forbid what is allowed there.
 */
const policy = (ancestors: string): string =>
  `object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors ${ancestors}`;

/** For files that a browser opens as a document and that have no `<meta>`: nothing runs, nothing is fetched. */
const INERT = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'";

const DENIED_FEATURES = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi'],
  ...['payment', 'serial', 'usb'],
];

/**
 * The headers that a site needs, the only source of them: `_headers`, the nginx sample and `npm run serve` follow from
 * it. Where several rules match, the last that names a header decides.
 *
 * @param base path the site stands under, with a slash at both ends
 */
export function headerRules(base: string): HeaderRule[] {
  return [
    {
      path: `${base}*`,
      headers: {
        'Content-Security-Policy': policy("'none'"),
        'X-Frame-Options': 'DENY',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Permissions-Policy': DENIED_FEATURES.map((feature) => `${feature}=()`).join(', '),
        'Cross-Origin-Opener-Policy': 'same-origin',
        // Without includeSubDomains: what else stands on the domain is not this site's to say.
        'Strict-Transport-Security': 'max-age=31536000',
        // Kept, but asked for each time whether it has changed.
        'Cache-Control': 'no-cache',
      },
    },
    // The pages made for frames. Where X-Frame-Options cannot be taken away, frame-ancestors goes before it.
    {
      path: `${base}:report/charts/:chart/`,
      headers: { 'Content-Security-Policy': policy('*'), 'X-Frame-Options': null },
    },
    ...['svg', 'xml'].map((type) => ({ path: `${base}*.${type}`, headers: { 'Content-Security-Policy': INERT } })),
    ...Object.entries(TEXT_TYPES).map(([extension, type]) => ({
      path: `${base}*.${extension}`,
      headers: {
        'Content-Type': type,
        ...(OPEN_DATA.has(extension) ? { 'Access-Control-Allow-Origin': '*' } : {}),
      },
    })),
    ...HASHED.map((path) => ({
      path: base + path,
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    })),
  ];
}
