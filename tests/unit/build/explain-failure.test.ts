import { expect, test } from 'vitest';
import { explainFailure } from '../../../src/build/explain-failure.ts';

const system = (code: string): Error => Object.assign(new Error(`${code}: no space left on device, write`), { code });

test('a full disk is told with what to do, also where it is the cause of another error', () => {
  const direct = explainFailure(system('ENOSPC'), { out: '/srv' });
  const caused = explainFailure(new Error('rendering', { cause: system('ENOSPC') }), { out: '/srv' });
  for (const error of [direct, caused])
    expect((error as Error).message).toBe(
      "the build failed: ENOSPC: no space left on device, write: the disk is full; free some of it (a build needs twice the site's size in /srv). What was built before is as it was.",
    );
});

test('the number of an error that the bundler tells is read too', () => {
  const error = new Error(
    'Build failed\nFailed to write file in x.mjs\nCaused by:\n    File too large (os error 27)\n\nStack',
  );
  expect((explainFailure(error, { out: '/srv' }) as Error).message).toMatch(
    /^the build failed: EFBIG: File too large: .*\(ulimit -f\)\. What was built before is as it was\.$/,
  );
});

test('any other error is left as it is', () => {
  const error = new Error('no such report');
  expect(explainFailure(error, { out: '/srv' })).toBe(error);
  expect(explainFailure(system('ENOENT'), { out: '/srv' })).not.toHaveProperty('cause');
  expect(explainFailure('text', { out: '/srv' })).toBe('text');
});
