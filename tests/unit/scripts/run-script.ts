import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

export interface Outcome {
  stdout: string;
  /** Lines of standard error. */
  errors: string[];
  status: number | null;
}

interface Surroundings {
  /** Where the command is started; the project if left out. */
  cwd?: string;
  env?: Record<string, string>;
}

const FLAGS = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];

/** Runs a command of `scripts/` as npm would, without waiting for npm. */
export function runScript(
  name: string,
  args: readonly string[],
  { cwd = '.', env = {} }: Surroundings = {},
): Promise<Outcome> {
  const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 2 ** 24 };
  return new Promise((settle) => {
    const file = resolve('scripts', `${name}.ts`);
    const child = execFile(process.execPath, [...FLAGS, file, ...args], options, (_error, stdout, stderr) => {
      settle({ stdout, errors: stderr.split('\n').filter((line) => line !== ''), status: child.exitCode });
    });
  });
}
