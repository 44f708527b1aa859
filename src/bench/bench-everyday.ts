import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { loadSite, type Site } from '../model/load.ts';
import { readText } from '../model/read-text.ts';
import { decodeReport } from '../parse/decode.ts';
import { judge, openReport, querySchema, type AskedReport, type EverydayQuery, type Verdict } from './everyday.ts';

/** Where the project keeps its annotated queries. */
const OWN = 'tests/fixtures/everyday';

/** What became of the queries of one set. */
export interface EverydayScore {
  set: string;
  verdicts: Verdict[];
}

/** Asks the queries of some sets of their reports; of all sets of the project if none is named. */
export async function benchEveryday(paths: readonly string[]): Promise<EverydayScore[]> {
  const sets = paths.length > 0 ? paths : listSets();
  const site = loadSite('content');
  const opened = new Map<string, AskedReport>();
  const scores: EverydayScore[] = [];
  for (const set of sets) {
    const verdicts: Verdict[] = [];
    for (const query of readSet(set)) {
      const report = opened.get(query.report) ?? open(query.report, set, site);
      opened.set(query.report, report);
      verdicts.push(await judge(query, report));
    }
    scores.push({ set, verdicts });
  }
  return scores;
}

function listSets(): string[] {
  return readdirSync(OWN)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(OWN, name));
}

/** @throws {Error} that names the line that is no query */
export function readSet(path: string): EverydayQuery[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      const result = querySchema.safeParse(parseLine(line));
      if (result.success) return [result.data];
      throw new Error(
        `${path}:${String(i + 1)}: no query; expected {"query": …, "report": slug or file, "answers": [eId…]} or {…, "silent": true}`,
      );
    });
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** A report of the site by its slug, or a text by its path from the set or from here. */
function open(name: string, set: string, { reports, vocabulary, everyday }: Site): AskedReport {
  const known = reports.find(({ slug }) => slug === name);
  if (known) return openReport(known, vocabulary, everyday);
  const file = [resolve(dirname(set), name), resolve(name)].find((path) => existsSync(path));
  if (file === undefined) throw new Error(`${set}: "${name}" is neither a report of the site nor a file`);
  const text = decodeReport(readFileSync(file));
  const document = readText(text, { slug: 'asked', file: name, sha256: '0'.repeat(64) });
  return openReport({ slug: 'asked', document }, vocabulary, everyday);
}

/** One line a set, then what was missed and what was claimed. */
export function formatEveryday(scores: readonly EverydayScore[]): string {
  return scores.flatMap(({ set, verdicts }) => [formatScore(set, verdicts), ...formatMisses(verdicts)]).join('\n');
}

function formatScore(set: string, verdicts: readonly Verdict[]): string {
  const count = (...outcomes: Verdict['outcome'][]): number =>
    verdicts.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const answered = count('sentence', 'page');
  const asked = answered + count('missed');
  const silent = count('silent', 'claimed');
  const share = (part: number, all: number): string => (all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`);
  return (
    `${set}: ${share(answered, asked)} of ${String(asked)} answered within the first five ` +
    `(${String(count('sentence'))} by a sentence, ${String(count('page'))} on a page only); ` +
    `${share(count('claimed'), silent)} of ${String(silent)} silent ones claimed`
  );
}

function formatMisses(verdicts: readonly Verdict[]): string[] {
  return verdicts
    .filter(({ outcome }) => outcome === 'missed' || outcome === 'claimed')
    .map(({ query, outcome, shown }) => {
      const { subjects, words, pieces, missing } = shown.meaning;
      const taken = subjects.map(({ typed, senses }) => `${typed}=${senses.map(({ label }) => label).join('/')}`);
      const rest = [...words, ...pieces.map((piece) => `~${piece}`), ...missing.map((lost) => `?${lost}`)];
      return `  ${outcome}: ${query.query} [${[...taken, ...rest].join(' ')}] ${shown.sentences.slice(0, FIRST).join(' ')} | ${shown.pages.map(({ page }) => page).join(' ')}`;
    });
}

const FIRST = 5;
