import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { browserTargets, readBrowsers } from '../../../src/build/browser-targets.ts';

const folder = mkdtempSync(join(tmpdir(), 'browsers-'));
const file = join(folder, 'package.json');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the oldest browsers', () => {
  test('are those of package.json', () => {
    expect(readBrowsers()).toContainEqual({ name: 'safari', version: '15.4' });
    expect(browserTargets()).toEqual(['chrome109', 'safari15.4', 'ios15.4', 'firefox115']);
  });

  test.each(['last 2 versions', 'chrome > 109', 'ie >= 11', 'chrome >= 109, not dead'])(
    'are not written as "%s"',
    (line) => {
      writeFileSync(file, JSON.stringify({ browserslist: ['chrome >= 109', line] }));
      expect(() => readBrowsers(file)).toThrow(`"${line}"; expected such as "chrome >= 109"`);
    },
  );
});
