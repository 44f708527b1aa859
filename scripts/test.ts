import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installChromium } from '../tests/browser.ts';
import { run } from './run.ts';

/** Tests that a runner counted. */
interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  name: string;
  command: string[];
  env?: Record<string, string>;
  /** Reads the runner's own report; steps without one only pass or fail. */
  count?: (report: string) => Count;
}

const reports = mkdtempSync(join(tmpdir(), 'report-tests-'));
const reportOf = (name: string): string => join(reports, `${name}.json`);

const vitest = (project: string): Step => ({
  name: project,
  command: [
    'vitest',
    'run',
    '-c',
    '.config/vitest.config.ts',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${reportOf(project)}`,
  ],
  count: (report) => {
    const found = JSON.parse(report) as { numPassedTests: number; numFailedTests: number; numPendingTests: number };
    return { passed: found.numPassedTests, failed: found.numFailedTests, skipped: found.numPendingTests };
  },
});

const STEPS: readonly Step[] = [
  { name: 'types', command: ['astro', 'check', '--minimumSeverity', 'warning'] },
  { name: 'types of the service worker', command: ['tsc', '-p', 'src/worker/tsconfig.json'] },
  { name: 'lint', command: ['eslint', '-c', '.config/eslint.config.js', '.'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  vitest('unit'),
  { name: 'content', command: ['npm', 'run', '--silent', 'check'] },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  vitest('site'),
  {
    name: 'e2e',
    command: ['playwright', 'test', '-c', '.config/playwright.config.ts'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf('e2e') },
    count: (report) => {
      const { stats } = JSON.parse(report) as {
        stats: { expected: number; unexpected: number; flaky: number; skipped: number };
      };
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
    },
  },
];

/** npm test: every check, one exit code. All steps run, so that one run tells all that is wrong. */
await run(() => {
  installChromium();
  const total: Count = { passed: 0, failed: 0, skipped: 0 };
  for (const step of STEPS) {
    const started = performance.now();
    const { passed, failed, skipped } = runStep(step);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    console.log(
      `${failed > 0 ? 'FAILED' : 'ok'} ${step.name} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
    );
  }
  rmSync(reports, { recursive: true });
  const skipped = total.skipped > 0 ? `, ${String(total.skipped)} skipped` : '';
  console.log(`${String(total.passed)} passed, ${String(total.failed)} failed${skipped}`);
  if (total.failed > 0) process.exitCode = 1;
});

/** A step that fails without a failed test of its own, a runner that broke included, counts as one failure. */
function runStep({ name, command: [program = '', ...args], env, count }: Step): Count {
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  const counted = count ? readCount(name, count) : { passed: 0, failed: 0, skipped: 0 };
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  return counted;
}

function readCount(name: string, count: (report: string) => Count): Count {
  try {
    return count(readFileSync(reportOf(name), 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
