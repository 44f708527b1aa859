import { createHash } from 'node:crypto';
import { z } from 'zod';
import { decodeReport, UnreadableText } from '../parse/decode.ts';
import { parseReport } from '../parse/parse-report.ts';
import { reportConfigSchema, type ReportConfig } from '../schema/report-config.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { recogniseReport, type Recognition } from '../recognise/recognise-report.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import type { ContentFolder } from './content-folder.ts';
import { hasReviews, makeEditor } from './editor.ts';
import { makeLedger, type Ledger } from './ledger.ts';
import { LONGEST_TEXT } from './read-file.ts';
import { comparePermalinks, type PermalinkChange } from './permalinks/changes.ts';
import { lockIds } from './permalinks/lock.ts';
import { relabelDocument } from './permalinks/relabel.ts';
import { DamagedRows, readRows } from './permalinks/read-rows.ts';
import type { PermalinkRow } from './permalinks/rows.ts';
import { listReadingPages, listRetired, type ReadingPage } from './reading-pages.ts';
import { findBrokenTraces } from './trace.ts';

/** One report as pages see it: its text read, its metadata completed from `report.yml`, its ids locked. */
export interface Report {
  slug: string;
  /** Name of its folder below `content/reports/`. */
  folder: string;
  /** The title, with the place in front where the text's own leaves it out. */
  name: string;
  document: ReportDocument;
  /** How its facts were read. */
  ledger: Ledger;
  config: ReportConfig;
  pages: ReadingPage[];
  permalinks: {
    /** Retired ids by the page below the report on which their anchors stay. */
    retired: Map<string, PermalinkRow[]>;
    /** Every id that is or was published, as it would be if the changes were accepted. */
    rows: PermalinkRow[];
    /** What differs from `permalinks.tsv`; the site is not built until it is accepted. */
    changes: PermalinkChange[];
  };
}

/** What ties a `report.yml` to its text and its address, read even where the rest of the file is wrong. */
export const identitySchema = z.object({
  slug: z.string().nullable().catch(null),
  sha256: z.string().nullable().catch(null),
});

/** Reads one report's folder: null where it cannot be shown; what is wrong is added to the content's problems. */
export function readReport(content: ContentFolder, folder: string, vocabulary: Vocabulary): Report | null {
  const yaml = `reports/${folder}/report.yml`;
  const path = `reports/${folder}/report.txt`;
  const config = content.yaml(yaml, reportConfigSchema);
  const bytes = content.bytes(path, LONGEST_TEXT);
  if (!bytes) return null;
  const sha256 = hashOf(bytes);
  const expected = content.peek(yaml, identitySchema)?.sha256 ?? sha256;
  if (expected !== sha256) content.report(path, describeChange(bytes, sha256, expected));
  const text = readText(content, path, bytes);
  const rows = readPermalinks(content, `reports/${folder}/permalinks.tsv`);
  if (text === null || !config || !rows) return null;
  const parsed = parseReport(text, { slug: config.slug, file: 'report.txt', sha256 }, vocabulary.chapters);
  const recognition = readFacts(content, { folder, text, parsed, config, rows }, vocabulary);
  return assembleReport({ folder, config, text, recognition, rows });
}

interface ParsedReport {
  folder: string;
  text: string;
  /** As `parseReport` gives it. */
  parsed: ReportDocument;
  config: ReportConfig;
  /** Its published ids. */
  rows: readonly PermalinkRow[];
}

/** Reads the facts of a report that was parsed and completes it from its `report.yml`; ids are positional. */
export function readFacts(
  content: ContentFolder,
  { folder, text, parsed, config, rows }: ParsedReport,
  vocabulary: Vocabulary,
): Recognition {
  const editor = hasReviews(content, `reports/${folder}`)
    ? makeEditor(content, `reports/${folder}`, lockIds(parsed, rows).ids)
    : undefined;
  const recognition = recogniseReport(text, complete(parsed, config), vocabulary, editor);
  for (const { span, raw } of findBrokenTraces(text, recognition.document)) {
    content.report(
      `reports/${folder}/report.txt`,
      `the reader claims "${raw}" for ${String(span.start)}–${String(span.end)}, which is not what stands there`,
    );
  }
  return recognition;
}

function describeChange(bytes: Uint8Array, sha256: string, expected: string): string {
  const found = `its SHA-256 is ${sha256}, but report.yml says ${expected}`;
  // What git makes of a text where .gitattributes is not heeded, or an editor that means well.
  const text = Buffer.from(bytes).toString('latin1');
  const lineEnds = [text.replaceAll('\r\n', '\n'), text.replace(/\r?\n/g, '\r\n')];
  const isConverted = lineEnds.some((one) => hashOf(Buffer.from(one, 'latin1')) === expected);
  return isConverted
    ? `${found}: only its line ends were changed (LF and CRLF); restore the text byte for byte, as with git checkout, and keep .gitattributes`
    : `${found}; restore the text, or correct report.yml if the change is meant`;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What the text does not say of itself is taken from `report.yml`, before the years are needed. */
function complete(read: ReportDocument, config: ReportConfig): ReportDocument {
  const { place, placeLevel, year, reviewYear, date, meeting, speaker } = config;
  return { ...read, place, placeLevel, year, reviewYear, date, meeting, speaker, title: config.title ?? read.title };
}

interface ReportParts {
  folder: string;
  config: ReportConfig;
  text: string;
  recognition: Recognition;
  rows: readonly PermalinkRow[];
}

function assembleReport({ folder, config, text, recognition, rows }: ReportParts): Report {
  const { slug } = config;
  const lock = lockIds(recognition.document, rows);
  const document = relabelDocument(recognition.document, lock.ids);
  const permalinks = { retired: listRetired(lock.rows), rows: lock.rows, changes: comparePermalinks(rows, lock.rows) };
  const ledger = makeLedger(text, recognition, lock.ids);
  const pages = listReadingPages(document);
  return { slug, folder, name: reportName(document), document, ledger, config, pages, permalinks };
}

/** None where nothing has been published yet. */
function readPermalinks(content: ContentFolder, path: string): PermalinkRow[] | null {
  const tsv = content.has(path) ? content.text(path) : '';
  if (tsv === null) return null;
  try {
    return readRows(tsv);
  } catch (error) {
    if (!(error instanceof DamagedRows)) throw error;
    for (const { message, ...place } of error.problems)
      content.report(path, `${message}; restore the file, it is never edited by hand`, place);
    return null;
  }
}

function readText(content: ContentFolder, path: string, bytes: Uint8Array): string | null {
  try {
    return decodeReport(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    content.report(path, error.message, { line: error.line, column: error.column });
    return null;
  }
}

function reportName({ title, place, placeLevel, year }: ReportDocument): string {
  const owner = placeLevel === 'nation' ? '国务院' : place;
  if (place === null || owner === null || title.includes(place) || title.includes(owner))
    return title || '政府工作报告';
  return owner + (title || `${year === null ? '' : `${String(year)}年`}政府工作报告`);
}
