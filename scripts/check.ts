import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { findOverfit, listLiterals } from '../src/accuracy/overfit.ts';
import { countWordings, formatAttested, readAttested } from '../src/model/attested-wordings.ts';
import { ContentFolder } from '../src/model/content-folder.ts';
import { ATTESTED, readEveryday } from '../src/model/everyday.ts';
import { ContentError } from '../src/model/problems.ts';
import { loadSite, type Report } from '../src/model/load.ts';
import { acceptPermalinks, assertAccepted } from '../src/model/permalinks/accept.ts';
import { countChanges, describeChange } from '../src/model/permalinks/changes.ts';
import { assertNoneLost } from '../src/model/permalinks/lost.ts';
import { readRegularFile, UnreadableFile } from '../src/model/read-file.ts';
import { contentRoot } from '../src/model/content-root.ts';
import { decodeReport } from '../src/parse/decode.ts';
import { readBuiltSite } from '../src/verify/built-site.ts';
import { checkServed } from '../src/verify/check-served.ts';
import { formatFinding } from '../src/verify/finding.ts';
import { verifySite } from '../src/verify/verify-site.ts';
import { run } from './run.ts';

const USAGE = `usage: npm run check [-- --accept | --overfit [FILE or FOLDER…]]
       npm run check -- --wordings [--accept] [FILE or FOLDER…]
       npm run check -- --site FOLDER [--served ADDRESS]`;

/** Many pages can lack the same thing: so many findings are told in full, and the number of all of them. */
const TOLD = 200;

/**
 * npm run check [-- --accept | --overfit [FILE or FOLDER…]]: everything wrong with the content, in one run; what looks odd in the reports; and what
 * a change of a text or of the reader does to published ids. With --accept such changes are written down.
 * With --site instead everything wrong with a finished site: links, published ids, text, weights, data, and, with the
 * address where it is served, its headers. With --overfit instead the literals of the rules and vocabularies that occur in one report only, of the project's and
 * of those in the files and folders given.
 */
await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      accept: { type: 'boolean', default: false },
      overfit: { type: 'boolean', default: false },
      wordings: { type: 'boolean', default: false },
      site: { type: 'string' },
      served: { type: 'string' },
    },
  });
  if (positionals.length > 0 && !values.overfit && !values.wordings) throw new Error(USAGE);
  if (values.site !== undefined || values.served !== undefined) {
    await checkSite(values.site ?? 'dist', values.served ?? null);
    return;
  }
  if (values.overfit) {
    printOverfit(positionals);
    return;
  }
  if (values.wordings) {
    countReportWordings(positionals, values.accept);
    return;
  }
  const site = loadSite(contentRoot);
  assertNoneLost(contentRoot, site, 'dist');
  for (const { folder, document, permalinks } of site.reports) {
    for (const { line, column, severity, message } of document.diagnostics) {
      console.log(`content/reports/${folder}/report.txt:${String(line)}:${String(column)}: ${severity}: ${message}`);
    }
    for (const change of permalinks.changes)
      console.log(`content/reports/${folder}/permalinks.tsv: ${describeChange(change)}`);
    if (permalinks.changes.length > 0) console.log(`${folder}: ${countChanges(permalinks.changes)}`);
  }
  if (values.accept) acceptPermalinks(contentRoot, site);
  else assertAccepted(site);
  console.log(`content: ${String(site.reports.length)} report(s), no errors`);
});

async function checkSite(folder: string, served: string | null): Promise<void> {
  const started = performance.now();
  const content = loadSite(contentRoot);
  const site = readBuiltSite(folder);
  const sourceOf = (report: Report): string =>
    decodeReport(readRegularFile(join(contentRoot, 'reports', report.folder, 'report.txt')));
  const found = [...verifySite(site, content, sourceOf), ...(served === null ? [] : await checkServed(served))];
  for (const finding of found.slice(0, TOLD)) console.error(formatFinding(finding));
  if (found.length > TOLD) console.error(`… and ${String(found.length - TOLD)} more`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${folder}: ${String(site.pages.size)} pages, ${String(site.files.size)} files, ${found.length === 0 ? 'no errors' : `${String(found.length)} error(s)`} (${seconds} s)`,
  );
  if (found.length > 0) process.exitCode = 1;
}

/** The project's own reports, and those in some files and folders. */
function readReports(paths: readonly string[]): { name: string; text: string }[] {
  const own = listFiles(join(contentRoot, 'reports')).filter((file) => basename(file) === 'report.txt');
  return [...own, ...paths.flatMap(listFiles)].map((name) => ({ name, text: read(name) }));
}

function countReportWordings(paths: readonly string[], accept: boolean): void {
  const content = new ContentFolder(contentRoot);
  const concepts = readEveryday(content).map(({ concept }) => concept);
  if (content.problems.length > 0) throw new ContentError(content.problems);
  const reports = readReports(paths);
  const seen = countWordings(
    concepts,
    reports.map(({ text }) => text),
  );
  const known = readAttested(content.has(ATTESTED) ? (content.text(ATTESTED) ?? '') : '');
  const words = new Set(concepts.flatMap(({ report, weak }) => [...report, ...weak]));
  const lost = [...words].filter((word) => !seen.has(word));
  for (const word of lost)
    console.log(`${word}: in none of them${known.has(word) ? `; seen before in ${String(known.get(word))}` : ''}`);
  console.log(
    `${String(lost.length)} of ${String(words.size)} wordings are in none of ${String(reports.length)} report(s)`,
  );
  if (accept) writeFileSync(join(contentRoot, ATTESTED), formatAttested(concepts, [seen, known]));
}

function printOverfit(paths: readonly string[]): void {
  const reports = readReports(paths);
  // Words with their counts are no rules.
  const rules = [...listFiles('src/recognise'), ...listFiles(join(contentRoot, 'vocabulary'))].filter(
    (file) => !file.endsWith('.tsv'),
  );
  const literals = rules.flatMap((file) => listLiterals(file, read(file)));
  const found = findOverfit(literals, reports);
  for (const { file, line, text, report } of found) console.log(`${file}:${String(line)}: ${text} only in ${report}`);
  console.log(
    `${String(found.length)} of ${String(literals.length)} literals occur in one of ${String(reports.length)} report(s) only`,
  );
}

/** @throws {ContentError} where the file cannot be read */
function read(file: string): string {
  try {
    return new TextDecoder().decode(readRegularFile(file));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new ContentError([{ file, line: 1, column: 1, message: error.message }]);
  }
}

/** A file itself, or all files below a folder, sorted. */
function listFiles(path: string): string[] {
  if (!existsSync(path)) throw new Error(`${path}: no such file or folder; expected report texts`);
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
