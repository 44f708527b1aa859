import type { Dropped } from '../schema/source.ts';
import type { Span } from '../schema/span.ts';
import type { Block } from './blocks.ts';
import type { CleanText } from './clean-text.ts';

export type HeadingBlock = Extract<Block, { kind: 'heading' }>;
export type ParagraphBlock = Extract<Block, { kind: 'paragraph' }>;

export interface OutlineSection {
  heading: HeadingBlock;
  paragraphs: ParagraphBlock[];
}

export interface OutlineChapter {
  /** null for what stands before the first chapter. */
  heading: HeadingBlock | null;
  paragraphs: ParagraphBlock[];
  sections: OutlineSection[];
}

/** The blocks as a tree, before anything is numbered. */
export interface Outline {
  title: CleanText | null;
  chapters: OutlineChapter[];
  dropped: Dropped[];
}

export function buildOutline(source: string, blocks: readonly Block[]): Outline {
  const opening: OutlineChapter = { heading: null, paragraphs: [], sections: [] };
  const outline: Outline = { title: null, chapters: [], dropped: [] };
  let chapter = opening;
  const drop = (span: Span, reason: string): void =>
    void outline.dropped.push({ span, raw: source.slice(span.start, span.end), reason });

  for (const block of blocks) {
    if (block.kind === 'dropped') {
      drop(block.text.span, block.reason);
      continue;
    }
    for (const { span, reason } of block.text.omissions) drop(span, reason);
    if (block.kind === 'title') outline.title = block.text;
    else if (block.kind === 'paragraph') (chapter.sections.at(-1) ?? chapter).paragraphs.push(block);
    else if (block.level === 'section') chapter.sections.push({ heading: block, paragraphs: [] });
    else {
      chapter = { heading: block, paragraphs: [], sections: [] };
      outline.chapters.push(chapter);
    }
  }
  if (opening.paragraphs.length + opening.sections.length > 0) outline.chapters.unshift(opening);
  return outline;
}
