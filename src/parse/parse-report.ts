import type { ChapterVocabulary } from '../schema/chapter-vocabulary.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { readBlocks } from './blocks.ts';
import { measureCoverage } from './coverage.ts';
import { assertReadable } from './decode.ts';
import { findDiagnostics } from './diagnostics.ts';
import { foldWidth } from './fold.ts';
import { compileHeadingWords } from './heading-words.ts';
import { readMetadata } from './metadata.ts';
import { findNotes } from './notes.ts';
import { numberOutline } from './number-outline.ts';
import { buildOutline } from './outline.ts';

/** What the caller knows of the file the text came from. */
export interface SourceFile {
  slug: string;
  file: string;
  /** SHA-256 of the file's bytes, lower-case hexadecimal. */
  sha256: string;
}

/**
 * Reads the text of a report into its tree of chapters, sections, paragraphs, sentences and clauses.
 *
 * @param source the decoded text, unchanged: all offsets count in it
 * @param chapterWords the vocabulary's words of headings
 * @throws {UnreadableText} for a NUL character or a blank text; any other text gives at worst one chapter 0
 */
export function parseReport(
  source: string,
  { slug, file, sha256 }: SourceFile,
  chapterWords: ChapterVocabulary,
): ReportDocument {
  assertReadable(source);
  const words = compileHeadingWords(chapterWords);
  const { blocks, preamble } = readBlocks(source, words);
  const outline = buildOutline(source, blocks);
  const chapters = numberOutline(source, outline, words);
  const opening = (chapters[0]?.paragraphs ?? []).slice(0, 12).map(({ raw, text = raw }) => foldWidth(text));
  return {
    slug,
    ...readMetadata({ title: outline.title?.text.trim() ?? '', preamble, opening, chapters }),
    titleSpan: outline.title?.span ?? null,
    source: { file, sha256, length: source.length, dropped: outline.dropped },
    chapters,
    quantities: [],
    commitments: [],
    indicators: [],
    pairings: [],
    coverage: measureCoverage({ chapters }, []),
    notes: findNotes(chapters),
    diagnostics: findDiagnostics(source, blocks, chapters),
  };
}
