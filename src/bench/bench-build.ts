import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeTexts, type NamedText } from './corpus.ts';
import { makeContent } from './make-content.ts';
import { measureProcess, type ProcessCost } from './measure-process.ts';
import { median } from './median.ts';

/** Builds of one number of reports, cold: nothing is kept from any build before. Medians of the rounds. */
export interface BuildResult extends ProcessCost {
  reports: number;
  characters: number;
  /** HTML files. */
  pages: number;
  files: number;
  /** Of all files. */
  bytes: number;
  /** Time and processor time a character, as multiples of those of the smallest number of reports. */
  ratio: number;
  cpuRatio: number | null;
}

/** Builds of one site in the order in which an editor meets them; medians of the rounds. */
export interface RebuildResult {
  /** With nothing kept from any build before. */
  cold: ProcessCost;
  /** The same again. */
  again: ProcessCost;
  /** After one word of the text was changed. */
  changed: ProcessCost;
}

export interface BuildBenchOptions {
  /** At least one. */
  texts: readonly NamedText[];
  rounds: number;
  pictures: boolean;
  /** Told what is done next. */
  tell: (doing: string) => void;
}

/**
 * Builds sites of some numbers of reports, round by round, so that what slows the machine slows them all.
 *
 * @param sizes numbers of reports, ascending
 */
export async function benchBuild(
  sizes: readonly number[],
  { texts, rounds, pictures, tell }: BuildBenchOptions,
): Promise<BuildResult[]> {
  return inScratch(async (scratch) => {
    const all = makeTexts(texts, Math.max(...sizes));
    const costs = new Map<number, ProcessCost[]>(sizes.map((size) => [size, []]));
    const at = (size: number, part: string): string => join(scratch, `${part}-${String(size)}`);
    for (const size of sizes) {
      tell(`${String(size)}: reading`);
      makeContent(at(size, 'content'), all.slice(0, size), pictures);
    }
    for (let round = 1; round <= rounds; round += 1)
      for (const [size, measured] of costs) {
        tell(`${String(size)}: build ${String(round)}`);
        const cache = at(size, `cache-${String(round)}`);
        measured.push(await build({ content: at(size, 'content'), cache, out: at(size, 'dist') }));
      }
    const results = [...costs].map(([size, measured]) => ({
      reports: size,
      characters: all.slice(0, size).reduce((sum, { text }) => sum + text.length, 0),
      ...measureFolder(at(size, 'dist')),
      ...medianCost(measured),
    }));
    return results.map((result) => ({ ...result, ...compare(result, results[0] ?? result) }));
  });
}

/** Builds the site of some texts cold, again, and with one word changed, in turn. */
export async function benchRebuild({ texts, rounds, pictures, tell }: BuildBenchOptions): Promise<RebuildResult> {
  return inScratch(async (scratch) => {
    const costs = { cold: [] as ProcessCost[], again: [] as ProcessCost[], changed: [] as ProcessCost[] };
    const changed = texts.map((one, i) => (i === 0 ? { ...one, text: changeWord(one.text) } : one));
    makeContent(join(scratch, 'as-it-is'), texts, pictures);
    makeContent(join(scratch, 'changed'), changed, pictures);
    for (let round = 1; round <= rounds; round += 1)
      for (const which of ['cold', 'again', 'changed'] as const) {
        tell(`${which}: build ${String(round)}`);
        const content = join(scratch, which === 'changed' ? 'changed' : 'as-it-is');
        costs[which].push(
          await build({ content, cache: join(scratch, `cache-${String(round)}`), out: join(scratch, 'dist') }),
        );
      }
    return { cold: medianCost(costs.cold), again: medianCost(costs.again), changed: medianCost(costs.changed) };
  });
}

/** Two characters within a sentence become others, so that no heading, number or promise comes or goes. */
function changeWord(text: string): string {
  const changed = text.replace(/(?<=，)[\p{Script=Han}]{2}(?=[\p{Script=Han}]+。)/u, '甲乙');
  if (changed === text) throw new Error('the text has no sentence in which a word could be changed');
  return changed;
}

async function inScratch<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-build-'));
  try {
    return await use(scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function build({ content, cache, out }: { content: string; cache: string; out: string }): Promise<ProcessCost> {
  return measureProcess([process.execPath, ...process.execArgv, 'scripts/build.ts', '--out', out], {
    CONTENT_DIR: content,
    CACHE_DIR: cache,
    ASTRO_TELEMETRY_DISABLED: '1',
  });
}

function measureFolder(folder: string): Pick<BuildResult, 'pages' | 'files' | 'bytes'> {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return {
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
    files: files.length,
    bytes: files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0),
  };
}

function medianCost(costs: readonly ProcessCost[]): ProcessCost {
  const known = (values: readonly (number | null)[]): number | null => {
    const numbers = values.filter((value) => value !== null);
    return numbers.length === 0 ? null : median(numbers);
  };
  return {
    seconds: median(costs.map(({ seconds }) => seconds)),
    cpuSeconds: known(costs.map(({ cpuSeconds }) => cpuSeconds)),
    peakBytes: known(costs.map(({ peakBytes }) => peakBytes)),
  };
}

type Sized = ProcessCost & Pick<BuildResult, 'reports' | 'characters'>;

/** Reports are of different lengths, so that it is a character that is compared. */
function compare(one: Sized, first: Sized): Pick<BuildResult, 'ratio' | 'cpuRatio'> {
  const ratio = (value: number, of: number): number => value / one.characters / (of / first.characters);
  return {
    ratio: ratio(one.seconds, first.seconds),
    cpuRatio: one.cpuSeconds === null || first.cpuSeconds === null ? null : ratio(one.cpuSeconds, first.cpuSeconds),
  };
}
