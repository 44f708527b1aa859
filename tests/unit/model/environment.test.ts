import { describe, expect, test } from 'vitest';
import { readEnvironment } from '../../../src/model/environment.ts';

test.each([
  [{}, { site: null, base: '/' }],
  [
    { SITE_URL: '', BASE_PATH: '' },
    { site: null, base: '/' },
  ],
  [
    { SITE_URL: 'https://example.org', BASE_PATH: '/' },
    { site: 'https://example.org', base: '/' },
  ],
  [
    { SITE_URL: 'https://example.org/', BASE_PATH: 'a/b' },
    { site: 'https://example.org', base: '/a/b/' },
  ],
  [{ BASE_PATH: '/reports/' }, { site: null, base: '/reports/' }],
])('%j is %j', (env, environment) => {
  expect(readEnvironment(env)).toEqual(environment);
});

describe('refused with one line that says what was expected', () => {
  test.each(['example.org', 'ftp://example.org', 'https://example.org/path', 'javascript:alert(1)'])(
    'SITE_URL=%s',
    (SITE_URL) => {
      expect(() => readEnvironment({ SITE_URL })).toThrow(/^SITE_URL is ".*"; expected an origin/);
    },
  );

  test.each(['/a b/', '/a//b/', '/"x/', '/政府/'])('BASE_PATH=%s', (BASE_PATH) => {
    expect(() => readEnvironment({ BASE_PATH })).toThrow(/^BASE_PATH is ".*"; expected a path/);
  });
});
