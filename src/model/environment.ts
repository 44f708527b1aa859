/** What the environment says about where the site will stand. */
export interface Environment {
  /** Origin with scheme, without a path; null where unknown. Then nothing that needs a full address is written. */
  site: string | null;
  /** Path the site stands under, with a slash at both ends. */
  base: string;
  /** Whether pages are kept for reading without the network; if not, what was kept before is removed. */
  offline: boolean;
}

/**
 * Reads `SITE_URL`, `BASE_PATH` and `OFFLINE`.
 *
 * @throws {Error} with one line that says what was expected
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  return {
    site: readSite(env['SITE_URL'] ?? ''),
    base: readBase(env['BASE_PATH'] ?? ''),
    offline: readOffline(env['OFFLINE'] ?? ''),
  };
}

function readOffline(value: string): boolean {
  if (!/^(?:on|off)?$/.test(value)) throw new Error(`OFFLINE is "${value}"; expected on or off`);
  return value !== 'off';
}

function readSite(value: string): string | null {
  if (value === '') return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== '/' ||
    url.username !== '' ||
    url.password !== '' ||
    url.search !== '' ||
    url.hash !== ''
  ) {
    throw new Error(
      `SITE_URL is "${value}"; expected an origin such as https://example.org (the path goes into BASE_PATH)`,
    );
  }
  return url.origin;
}

function readBase(value: string): string {
  const path = value.replace(/^\/+|\/+$/g, '');
  if (!/^[\w.~/-]*$/.test(path) || path.includes('//') || /(^|\/)\.{1,2}(\/|$)/.test(path)) {
    throw new Error(`BASE_PATH is "${value}"; expected a path such as /reports/ of letters, digits and . _ ~ -`);
  }
  return path === '' ? '/' : `/${path}/`;
}

/**
 * Reads `PORT`.
 *
 * @throws {Error} with one line that says what was expected
 */
export function readPort(env: Readonly<Record<string, string | undefined>>): number {
  const value = env['PORT'] ?? '';
  if (value === '') return 4321;
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65_535)
    throw new Error(`PORT is "${value}"; expected a number from 1 to 65535`);
  return port;
}

/**
 * Reads `HOST`: the name or address to listen on.
 *
 * @throws {Error} with one line that says what was expected
 */
export function readHost(env: Readonly<Record<string, string | undefined>>): string {
  const value = env['HOST'] ?? '';
  if (value === '') return 'localhost';
  if (!/^[\w.:-]+$/.test(value))
    throw new Error(`HOST is "${value}"; expected a name or an address of this computer, such as 0.0.0.0`);
  return value;
}
