import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command cost, with every process that it started. */
export interface ProcessCost {
  /** From start to end. */
  seconds: number;
  /** Of processor time, which other work on the machine hardly changes; null where the system has no `/proc`. */
  cpuSeconds: number | null;
  /** Most memory held at one time, the resident sets of all processes; null where the system has no `/proc`. */
  peakBytes: number | null;
}

/** Milliseconds between two looks at the processes. */
const INTERVAL = 100;
/** Linux tells processor time in hundredths of a second and memory in pages of 4 KB on the machines Node runs on. */
const TICKS = 100;
const PAGE = 4096;

/**
 * Runs a command and watches it and its children.
 *
 * @throws {Error} with what the command said, where it fails
 */
export async function measureProcess(
  command: readonly [string, ...string[]],
  env: Readonly<Record<string, string>> = {},
): Promise<ProcessCost> {
  const [program, ...args] = command;
  const started = performance.now();
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  let peakBytes = 0;
  /** The last figure of each process, as none can be asked after its end. */
  const ticks = new Map<number, number>();
  const look = (): void => {
    const tree = listTree(child.pid ?? 0);
    for (const one of tree) ticks.set(one.pid, one.ticks);
    peakBytes = Math.max(
      peakBytes,
      tree.reduce((sum, { bytes }) => sum + bytes, 0),
    );
  };
  const timer = setInterval(look, INTERVAL);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => {
    clearInterval(timer);
  });
  if (status !== 0) throw new Error(`${command.join(' ')} failed: ${said.trim()}`);
  const seconds = (performance.now() - started) / 1000;
  if (ticks.size === 0) return { seconds, cpuSeconds: null, peakBytes: null };
  return { seconds, cpuSeconds: [...ticks.values()].reduce((sum, one) => sum + one, 0) / TICKS, peakBytes };
}

interface Running {
  pid: number;
  parent: number;
  ticks: number;
  bytes: number;
}

/** A process with all below it; none where the system does not tell. */
function listTree(root: number): Running[] {
  const children = Map.groupBy(listRunning(), ({ parent }) => parent);
  const below = (one: Running): Running[] => [one, ...(children.get(one.pid) ?? []).flatMap(below)];
  return [...children.values()]
    .flat()
    .filter(({ pid }) => pid === root)
    .flatMap(below);
}

function listRunning(): Running[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => readRunning(Number(name)));
  } catch {
    return [];
  }
}

/** proc(5): what follows the command's name, which stands in brackets and may hold anything. */
function readRunning(pid: number): Running[] {
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    return [{ pid, parent, ticks: (fields[11] ?? 0) + (fields[12] ?? 0), bytes: (fields[21] ?? 0) * PAGE }];
  } catch {
    // It has ended since it was listed.
    return [];
  }
}
