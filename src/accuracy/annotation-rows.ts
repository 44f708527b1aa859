import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ContentError, type Problem } from '../model/problems.ts';
import { readYaml } from '../model/yaml-file.ts';
import type { Span } from '../schema/span.ts';

/**
 * Reads a JSON file of annotation.
 *
 * @throws {ContentError} where it cannot be read or does not fit the schema, with line and column
 */
export function readJson<S extends z.ZodType>(file: string, schema: S): z.infer<S> {
  const { value, problems } = parseJson(readAnnotationFile(file), file, schema);
  if (problems.length > 0) throw new ContentError(problems);
  return value as z.infer<S>;
}

/** A row, and the 1-based line it stands on. */
export interface Row<T> {
  value: T;
  line: number;
}

/**
 * Reads a file of one JSON row a line; blank lines are passed over.
 *
 * @throws {ContentError} where it cannot be read, with every row that does not fit the schema
 */
export function readJsonLines<S extends z.ZodType>(file: string, schema: S): Row<z.infer<S>>[] {
  const rows: Row<z.infer<S>>[] = [];
  const broken: Problem[] = [];
  for (const [i, text] of readAnnotationFile(file).split('\n').entries()) {
    if (text.trim() === '') continue;
    const { value, problems } = parseJson(text, file, schema);
    broken.push(...problems.map((problem) => ({ ...problem, line: i + problem.line })));
    if (problems.length === 0) rows.push({ value: value as z.infer<S>, line: i + 1 });
  }
  if (broken.length > 0) throw new ContentError(broken);
  return rows;
}

/**
 * Reads rows that hold a span and the words there, and holds the words against the text.
 *
 * @throws {ContentError} also for rows whose `raw` is not what stands at their span
 */
export function readTextRows<S extends z.ZodType<{ span: Span; raw: string }>>(
  file: string,
  schema: S,
  source: string,
): z.infer<S>[] {
  const rows = readJsonLines(file, schema);
  const problems = rows.flatMap(({ value: { span, raw }, line }) => {
    const found = source.slice(span.start, span.end);
    if (found === raw) return [];
    const place = `${String(span.start)}–${String(span.end)}`;
    const message = `"raw" is ${JSON.stringify(raw)}, but the text has ${JSON.stringify(found)} at ${place}; offsets are UTF-16 units of the whole file`;
    return [{ file, line, column: 1, message }];
  });
  if (problems.length > 0) throw new ContentError(problems);
  return rows.map(({ value }) => value);
}

/**
 * A file's text.
 *
 * @throws {ContentError} where it cannot be read
 */
export function readAnnotationFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw new ContentError([{ file, line: 1, column: 1, message: `cannot be read (${code})` }]);
  }
}

function parseJson<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
): { value: z.infer<S> | null; problems: Problem[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const { line, column } = readYaml(text, file, z.unknown()).problems[0] ?? { line: 1, column: 1 };
    return { value: null, problems: [{ file, line, column, message: `not valid JSON: ${message}` }] };
  }
  const result = schema.safeParse(value);
  // JSON is YAML, and the reader of YAML knows on which line a value stands.
  return result.success ? { value: result.data, problems: [] } : readYaml(text, file, schema);
}
