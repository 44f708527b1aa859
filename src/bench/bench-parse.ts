import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recogniseText } from '../model/read-text.ts';
import { forgetReadings } from '../recognise/reading-cache.ts';
import { makeTexts, type NamedText } from './corpus.ts';
import { formatTable } from './format-table.ts';
import { flagsOf, measureLongText, type LongTextCost } from './long-text.ts';
import { measureProcess, type ProcessCost } from './measure-process.ts';
import { median } from './median.ts';

/** How long texts take to read. Times are milliseconds per 10,000 characters, in a process that is warm and has forgotten what it has read. */
export interface ParseResult {
  texts: number;
  characters: number;
  typical: number;
  slowest: number;
  slowestName: string;
  /** Of the longer half of the texts, as a multiple of that of the shorter half: 1 where time grows with length only. */
  longByShort: number;
  /** `npm run parse` with so many files in one call. */
  calls: (ProcessCost & { files: number })[];
  /** Of the first text over and over, up to the limit; null where calls are not asked for. */
  long: LongTextCost | null;
}

/**
 * @param texts at least one
 * @param counts numbers of files to read in one call, ascending; none where that is not asked for
 */
export async function benchParse(texts: readonly NamedText[], counts: readonly number[]): Promise<ParseResult> {
  for (const one of texts) timeRead(one);
  const times = texts.map((one) => ({ ...one, ms: timeRead(one) })).sort((a, b) => a.text.length - b.text.length);
  const slowest = times.reduce((most, one) => (one.ms > most.ms ? one : most));
  const middle = Math.ceil(times.length / 2);
  const typicalOf = (some: readonly { ms: number }[]): number => median(some.map(({ ms }) => ms));
  return {
    texts: texts.length,
    characters: texts.reduce((sum, { text }) => sum + text.length, 0),
    typical: typicalOf(times),
    slowest: slowest.ms,
    slowestName: slowest.name,
    longByShort: times.length < 2 ? 1 : typicalOf(times.slice(middle)) / typicalOf(times.slice(0, middle)),
    calls: counts.length === 0 ? [] : await measureCalls(texts, counts),
    long: counts.length === 0 || !texts[0] ? null : await measureLongText(texts[0].text),
  };
}

/** Milliseconds per 10,000 characters, the median of three readings. */
function timeRead({ name, text }: NamedText): number {
  const times = [1, 2, 3].map(() => {
    forgetReadings();
    const started = performance.now();
    recogniseText(text, { slug: 'text', file: name, sha256: '' });
    return performance.now() - started;
  });
  return median(times) / (Math.max(1, text.length) / 10_000);
}

async function measureCalls(texts: readonly NamedText[], counts: readonly number[]): Promise<ParseResult['calls']> {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-parse-'));
  try {
    mkdirSync(scratch, { recursive: true });
    const files = makeTexts(texts, Math.max(...counts)).map(({ text }, i) => {
      const path = join(scratch, `report-${String(i + 1)}.txt`);
      writeFileSync(path, text);
      return path;
    });
    const calls: ParseResult['calls'] = [];
    for (const count of counts) {
      const args = [...flagsOf('parse'), ...files.slice(0, count)];
      calls.push({ files: count, ...(await measureProcess([process.execPath, ...args])) });
    }
    return calls;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

export function formatParse(result: ParseResult): string {
  const { texts, characters, typical, slowest, slowestName, longByShort, calls, long } = result;
  const lines = [
    `${texts.toLocaleString('en')} ${texts === 1 ? 'text' : 'texts'}, ${characters.toLocaleString('en')} characters`,
    `per 10,000 characters: ${typical.toFixed(1)} ms (median), ${slowest.toFixed(1)} ms at most (${slowestName}, ${(slowest / typical).toFixed(2)} ×)`,
    `the longer half of the texts takes ${longByShort.toFixed(2)} × the time per character of the shorter half`,
  ];
  if (calls.length === 0) return lines.join('\n');
  const [first] = calls;
  const costs: [string, ProcessCost][] = calls.map(({ files, ...cost }) => [`${String(files)} in one call`, cost]);
  if (long) {
    const size = `${(long.bytes / 1024 / 1024).toFixed(1)} MB`;
    costs.push([`one of ${size}`, long.parse], [`one of ${size}, added`, long.add]);
  }
  const rows = costs.map(([name, { seconds, cpuSeconds, peakBytes }]) => [
    name,
    seconds.toFixed(1),
    cpuSeconds?.toFixed(1) ?? '–',
    peakBytes === null ? '–' : (peakBytes / 1e6).toFixed(0),
    peakBytes === null || first?.peakBytes == null ? '–' : (peakBytes / first.peakBytes).toFixed(2),
  ]);
  return [...lines, '', formatTable([['', 's', 'CPU s', 'MB at most', '× memory'], ...rows])].join('\n');
}
