import type { Finding } from './finding.ts';

interface WantedHeader {
  name: string;
  fits: RegExp;
  /** As it would be set. */
  example: string;
}

/** What a host has to send with every page; what each guards against is told where the build writes `_headers`. */
const WANTED: readonly WantedHeader[] = [
  { name: 'x-content-type-options', fits: /^nosniff$/i, example: 'nosniff' },
  {
    name: 'referrer-policy',
    fits: /no-referrer|same-origin|strict-origin/,
    example: 'strict-origin-when-cross-origin',
  },
  { name: 'content-security-policy', fits: /\S/, example: "default-src 'self'" },
];

const MEND = 'set the headers as the guide on deploying says';

/**
 * Whether a site is served as it should be: pages with their headers, and an unknown address with status 404 and the
 * site's own page.
 *
 * @param address of the home page
 */
export async function checkServed(address: string): Promise<Finding[]> {
  const home = address.endsWith('/') ? address : `${address}/`;
  try {
    const [page, unknown] = await Promise.all([fetch(home), fetch(`${home}no-such-page/`)]);
    const text = await page.text();
    const headers = page.ok
      ? WANTED.flatMap((wanted) =>
          checkHeader(home, page.headers.get(wanted.name) ?? policyIn(text, wanted.name), wanted),
        )
      : [{ file: home, message: `answers with status ${String(page.status)}; expected 200; put the site there` }];
    const lost =
      unknown.status === 404
        ? []
        : [
            {
              file: `${home}no-such-page/`,
              message: `answers with status ${String(unknown.status)}; expected 404 with 404.html; tell the server`,
            },
          ];
    return [...headers, ...lost];
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const why = cause instanceof Error ? cause.message : String(cause);
    return [{ file: home, message: `cannot be fetched (${why}); expected the site there; start its server` }];
  }
}

/** Astro writes the policy into each page; a header beside it is as good. */
function policyIn(html: string, name: string): string | null {
  if (name !== 'content-security-policy') return null;
  return /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? null;
}

function checkHeader(file: string, value: string | null, { name, fits, example }: WantedHeader): Finding[] {
  if (value !== null && fits.test(value)) return [];
  const found = value === null ? `sends no ${name}` : `sends ${name}: ${value}`;
  return [{ file, message: `${found}; expected such as ${example}; ${MEND}` }];
}
