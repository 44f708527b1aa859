import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

/** A copy of the project in which anything may be broken; its packages are links to the project's own. */
export interface Project {
  root: string;
  out: string;
  cache: string;
}

/** What a build has come to. */
export interface Built {
  /** Null where it was killed. */
  code: number | null;
  said: string;
}

/** What the project is made of, as far as a build needs it. */
const PARTS = ['astro.config.mjs', 'content', 'package.json', 'public', 'scripts', 'src', 'tsconfig.json'];

/** @param without a package, `@scope/name`, that is not installed there */
export function makeProject(without?: string): Project {
  const root = mkdtempSync(join(tmpdir(), 'faults-'));
  // For tests that build as another user.
  chmodSync(root, 0o755);
  for (const part of PARTS) cpSync(part, join(root, part), { recursive: true });
  for (const slug of readdirSync(join(root, 'content', 'reports')))
    turnPicturesOff(join(root, 'content/reports', slug));
  const packages = join(root, 'node_modules');
  mkdirSync(packages);
  const [scope, missing] = without?.split('/') ?? [];
  for (const name of readdirSync('node_modules').filter((one) => !one.startsWith('.') || one === '.bin')) {
    if (name !== scope) {
      symlinkSync(resolve('node_modules', name), join(packages, name));
      continue;
    }
    mkdirSync(join(packages, name));
    for (const inner of readdirSync(join('node_modules', name)).filter((one) => one !== missing))
      symlinkSync(resolve('node_modules', name, inner), join(packages, name, inner));
  }
  return { root, out: join(root, 'dist'), cache: join(packages, '.cache') };
}

/** They take longest, and nothing that is tried here hangs on how many there are: charts have pictures too. */
function turnPicturesOff(folder: string): void {
  const path = join(folder, 'report.yml');
  writeFileSync(path, `${readFileSync(path, 'utf8').replace(/^pictures:.*\n/m, '')}\npictures: false\n`);
}

interface BuildOptions {
  out?: string;
  env?: Record<string, string>;
  /** A shell command to run before, in the same shell: `ulimit -f 100`. */
  before?: string;
  uid?: number;
  /** Given the process, which leads a group of its own. */
  meanwhile?: (child: ChildProcess) => void;
}

/** Runs `npm run build` as the package file has it, without npm. */
export function build(project: Project, { out, env, before, uid, meanwhile }: BuildOptions = {}): Promise<Built> {
  const command = [
    ...[process.execPath, '--experimental-strip-types', '--disable-warning=ExperimentalWarning'],
    ...['scripts/build.ts', '--out', out ?? 'dist'],
  ];
  const child = spawn('sh', ['-c', `${before ?? 'true'} && exec "$@"`, 'sh', ...command], {
    cwd: project.root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', CACHE_DIR: project.cache, ...env },
    detached: true,
    ...(uid === undefined ? {} : { uid }),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  meanwhile?.(child);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      done({ code, said });
    });
  });
}

/** A digest of each file of a folder, by its path below it. */
export function digests(folder: string): Record<string, string> {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

/** One digest of all files of a folder, with their names. */
export function digest(folder: string): string {
  return createHash('sha256')
    .update(JSON.stringify(digests(folder)))
    .digest('hex');
}

/** What builds have left beside the site. */
export function leftovers({ root }: Project): string[] {
  return readdirSync(root).filter((name) => name.startsWith('.build-'));
}
