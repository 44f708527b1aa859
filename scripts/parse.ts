import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { summarise } from '../src/export/summary.ts';
import { decodeReport, UnreadableText } from '../src/parse/decode.ts';
import { parseReport } from '../src/parse/parse-report.ts';
import type { ReportDocument } from '../src/schema/report-document.ts';
import { slugSchema } from '../src/schema/report-document.ts';
import { run } from './run.ts';

const USAGE = 'usage: npm run --silent parse -- [--pretty | --summary] FILE… (- for standard input)';

/** Prints one JSON ReportDocument a file, one a line, in order. */
await run(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { pretty: { type: 'boolean', default: false }, summary: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new Error(USAGE);
  for (const file of positionals) {
    const document = readDocument(file);
    if (!document) process.exitCode = 1;
    else if (values.summary) process.stdout.write(`${summarise(document)}\n`);
    else process.stdout.write(`${JSON.stringify(document, null, values.pretty ? 2 : 0)}\n`);
  }
});

/** null, and a line on standard error, where the file cannot be read. */
function readDocument(file: string): ReportDocument | null {
  const name = file === '-' ? 'stdin' : file;
  try {
    const bytes = readFileSync(file === '-' ? 0 : file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return parseReport(decodeReport(bytes), { slug: slugOf(name), file: name, sha256 });
  } catch (error) {
    const { line, column } = error instanceof UnreadableText ? error : { line: 1, column: 1 };
    console.error(
      `${name}:${String(line)}:${String(column)}: ${error instanceof Error ? error.message : String(error)}`,
    );
    return null;
  }
}

/** The file's name without its ending, or its folder's where that says more (xianyang-2023/report.txt). */
function slugOf(file: string): string {
  const stem = basename(file).replace(/\.[^.]*$/, '');
  const name = stem === 'report' ? basename(dirname(file)) : stem;
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slugSchema.safeParse(slug).success ? slug : 'report';
}
