import compat, {
  type CompatStatement,
  type Identifier,
  type SupportStatement,
} from '@mdn/browser-compat-data/forLegacyNode';
import { readBrowsers, type BrowserName } from '../../src/build/browser-targets.ts';

/** The names that the compatibility data of MDN has for browsers, by those of browserslist. */
const BROWSERS = { chrome: 'chrome', safari: 'safari', ios_saf: 'safari_ios', firefox: 'firefox' } as const;
const NAMES = { chrome: 'Chrome', safari: 'Safari', ios_saf: 'iOS', firefox: 'Firefox' } as const;
const LIST = new Intl.ListFormat('en-GB');

export interface Browser {
  name: BrowserName;
  version: string;
}

const oldest: readonly Browser[] = readBrowsers();

/** The compatibility data at a path such as `css.selectors.has`; undefined where there are none. */
export function findFeature(path: string): Identifier | undefined {
  return stepInto(path.split('.'));
}

function stepInto(steps: readonly string[]): Identifier | undefined {
  let at: unknown = compat;
  for (const step of steps) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return at as Identifier;
}

/** The browsers that lack a feature, of the oldest that the site is written for: `Safari and iOS before 16.4, all Firefox`. */
export function lackedBy(path: string): string {
  const statement = findFeature(path)?.__compat;
  if (!statement) return '';
  const since = new Map<string, string[]>();
  for (const { name, version } of oldest) {
    const first = supportedSince(statement, name, version);
    if (first !== null) since.set(first, [...(since.get(first) ?? []), NAMES[name]]);
  }
  return [...since]
    .map(([first, names]) => (first === '' ? `all ${LIST.format(names)}` : `${LIST.format(names)} before ${first}`))
    .join(', ');
}

/** Whether a version of a browser lacks a feature. */
export function isLackedIn(path: string, { name, version }: Browser): boolean {
  const statement = findFeature(path)?.__compat;
  return statement !== undefined && supportedSince(statement, name, version) !== null;
}

/** @returns null where a version has the feature, else the version that has it, empty where none has */
function supportedSince({ support }: CompatStatement, name: BrowserName, version: string): string | null {
  const all = [support[BROWSERS[name]] ?? []].flat() as SupportStatement[];
  const plain = all.flat().filter(({ flags, prefix, alternative_name }) => !flags && !prefix && !alternative_name);
  const removed = ({ version_removed: end }: (typeof plain)[number]): boolean =>
    typeof end === 'string' && compareVersions(end, version) <= 0;
  const standing = plain.filter((one) => typeof one.version_added === 'string' && !removed(one));
  if (standing.some((one) => compareVersions(String(one.version_added), version) <= 0)) return null;
  const later = standing.map((one) => String(one.version_added)).sort(compareVersions);
  return later[0] ?? '';
}

function compareVersions(a: string, b: string): number {
  if (a === 'preview' || b === 'preview') return a === b ? 0 : a === 'preview' ? 1 : -1;
  const [x, y] = [a, b].map((version) => version.replace('≤', '').split('.').map(Number));
  return (x?.[0] ?? 0) - (y?.[0] ?? 0) || (x?.[1] ?? 0) - (y?.[1] ?? 0);
}

/** Paths of the features below one, at any depth, by their last step. */
export function featuresByName(path: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const visit = (at: Identifier, here: string): void => {
    for (const [step, next] of Object.entries(at) as [string, Identifier][]) {
      if (step === '__compat') continue;
      found.set(step, [...(found.get(step) ?? []), `${here}.${step}`]);
      visit(next, `${here}.${step}`);
    }
  };
  const start = findFeature(path);
  if (start) visit(start, path);
  return found;
}
