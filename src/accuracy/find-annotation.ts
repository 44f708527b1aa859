import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, normalize, resolve } from 'node:path';
import { z } from 'zod';
import {
  contestedSchema,
  goldCommitmentSchema,
  goldPairSchema,
  goldQuantitySchema,
  goldTargetSchema,
  sampleSchema,
  type Annotation,
  type AnnotatorRows,
} from './annotation.ts';
import { readAnnotationFile, readJson, readTextRows } from './annotation-rows.ts';

/** An annotated report: the folder's name, the text, and what was written down of it. */
export interface AnnotatedReport {
  name: string;
  /** Path of the text. */
  file: string;
  source: string;
  annotation: Annotation;
  /** Two annotations made independently of each other, where the folder has them. */
  annotators: { first: AnnotatorRows; second: AnnotatorRows } | null;
}

/**
 * Reads the annotation in a folder, or in each folder of it, sorted by name. A folder with `agreed/` holds a whole
 * report, whose text is `<content>/reports/<folder's name>/report.txt`; one with `sample.json` some paragraphs of
 * `../../reports/<report>`.
 *
 * @throws {Error} for a folder that is absent or has neither
 * @throws {ContentError} for files and rows that are missing or broken
 */
export function readAnnotatedReports(folder: string, content: string): AnnotatedReport[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Error(`${folder}: no such folder; expected one with annotation (agreed/ or sample.json), or one of such`);
  const own = readAnnotatedReport(folder, content);
  if (own) return [own];
  const inner = readdirSync(folder)
    .sort()
    .map((name) => readAnnotatedReport(join(folder, name), content))
    .filter((report) => report !== null);
  if (inner.length === 0)
    throw new Error(`${folder}: no annotation here; expected agreed/quantities.jsonl or sample.json, or folders of it`);
  return inner;
}

function readAnnotatedReport(folder: string, content: string): AnnotatedReport | null {
  if (existsSync(join(folder, 'agreed'))) return readWhole(folder, content);
  return existsSync(join(folder, 'sample.json')) ? readSample(folder) : null;
}

function readWhole(folder: string, content: string): AnnotatedReport {
  const name = basename(resolve(folder));
  const file = join(content, 'reports', name, 'report.txt');
  const source = readAnnotationFile(file);
  const agreed = join(folder, 'agreed');
  const contested = join(agreed, 'contested.json');
  const hasBoth = existsSync(join(folder, 'first')) && existsSync(join(folder, 'second'));
  return {
    name,
    file,
    source,
    annotation: {
      sample: null,
      ...readAnnotator(agreed, source),
      contested: existsSync(contested) ? readJson(contested, z.array(contestedSchema)) : null,
      targets: null,
      pairs: null,
    },
    annotators: hasBoth
      ? { first: readAnnotator(join(folder, 'first'), source), second: readAnnotator(join(folder, 'second'), source) }
      : null,
  };
}

function readAnnotator(folder: string, source: string): AnnotatorRows {
  return {
    quantities: readTextRows(join(folder, 'quantities.jsonl'), goldQuantitySchema, source),
    commitments: readTextRows(join(folder, 'commitments.jsonl'), goldCommitmentSchema, source),
  };
}

function readSample(folder: string): AnnotatedReport {
  const { report, spans } = readJson(join(folder, 'sample.json'), sampleSchema);
  const file = normalize(join(folder, '..', '..', 'reports', report));
  const source = readAnnotationFile(file);
  const readIfThere = <S extends z.ZodType>(name: string, schema: S): z.infer<S> | null => {
    const path = join(folder, name);
    return existsSync(path) ? readJson(path, schema) : null;
  };
  return {
    name: basename(resolve(folder)),
    file,
    source,
    annotation: {
      sample: spans,
      quantities: readTextRows(join(folder, 'quantities.jsonl'), goldQuantitySchema, source),
      commitments: null,
      contested: null,
      targets: readIfThere('targets.json', z.array(goldTargetSchema)),
      pairs: readIfThere('pairs.json', z.array(goldPairSchema)),
    },
    annotators: null,
  };
}
