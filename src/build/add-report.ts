import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { readText } from '../model/read-text.ts';
import { loadSite, type Report } from '../model/load.ts';
import { acceptPermalinks } from '../model/permalinks/accept.ts';
import { decodeReport, UnreadableText } from '../parse/decode.ts';
import { reportConfigSchema } from '../schema/report-config.ts';
import type { ReportDocument } from '../schema/report-document.ts';

interface Added {
  /** Bytes of the text as given. */
  bytes: Uint8Array;
  /** Name of the file that they are from. */
  file: string;
  slug: string;
  /** How the bytes are to be read where they are not UTF-8, a label of the Encoding Standard: gb18030. */
  encoding?: string | undefined;
}

/**
 * Brings a report into the content folder: its text, a `report.yml` with what the text says of itself, and its permalinks.
 * Nothing is written unless all of it can be, and nothing is overwritten.
 *
 * @param root the content folder
 * @throws {Error} with one line where the slug is taken or no slug, or the text cannot be read
 */
export function addReport(root: string, { bytes, file, slug, encoding }: Added): Report {
  const folder = join(root, 'reports', slug);
  const checked = reportConfigSchema.shape.slug.safeParse(slug);
  if (!checked.success) throw new Error(`"${slug}" is no slug: ${checked.error.issues[0]?.message ?? ''}`);
  if (existsSync(folder)) throw new Error(`${folder} is there already; choose another slug, or remove it`);
  const text = encoding === undefined ? Buffer.from(bytes) : Buffer.from(decodeAs(bytes, encoding), 'utf8');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const document = readText(decode(text, file), { slug, file: 'report.txt', sha256 });
  // Made beside its place and moved there, so that no half of it is left when something fails.
  mkdirSync(join(root, 'reports'), { recursive: true });
  const draft = mkdtempSync(join(root, 'reports', `.${slug}-`));
  try {
    writeFileSync(join(draft, 'report.txt'), text);
    writeFileSync(join(draft, 'report.yml'), stringify(guessConfig(document, basename(file))));
    renameSync(draft, folder);
    return publish(root, slug);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Gives the new report its permalinks; those of the others stay as they are. */
function publish(root: string, slug: string): Report {
  const site = loadSite(root);
  const report = site.reports.find((one) => one.slug === slug);
  if (!report) throw new Error(`the report ${slug} cannot be found after it was added`);
  acceptPermalinks(root, { ...site, reports: [report] });
  return report;
}

function decode(text: Uint8Array, file: string): string {
  try {
    return decodeReport(text);
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    throw new Error(
      `${file}:${String(error.line)}:${String(error.column)}: ${error.message}, or name its encoding with --encoding`,
      { cause: error },
    );
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new Error(`"${encoding}" is no encoding; expected one such as gb18030 or utf-16le`);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Error(`the text is not ${encoding}`);
  }
}

/** What the text says of itself; the rest is left open, for a person to fill in. */
export function guessConfig(document: ReportDocument, file: string): z.input<typeof reportConfigSchema> {
  const { slug, title, place, placeLevel, year, reviewYear, date, meeting, speaker, source } = document;
  return {
    slug,
    ...(title === '' ? {} : { title }),
    ...{ place, placeLevel, year, reviewYear, date, meeting, speaker, sha256: source.sha256 },
    sources: [{ label: file, note: '报告全文。' }],
    corrected: [],
  };
}
