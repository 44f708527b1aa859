/** Pictures and codes for other programs weigh more than all else together; the rest is no part of the site's reading. */
const NOT_KEPT = [
  /\.png$/,
  /^[^/]+\/(?:og|qr)\//,
  /^offline\/[^/]+$/,
  /^(?:sw\.js|robots\.txt|sitemap[^/]*|[._][^/]*)$/,
];

/** Files whose names change with their bytes. */
const HASHED = /^(?:_astro|fonts)\//;

/**
 * Where the copy of a file is kept: its path below the site's base as pages link to it, `3/index.html` as `3/`.
 *
 * @param path below the base, without query and fragment; a page may lack its `index.html` and its slash
 * @returns null for what is never kept
 */
export function keptPath(path: string): string | null {
  const plain = path.replace(/(^|\/)index\.html$/, '$1');
  if (NOT_KEPT.some((pattern) => pattern.test(plain))) return null;
  return plain === '' || plain.endsWith('/') || /\.[^/]*$/.test(plain) ? plain : `${plain}/`;
}

export function isHashed(path: string): boolean {
  return HASHED.test(path);
}

const TYPES: Readonly<Record<string, string>> = {
  '': 'text/html; charset=utf-8',
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

/** Content type of a kept file, by its path. */
export function contentType(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
