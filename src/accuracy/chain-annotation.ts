import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { readAnnotationFile, readJson, readJsonLines } from './annotation-rows.ts';

/** What a person found of one promise in the next report. Quotes are the texts' own words. */
const promiseRowSchema = z.object({
  promise: z.string().min(1),
  /** The member of the promise's list that was looked up; null for the promise as a whole. */
  item: z.string().nullable(),
  state: z.enum(['reported', 'replanned', 'both', 'not found']),
  quoteReview: z.string().nullable(),
  quotePlan: z.string().nullable(),
  sameThing: z.enum(['certain', 'likely']).nullable(),
});

const targetRowSchema = z.object({
  target: z.string().min(1),
  next: z.string().nullable(),
  relation: z.enum(['exceeded', 'met', 'missed', 'not comparable', 'not mentioned']),
});

const yearSchema = z.object({ year: z.int() });

export type PromiseRow = z.infer<typeof promiseRowSchema>;
export type TargetRow = z.infer<typeof targetRowSchema>;

/** Two reports of consecutive years, and what a person found of the first in the second. */
export interface ChainAnnotation {
  name: string;
  from: { file: string; text: string };
  to: { file: string; text: string };
  promises: PromiseRow[];
  targets: TargetRow[];
}

/**
 * Reads `meta.json`, `promises.jsonl` and `targets.jsonl` of a folder named `<place>-<year>-<year>`; the texts are
 * `../../reports/<place>-<year>.txt`, or `from.txt` and `to.txt` in the folder itself.
 *
 * @returns null where there is no such folder
 * @throws {ContentError} for files and rows that are missing or broken
 */
export function readChainAnnotation(folder: string): ChainAnnotation | null {
  if (!existsSync(join(folder, 'meta.json'))) return null;
  const { from, to } = readJson(join(folder, 'meta.json'), z.object({ from: yearSchema, to: yearSchema }));
  const name = basename(resolve(folder));
  const place = name.replace(/(?:-\d{4})+$/, '');
  const read = (own: string, year: number): { file: string; text: string } => {
    const beside = join(folder, own);
    const file = existsSync(beside) ? beside : join(folder, '..', '..', 'reports', `${place}-${String(year)}.txt`);
    return { file, text: readAnnotationFile(file) };
  };
  const rows = <S extends z.ZodType>(file: string, schema: S): z.infer<S>[] =>
    readJsonLines(join(folder, file), schema).map(({ value }) => value);
  return {
    name,
    from: read('from.txt', from.year),
    to: read('to.txt', to.year),
    promises: rows('promises.jsonl', promiseRowSchema),
    targets: rows('targets.jsonl', targetRowSchema),
  };
}
