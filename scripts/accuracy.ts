import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readChainAnnotation } from '../src/accuracy/chain-annotation.ts';
import { readAnnotatedReports } from '../src/accuracy/find-annotation.ts';
import { listUnmetFloors } from '../src/accuracy/floors.ts';
import { formatAgreement, formatScore } from '../src/accuracy/format-score.ts';
import { formatMisses } from '../src/accuracy/miss.ts';
import { checkPlainGrowth, formatPlainGrowth } from '../src/accuracy/plain-growth.ts';
import { poolScores } from '../src/accuracy/pool-scores.ts';
import { formatChainScore, scoreChain } from '../src/accuracy/score-chain.ts';
import { scoreAnnotated } from '../src/accuracy/score-annotated.ts';
import { addShares } from '../src/accuracy/tally.ts';
import { followUps } from '../src/follow-ups/follow-ups.ts';
import { ownVocabulary, readText } from '../src/model/read-text.ts';
import { readRegularFile } from '../src/model/read-file.ts';
import { decodeReport } from '../src/parse/decode.ts';
import type { ReportDocument } from '../src/schema/report-document.ts';
import { run } from './run.ts';

/** The report whose annotation is complete, and whose scores must not fall. */
const OWN = join('tests', 'gold', 'xianyang-2023');

/**
 * npm run accuracy [-- [--misses] [--json] DIR…]: scores the reader against hand annotation. Without DIR the
 * project's own, and exit code 1 when a score is below its floor. `-- --growth [--misses] FILE…` checks many reports without
 * annotation: whether growth that a plain pattern finds in a text was read, and how many figures of reviews lie ahead.
 * `-- --chain FOLDER…` scores what is followed from one report to the next.
 */
await run(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      chain: { type: 'boolean', default: false },
      growth: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
    },
  });
  if (values.chain) {
    printChains(positionals, values);
    return;
  }
  if (values.growth) {
    printGrowth(positionals, values);
    return;
  }
  const folders = positionals.length > 0 ? positionals : [OWN];
  const reports = folders
    .flatMap((folder) => readAnnotatedReports(folder, 'content'))
    .map((report) => scoreAnnotated(report, readFile));
  const pooled = reports.length > 1 ? poolScores(reports.map(({ score }) => score)) : null;
  const unmet = positionals.length > 0 ? [] : reports.flatMap(({ score }) => listUnmetFloors(score));
  if (values.json) {
    const shown = reports.map(({ misses, ...rest }) => (values.misses ? { ...rest, misses } : rest));
    console.log(JSON.stringify({ reports: shown, pooled, unmet }, addShares, 2));
  } else {
    for (const { name, score, agreement, misses } of reports) {
      if (agreement) console.log(`${formatAgreement(`${name}: two annotators`, agreement)}\n`);
      console.log(`${formatScore(name, score)}\n`);
      if (values.misses) console.log(`${formatMisses(misses)}\n`);
    }
    if (pooled) console.log(`${formatScore(`all ${String(reports.length)} reports`, pooled)}\n`);
  }
  if (positionals.length === 0 && unmet.length === 0 && !values.json) console.log('no score is below its floor');
  for (const line of unmet) console.error(`below its floor: ${line}`);
  if (unmet.length > 0) process.exitCode = 1;
});

function printChains(folders: readonly string[], { json, misses }: { json: boolean; misses: boolean }): void {
  if (folders.length === 0) throw new Error('usage: npm run accuracy -- --chain [--misses] [--json] FOLDER…');
  for (const folder of folders) {
    const annotation = readChainAnnotation(folder);
    if (!annotation) {
      console.error(`${folder}: no annotation of two years here; skipped`);
      continue;
    }
    const { from, to, name } = annotation;
    const followed = followUps(readFile(from.text, from.file), readFile(to.text, to.file), ownVocabulary());
    const scored = scoreChain(annotation, followed);
    if (json) console.log(JSON.stringify({ name, ...scored.score, misses: misses ? scored.misses : [] }, addShares, 2));
    else console.log(formatChainScore(name, scored.score));
    if (misses && !json) for (const { row, problem } of scored.misses) console.log(`    ${row} | ${problem}`);
  }
}

function printGrowth(files: readonly string[], { json, misses }: { json: boolean; misses: boolean }): void {
  if (files.length === 0) throw new Error('usage: npm run accuracy -- --growth [--misses] [--json] FILE…');
  const reports = files.map((file) => {
    const source = decodeReport(readRegularFile(file));
    return { file, ...checkPlainGrowth(source, readFile(source, file)) };
  });
  if (json) console.log(JSON.stringify(reports, null, 2));
  else console.log(formatPlainGrowth(reports));
  if (!misses || json) return;
  for (const { file, target, reported, ahead } of reports) {
    const isRight = [target, reported].every((verdict) => verdict === 'found' || verdict === 'not stated');
    if (!isRight || ahead > 0) console.log(`${file}: aimed at ${target}, reported ${reported}, ahead ${String(ahead)}`);
  }
}

function readFile(source: string, file: string): ReportDocument {
  const sha256 = createHash('sha256').update(source, 'utf8').digest('hex');
  return readText(source, { slug: 'report', file, sha256 });
}
