import { gzipSync } from 'node:zlib';
import type { BuiltSite } from './built-site.ts';
import type { Page } from './page.ts';

/** What a page loads before it is ready, in KB (1024 bytes), compressed as hosts do; fonts are compressed already. */
export interface PageWeight {
  markup: number;
  style: number;
  script: number;
  fonts: number;
}

/** The most that a page may weigh. `load` is markup, style and script together. */
export interface PageBudget {
  name: string;
  /** Files that it is for. */
  pages: RegExp;
  load: number;
  script: number;
  fonts: number;
}

/** A file stands in the first budget that is for it. */
export const BUDGETS: readonly PageBudget[] = [
  { name: 'reading page', pages: /^[a-z0-9-]+\/\d+\/(?:\d+\/)?index\.html$/, load: 22, script: 4, fonts: 75 },
];

/** What a style sheet's or script's compressed size was found to be; many pages share them. */
type Known = Map<string, number>;

/** A function that weighs the pages of a site, each file once. */
export function makeScale(site: Pick<BuiltSite, 'read' | 'base' | 'files'>): (file: string, page: Page) => PageWeight {
  const known: Known = new Map();
  const weighFile = (address: string, pack: (bytes: Buffer) => number): number => {
    const file = address.startsWith(site.base) ? address.slice(site.base.length) : address;
    const weight = known.get(file) ?? (site.files.has(file) ? pack(site.read(file)) : 0);
    known.set(file, weight);
    return weight;
  };
  return (file, { styles, scripts, inline }) => {
    const html = site.read(file).toString('utf8');
    const fonts = [...html.matchAll(/url\("([^"]+\.woff2)"\)/g)].map(([, address = '']) => address);
    return {
      markup: gzipped(html),
      style: sum(styles.map((address) => weighFile(address, gzipped))),
      script: sum([...scripts.map((address) => weighFile(address, gzipped)), ...inline.map(gzipped)]),
      fonts: sum(fonts.map((address) => weighFile(address, ({ length }) => length / 1024))),
    };
  };
}

export function budgetOf(file: string): PageBudget | undefined {
  return BUDGETS.find(({ pages }) => pages.test(file));
}

function gzipped(data: string | Buffer): number {
  return gzipSync(data, { level: 9 }).length / 1024;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
