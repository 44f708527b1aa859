import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { ContentFolder } from '../model/content-folder.ts';
import { findProblemsAround, loadSite } from '../model/load.ts';
import { publishReport } from '../model/permalinks/publish.ts';
import { ContentError, type Problem } from '../model/problems.ts';
import { LONG_TEXT, LONGEST_TEXT } from '../model/read-file.ts';
import { readFacts } from '../model/read-report.ts';
import { ownVocabulary } from '../model/read-text.ts';
import { loadVocabulary } from '../model/vocabulary.ts';
import { decodeReport, UnreadableText } from '../parse/decode.ts';
import { readFrontMatter } from '../parse/front-matter.ts';
import { parseReport } from '../parse/parse-report.ts';
import { webAddressSchema } from '../schema/line.ts';
import { reportConfigSchema, reportFieldsSchema } from '../schema/report-config.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { findTaken, makeDraft, putInPlace } from './add-draft.ts';
import { featureReport } from './feature-report.ts';
import { listSamples, replaceReports } from './replace-reports.ts';

interface Added {
  /** Bytes of the text as given. */
  bytes: Uint8Array;
  /** Name of the file that they are from. */
  file: string;
  slug: string;
  /** Whether it takes the place of the report that the project comes with. */
  only?: boolean | undefined;
  /** How the bytes are to be read where they are not UTF-8, a label of the Encoding Standard: gb18030. */
  encoding?: string | undefined;
}

export interface AddedReport {
  slug: string;
  /** Name of its folder below `content/reports/`. */
  folder: string;
  document: ReportDocument;
}

/**
 * Brings a report into the content folder: its text, a `report.yml` with what the text says of itself, and its permalinks.
 * Nothing is written unless all of it can be, nothing is overwritten, and nothing is removed but what was made here.
 *
 * The first report becomes the one that the home page opens with where `site.yml` names one, and so does one that takes
 * the sample's place.
 *
 * @param root the content folder; it may be empty, or not be there
 * @throws {Error} with one line where the slug is taken or no slug, the text cannot be read, or `only` would take away a
 * report that is no sample
 * @throws {ContentError} where the content has problems already
 */
export function addReport(root: string, { bytes, file, slug, encoding, only = false }: Added): AddedReport {
  const checked = reportFieldsSchema.shape.slug.safeParse(slug);
  if (!checked.success) throw new Error(`"${slug}" is no slug: ${checked.error.issues[0]?.message ?? ''}`);
  const taken = findTaken(root, slug);
  if (taken !== null) throw new Error(`${taken} is there already; choose another slug, or remove it`);
  const text = readUtf8(bytes, file, encoding);
  const isFirst = new ContentFolder(root).folders('reports').length === 0;
  const site = isFirst ? null : loadSite(root);
  const vocabulary = site?.vocabulary ?? vocabularyOf(root);
  const replaced = only && site ? listSamples(site) : [];
  const { draft, remove } = makeDraft(root, slug);
  try {
    const report = makeReport(draft, { text, file, slug }, vocabulary);
    putInPlace(draft, root, slug);
    if (isFirst) featureReport(root, slug);
    if (replaced.length > 0) replaceReports({ root, draft, slug, folders: replaced });
    return report;
  } finally {
    remove();
  }
}

/** The text in UTF-8, the bytes as given where they are that. */
function readUtf8(bytes: Uint8Array, file: string, encoding: string | undefined): Uint8Array {
  const text = encoding === undefined ? bytes : Buffer.from(decodeAs(bytes, file, encoding), 'utf8');
  if (text.length > LONGEST_TEXT)
    throw unreadable(file, `cannot be read: it is too long; at most ${String(LONGEST_TEXT / 1024 / 1024)} MB are read`);
  return text;
}

/**
 * Makes the report's folder in the draft, as it would stand in the content folder. A long text is read once, and of how it
 * was read nothing is kept while its ids are written.
 */
