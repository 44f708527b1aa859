import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The names that the bundler has for browsers, by those of browserslist. */
const TARGETS = { chrome: 'chrome', safari: 'safari', ios_saf: 'ios', firefox: 'firefox' } as const;

export type BrowserName = keyof typeof TARGETS;

/**
 * The oldest browsers that the site is written for, of `browserslist` in `package.json`, whose lines are all of the form
 * `chrome >= 109`.
 *
 * @throws {Error} that names a line of another form or browser
 */
export function readBrowsers(file = 'package.json'): { name: BrowserName; version: string }[] {
  const { browserslist = [] } = JSON.parse(readFileSync(file, 'utf8')) as { browserslist?: string[] };
  return browserslist.map((line) => {
    const [, name = '', version = ''] = /^(\w+) >= ([\d.]+)$/.exec(line) ?? [];
    if (!isBrowserName(name)) throw new Error(`${file}: browserslist: "${line}"; expected such as "chrome >= 109"`);
    return { name, version };
  });
}

/** The same for the bundler: `chrome109`. */
export function browserTargets(file?: string): string[] {
  return readBrowsers(file).map(({ name, version }) => TARGETS[name] + version);
}

/**
 * Has styles and scripts written as these browsers read them. Else media queries come out in a form that Safari before
 * 16.4 does not know, however they were written; and Astro leaves syntax as new as it is, unless told here.
 */
export function targetBrowsers(): Plugin {
  const target = browserTargets();
  return {
    name: 'target-browsers',
    configEnvironment: (name) => ({ build: { cssTarget: target, ...(name === 'client' ? { target } : {}) } }),
  };
}

function isBrowserName(name: string): name is BrowserName {
  return Object.hasOwn(TARGETS, name);
}
