import { describe, expect, test } from 'vitest';
import { readEnvironment, readHost, readPort } from '../../../src/model/environment.ts';

test.each([
  [{}, { site: null, base: '/', offline: true }],
  [
    { SITE_URL: '', BASE_PATH: '' },
    { site: null, base: '/', offline: true },
  ],
  [
    { SITE_URL: 'https://example.org', BASE_PATH: '/' },
    { site: 'https://example.org', base: '/', offline: true },
  ],
  [
    { SITE_URL: 'https://example.org/', BASE_PATH: 'a/b' },
    { site: 'https://example.org', base: '/a/b/', offline: true },
  ],
  [{ BASE_PATH: '/reports/' }, { site: null, base: '/reports/', offline: true }],
  [{ OFFLINE: 'on' }, { site: null, base: '/', offline: true }],
  [{ OFFLINE: 'off' }, { site: null, base: '/', offline: false }],
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

  test.each(['no', '0', 'OFF'])('OFFLINE=%s', (OFFLINE) => {
    expect(() => readEnvironment({ OFFLINE })).toThrow(/^OFFLINE is ".*"; expected on or off/);
  });

  test.each(['a', '0', '-1', '65536', '80.5'])('PORT=%s', (PORT) => {
    expect(() => readPort({ PORT })).toThrow(/^PORT is ".*"; expected a number/);
  });

  test.each(['http://localhost', '0.0.0.0/', 'a b', '[::1]'])('HOST=%s', (HOST) => {
    expect(() => readHost({ HOST })).toThrow(/^HOST is ".*"; expected a name or an address/);
  });

  test.each(['/a b/', '/a//b/', '..', '/x/../y', '/"x/', '/政府/'])('BASE_PATH=%s', (BASE_PATH) => {
    expect(() => readEnvironment({ BASE_PATH })).toThrow(/^BASE_PATH is ".*"; expected a path/);
  });
});

test('the port is 4321 unless it is set', () => {
  expect([readPort({}), readPort({ PORT: '' }), readPort({ PORT: '80' })]).toEqual([4321, 4321, 80]);
});

test('the host is localhost unless it is set', () => {
  expect([{}, { HOST: '' }, { HOST: '0.0.0.0' }, { HOST: '::1' }].map(readHost)).toEqual([
    'localhost',
    'localhost',
    '0.0.0.0',
    '::1',
  ]);
});
