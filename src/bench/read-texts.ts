import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeReport, UnreadableText } from '../parse/decode.ts';
import type { NamedText } from './corpus.ts';

/**
 * The texts (.txt, .md) that some paths name, folders with all below them, sorted by path.
 *
 * @throws {Error} for a path that is absent, a text that cannot be read, and where there is none
 */
export function readTexts(paths: readonly string[]): NamedText[] {
  const texts = paths.flatMap(listTexts).map((name) => ({ name, text: decode(name) }));
  if (texts.length === 0) throw new Error(`${paths.join(', ')}: no text here; expected .txt or .md files`);
  return texts;
}

function listTexts(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .map((name) => join(path, name))
    .flatMap((inner) => (statSync(inner).isDirectory() || /\.(?:txt|md)$/.test(inner) ? listTexts(inner) : []));
}

function decode(name: string): string {
  try {
    return decodeReport(readFileSync(name));
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    throw new Error(`${name}:${String(error.line)}:${String(error.column)}: ${error.message}`, { cause: error });
  }
}
