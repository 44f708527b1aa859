import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readAnnotatedReports } from '../src/accuracy/find-annotation.ts';
import { listUnmetFloors } from '../src/accuracy/floors.ts';
import { formatAgreement, formatScore } from '../src/accuracy/format-score.ts';
import { formatMisses } from '../src/accuracy/miss.ts';
import { poolScores } from '../src/accuracy/pool-scores.ts';
import { scoreAnnotated } from '../src/accuracy/score-annotated.ts';
import { addShares } from '../src/accuracy/tally.ts';
import { readText } from '../src/model/read-text.ts';
import type { ReportDocument } from '../src/schema/report-document.ts';
import { run } from './run.ts';

/** The report whose annotation is complete, and whose scores must not fall. */
const OWN = join('tests', 'gold', 'xianyang-2023');

/**
 * npm run accuracy [-- [--misses] [--json] DIR…]: scores the reader against hand annotation. Without DIR the
 * project's own, and exit code 1 when a score is below its floor.
 */
await run(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, misses: { type: 'boolean', default: false } },
  });
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

function readFile(source: string, file: string): ReportDocument {
  const sha256 = createHash('sha256').update(source, 'utf8').digest('hex');
  return readText(source, { slug: 'report', file, sha256 });
}
