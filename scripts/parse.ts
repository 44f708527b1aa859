import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { explain } from '../src/export/explain.ts';
import { followUpHead, followUpLines } from '../src/export/follow-up-rows.ts';
import { jsonPieces } from '../src/export/json-pieces.ts';
import { targetHead, targetLines } from '../src/export/table-rows.ts';
import { summarise } from '../src/export/summary.ts';
import { chainReports } from '../src/follow-ups/chain.ts';
import { followUps } from '../src/follow-ups/follow-ups.ts';
import { formatProblem } from '../src/model/problems.ts';
import { LONG_TEXT, LONGEST_TEXT, readRegularFile, readStandardInput } from '../src/model/read-file.ts';
import { ownVocabulary, recogniseText } from '../src/model/read-text.ts';
import { decodeReport, UnreadableText } from '../src/parse/decode.ts';
import type { Recognition } from '../src/recognise/recognise-report.ts';
import { slugSchema } from '../src/schema/report-document.ts';
import { run } from './run.ts';

const USAGE = `usage: npm run --silent parse -- [--pretty | --summary | --targets] FILE… (- for standard input)
       npm run --silent parse -- --explain TEXT [FILE…]
       npm run --silent parse -- --chain [--csv] FILE FILE…`;

/** With so many files people want to know how far the work is, and what came of it; and memory is freed after as many. */
const MANY = 10;

/**
 * Prints one JSON ReportDocument a file, one a line, in order; with --targets one CSV list of all their targets. With --explain, which rules read what in the sentences
 * that hold a text: those of the files, or the text itself, read as a promise and as a result. With --chain, what each report
 * of a place says of the promises and targets of the year before it.
 */
await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pretty: { type: 'boolean', default: false },
      summary: { type: 'boolean', default: false },
      targets: { type: 'boolean', default: false },
      explain: { type: 'string' },
      chain: { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  if (values.explain === '' || (values.csv && !values.chain)) throw new Error(USAGE);
  if (values.explain !== undefined && positionals.length === 0) {
    process.stdout.write(explainAlone(values.explain));
    return;
  }
  if (positionals.length === 0) throw new Error(USAGE);
  if (values.chain) {
    await printChain(positionals, values.csv);
    return;
  }
  await printFiles(positionals, values);
});

interface Wanted {
  pretty: boolean;
  summary: boolean;
  targets: boolean;
  explain?: string | undefined;
}

async function printFiles(positionals: readonly string[], values: Wanted): Promise<void> {
  let found = false;
  let unread = 0;
  if (values.targets) process.stdout.write(targetHead());
  for (const [i, file] of positionals.entries()) {
    tellProgress(i, positionals.length);
    // What a report leaves behind is else collected late, so that three hundred took half as much again as thirty.
    if (i % MANY === MANY - 1) globalThis.gc?.();
    if (values.explain !== undefined) {
      const recognition = readFile(file);
      if (!recognition) unread += 1;
      else found = explainIn(file, recognition, { text: values.explain, named: positionals.length > 1 }) || found;
      continue;
    }
    // Of how it was read nothing is kept while it is printed.
    const document = readFile(file)?.document;
    if ((document?.source.length ?? 0) > LONG_TEXT) globalThis.gc?.();
    if (!document) unread += 1;
    else if (values.targets) await print([targetLines(document)]);
    else if (values.summary) await print([summarise(document), '\n']);
    else if (values.pretty) await print([JSON.stringify(document, null, 2), '\n']);
    else {
      await print(jsonPieces(document));
      await print(['\n']);
    }
  }
  if (unread > 0) process.exitCode = 1;
  if (positionals.length >= MANY)
    console.error(`${String(positionals.length - unread)} of ${String(positionals.length)} files read`);
  if (values.explain !== undefined && !found) {
    console.error(`"${values.explain}" stands in no sentence or heading`);
    process.exitCode = 1;
  }
}

/** One line a promise or target of each year that has a following one among the files; what cannot be placed is told. */
async function printChain(files: readonly string[], csv: boolean): Promise<void> {
  if (files.length < 2) throw new Error(USAGE);
  const documents = files.flatMap((file) => readFile(file)?.document ?? []);
  const { links, left } = chainReports(documents);
  for (const { file, reason } of left) console.error(`${file} ${reason}`);
  if (links.length === 0) console.error('no two of the files are reports of one place and of consecutive years');
  if (documents.length < files.length || left.length > 0 || links.length === 0) process.exitCode = 1;
  if (csv) process.stdout.write(followUpHead());
  for (const { from, to } of links) {
    for (const one of followUps(from, to, ownVocabulary()))
      await print(csv ? [followUpLines(one)] : [JSON.stringify(one), '\n']);
  }
}

/** No faster than it is read, so that what waits does not fill the memory. */
async function print(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
}

function tellProgress(done: number, all: number): void {
  if (all >= MANY && done > 0 && done % 25 === 0 && process.stderr.isTTY)
    console.error(`${String(done)} of ${String(all)}`);
}

/** Whether the text stands there; with several files each is named. */
function explainIn(file: string, recognition: Recognition, { text, named }: { text: string; named: boolean }): boolean {
  const explained = explain(recognition, (_, shown) => shown.includes(text));
  if (explained !== '') process.stdout.write(`${named ? `${file}\n` : ''}${explained}\n`);
  return explained !== '';
}

/** A sentence without its report is read twice: a plan chapter and a review chapter say different things. */
function explainAlone(text: string): string {
  const year = new Date().getFullYear();
  return [`一、${String(year)}年重点工作`, `一、${String(year - 1)}年工作回顾`]
    .map((heading) => {
      const source = `${String(year)}年政府工作报告\n${heading}\n${text.replace(/\s+/g, ' ')}\n`;
      const recognition = recogniseText(source, { slug: 'text', file: 'text', sha256: '' });
      return `[${recognition.document.chapters.at(-1)?.kind ?? 'other'}] ${explain(recognition, (eId) => !eId.endsWith('-h'))}`;
    })
    .join('\n');
}

/** null, and a line on standard error, where the file cannot be read. */
function readFile(file: string): Recognition | null {
  const name = file === '-' ? 'stdin' : file;
  try {
    const { text, sha256 } = readSource(file);
    return recogniseText(text, { slug: slugOf(name), file: name, sha256 });
  } catch (error) {
    const { line, column } = error instanceof UnreadableText ? error : { line: 1, column: 1 };
    const message = error instanceof Error ? error.message : String(error);
    console.error(formatProblem({ file: name, line, column, message }));
    return null;
  }
}

/** The text and the hash of its bytes, which are not kept. */
function readSource(file: string): { text: string; sha256: string } {
  const bytes = file === '-' ? readStandardInput(LONGEST_TEXT) : readRegularFile(file, { limit: LONGEST_TEXT });
  return { text: decodeReport(bytes), sha256: createHash('sha256').update(bytes).digest('hex') };
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
