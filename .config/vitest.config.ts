import { defineConfig } from 'vitest/config';

/**
 * `unit`: functions, and commands on scratch folders. `site`: what the build has written to `dist/`. `faults`: builds
 * that are killed, starved or robbed, which take minutes and are run by themselves. `browsers`: the main ways in Firefox
 * and WebKitGTK, where they are installed.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/property/**/*.test.ts'],
          testTimeout: 60_000,
          // Loading the modules anew for each file took longer than the tests.
          isolate: false,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          // A build waits for one that another file of tests has under way.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // On two cores one would be usual, and idle while a build waits.
          maxWorkers: 2,
        },
      },
      {
        test: { name: 'browsers', include: ['tests/browsers/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], testTimeout: 600_000, hookTimeout: 600_000 },
      },
    ],
  },
});
