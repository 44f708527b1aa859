import { headingEId } from '../parse/eid.ts';
import { foldWidth } from '../parse/fold.ts';
import { findGlosses } from './glosses.ts';
import { visitContainers } from '../parse/visit.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Span } from '../schema/span.ts';
import type { ChapterKind, SentenceRole } from '../schema/structure.ts';
import { shownText, type ShownText } from '../text/shown-text.ts';

/** A sentence or a heading as the rules read it. Ranges in it are indices into `text`. */
export interface Stretch {
  /** eId of the sentence or heading. */
  eId: string;
  /** What stands there, without markup, in the source's own characters. */
  text: string;
  /** `text` with full-width letters, digits and marks as ASCII; same length, so that ranges hold in both. */
  folded: string;
  /** Where the characters of `text` stand in the source. */
  shown: ShownText;
  /** `heading` for leads and headings, null for what the parser leaves open. */
  role: SentenceRole | null;
}

/** A paragraph, or a heading: the widest context that a reading may look at. */
export interface Passage {
  eId: string;
  kind: 'paragraph' | 'heading';
  chapterKind: ChapterKind;
  stretches: Stretch[];
}

/** Every heading and paragraph of a report in reading order. Linear in the length of the source. */
export function listPassages(source: string, document: Pick<ReportDocument, 'chapters' | 'source'>): Passage[] {
  const stretch = makeStretchReader(source, document.source.dropped);
  const passages: Passage[] = [];
  const addHeading = (container: string, span: Span | null, chapterKind: ChapterKind): void => {
    if (!span) return;
    const eId = headingEId(container);
    passages.push({ eId, kind: 'heading', chapterKind, stretches: [stretch(eId, span, 'heading')] });
  };
  let chapterSeen = '';
  for (const { chapter, section, paragraphs } of visitContainers(document)) {
    if (chapter.eId !== chapterSeen) addHeading(chapter.eId, chapter.headingSpan, chapter.kind);
    chapterSeen = chapter.eId;
    if (section) addHeading(section.eId, section.headingSpan, chapter.kind);
    const glosses = findGlosses(paragraphs.map(({ raw, text = raw }) => foldWidth(text)));
    for (const [i, { eId, sentences }] of paragraphs.entries()) {
      const stretches = sentences.map((sentence) => stretch(sentence.eId, sentence.span, sentence.role));
      passages.push({
        eId,
        kind: 'paragraph',
        chapterKind: glosses[i] === true ? 'glossary' : chapter.kind,
        stretches,
      });
    }
  }
  return passages;
}

/** The source span of a range of a stretch: from its first character to its last, markup around it left out. */
export function spanOf({ shown }: Stretch, start: number, end: number): Span {
  return shown.spanOf(start, end);
}

type StretchReader = (eId: string, span: Span, role: SentenceRole | null) => Stretch;

function makeStretchReader(source: string, dropped: ReportDocument['source']['dropped']): StretchReader {
  return (eId, span, role) => {
    const shown = shownText({ dropped }, span);
    const text = shown.cut(source);
    return { eId, text, folded: foldWidth(text), shown, role };
  };
}
