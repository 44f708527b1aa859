import { fileURLToPath } from 'node:url';
import { parseReport, type SourceFile } from '../parse/parse-report.ts';
import { recogniseReport, type Recognition } from '../recognise/recognise-report.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { ContentFolder } from './content-folder.ts';
import { ContentError } from './problems.ts';
import { loadVocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary | undefined;

/**
 * The project's own vocabulary, which reads any report, wherever it stands. Read once.
 *
 * @throws {ContentError} where it is broken
 */
export function ownVocabulary(): Vocabulary {
  if (vocabulary) return vocabulary;
  const content = new ContentFolder(fileURLToPath(new URL('../../content', import.meta.url)));
  const loaded = loadVocabulary(content);
  if (!loaded) throw new ContentError(content.problems);
  vocabulary = loaded;
  return loaded;
}

/**
 * Reads one report's text by the rules alone, with nothing beside it.
 *
 * @throws {UnreadableText} as `parseReport` does
 * @throws {ContentError} where the project's vocabulary is broken
 */
export function recogniseText(text: string, file: SourceFile): Recognition {
  const words = ownVocabulary();
  return recogniseReport(text, parseReport(text, file, words.chapters), words);
}

export function readText(text: string, file: SourceFile): ReportDocument {
  return recogniseText(text, file).document;
}