function makeReport(
  draft: string,
  { text, file, slug }: { text: Uint8Array; file: string; slug: string },
  vocabulary: Vocabulary,
): AddedReport {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const source = decode(text, file);
  const parsed = parseReport(source, { slug, file: 'report.txt', sha256 }, vocabulary.chapters);
  const folder = join(draft, 'reports', slug);
  writeFileSync(join(folder, 'report.txt'), text);
  const fields = guessConfig(parsed, basename(file), addressIn(source));
  writeFileSync(join(folder, 'report.yml'), stringify(fields));
  const content = new ContentFolder(draft);
  const config = content.yaml(`reports/${slug}/report.yml`, reportConfigSchema);
  const document =
    config && readFacts(content, { folder: slug, text: source, parsed, config, rows: [] }, vocabulary).document;
  if (!document || content.problems.length > 0)
    throw new ContentError(content.problems.map((problem) => ({ ...problem, file })));
  if (source.length > LONG_TEXT) globalThis.gc?.();
  return { slug, folder: slug, document: publishReport(join(folder, 'permalinks.tsv'), document) };
}

/** Keys of a front matter under which sites say where a page is. */
const ADDRESS_KEYS = ['source', 'url', 'link', '来源', '原文', '网址'];

function addressIn(source: string): string | undefined {
  const front = readFrontMatter(source);
  return ADDRESS_KEYS.map((key) => front.get(key)).find((value) => webAddressSchema.safeParse(value).success);
}

/** The content's own; where it has none yet, the project's, which reads any report. */
function vocabularyOf(root: string): Vocabulary {
  const content = new ContentFolder(root);
  if (!content.has('vocabulary')) return ownVocabulary();
  const vocabulary = loadVocabulary(content);
  if (!vocabulary) throw new ContentError(content.problems);
  return vocabulary;
}

/** What keeps content whose first report was just added from being built: files that nobody has written yet. */
export function findMissing(root: string): readonly Problem[] {
  return new ContentFolder(root).folders('reports').length === 1 ? findProblemsAround(root) : [];
}

function unreadable(file: string, message: string, { line, column } = { line: 1, column: 1 }): ContentError {
  return new ContentError([{ file, line, column, message }]);
}

function decode(text: Uint8Array, file: string): string {
  try {
    return decodeReport(text);
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    throw unreadable(file, `${error.message}, or name its encoding with --encoding`, error);
  }
}

function decodeAs(bytes: Uint8Array, file: string, encoding: string): string {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new Error(`"${encoding}" is no encoding; expected one such as gb18030 or utf-16le`);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw unreadable(file, `the text is not ${encoding}`);
  }
}

/**
 * What the text says of itself; the rest, and what no field takes, is left open, for a person to fill in.
 *
 * @param address where the text is from, as its front matter says
 */
export function guessConfig(
  document: ReportDocument,
  file: string,
  address?: string,
): z.input<typeof reportFieldsSchema> {
  const { slug, title, placeLevel, year, source } = document;
  const { shape } = reportFieldsSchema;
  const known = <T>(field: z.ZodType<T>, value: unknown): T | null => {
    const read = field.safeParse(value);
    return read.success ? read.data : null;
  };
  const reviewYear = known(shape.reviewYear, document.reviewYear);
  const url = known(webAddressSchema, address);
  const label = file.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '');
  return {
    slug,
    ...(known(shape.title, title) === null ? {} : { title }),
    place: known(shape.place, document.place),
    placeLevel,
    year: known(shape.year, year),
    reviewYear: year !== null && reviewYear !== null && reviewYear >= year ? null : reviewYear,
    date: known(shape.date, document.date),
    meeting: known(shape.meeting, document.meeting),
    speaker: known(shape.speaker, document.speaker),
    sha256: source.sha256,
    sources: [
      { label: label.trim() === '' ? 'report.txt' : label, ...(url === null ? {} : { url }), note: '报告全文。' },
    ],
    corrected: [],
  };
}
