import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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

/** Where Node keeps what it has compiled: the tests start the project's commands a hundred times. */
const COMPILED = resolve('node_modules/.cache/compiled');

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

const e2e: Step = {
  name: 'e2e',
  command: ['playwright', 'test', '-c', '.config/playwright.config.ts'],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf('e2e') },
  count: (report) => {
    const { stats } = JSON.parse(report) as {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    };
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
  },
};

/** One after the other; what stands in one of them in several rows runs side by side, each row in order. */
const PHASES: readonly (readonly (readonly Step[])[])[] = [
  [
    [
      { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
      { name: 'types', command: ['astro', 'check', '--minimumSeverity', 'warning'] },
      { name: 'types of the service worker', command: ['tsc', '-p', 'src/worker/tsconfig.json'] },
      { name: 'lint', command: ['eslint', '-c', '.config/eslint.config.js', '.'] },
      { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
      { name: 'content', command: ['npm', 'run', '--silent', 'check'] },
    ],
    [vitest('unit')],
  ],
  // Both keep two cores busy by themselves.
  [[vitest('site')]],
  [[e2e]],
];

/** npm test: every check, one exit code. All steps run, so that one run tells all that is wrong. */
await run(async () => {
  installChromium();
  const counts: Count[] = [];
  for (const rows of PHASES) counts.push(...(await Promise.all(rows.map((steps) => runInOrder(steps)))).flat());
  rmSync(reports, { recursive: true });
  const [passed, failed, skipped] = (['passed', 'failed', 'skipped'] as const).map((kind) =>
    counts.reduce((total, count) => total + count[kind], 0),
  ) as [number, number, number];
  console.log(`${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`);
  if (failed > 0) process.exitCode = 1;
});

async function runInOrder(steps: readonly Step[]): Promise<Count[]> {
  const counts: Count[] = [];
  for (const step of steps) counts.push(await runStep(step));
  return counts;
}

/**
 * Shows what a step has said once it has ended, since others may speak at the same time. A step that fails without a
 * failed test of its own, a runner that broke included, counts as one failure.
 */
async function runStep({ name, command: [program = '', ...args], env, count }: Step): Promise<Count> {
  const started = performance.now();
  const { status, said } = await execute(program, args, env);
  const counted = count ? readCount(name, count) : { passed: 0, failed: 0, skipped: 0 };
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(said);
  console.log(`${counted.failed > 0 ? 'FAILED' : 'ok'} ${name} (${seconds} s)`);
  return counted;
}

function execute(
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ status: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_COMPILE_CACHE: COMPILED, ...env },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        said += chunk;
      });
    child.once('error', ({ message }) => {
      resolve({ status: null, said: `${said}${message}\n` });
    });
    child.once('close', (status) => {
      resolve({ status, said });
    });
  });
}

function readCount(name: string, count: (report: string) => Count): Count {
  try {
    return count(readFileSync(reportOf(name), 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
