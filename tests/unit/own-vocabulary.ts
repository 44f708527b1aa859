import { ContentFolder } from '../../src/model/content-folder.ts';
import { loadVocabulary } from '../../src/model/vocabulary.ts';
import { parseReport as parseWith, type SourceFile } from '../../src/parse/parse-report.ts';
import type { ReportDocument } from '../../src/schema/report-document.ts';
import type { Vocabulary } from '../../src/schema/vocabulary.ts';

const loaded = loadVocabulary(new ContentFolder('content'));
if (!loaded) throw new Error('the vocabulary has problems');

/** The site's own vocabulary. */
export const vocabulary: Vocabulary = loaded;

/** A report's tree, by the words of headings of the site's own vocabulary. */
export function parseReport(source: string, file: SourceFile): ReportDocument {
  return parseWith(source, file, vocabulary.chapters);
}
