import { headingEId } from '../parse/eid.ts';
import { foldWidth } from '../parse/fold.ts';
import { findGlosses } from './glosses.ts';
import { visitContainers } from '../parse/visit.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Span } from '../schema/span.ts';
import type { ChapterKind, SentenceRole } from '../schema/structure.ts';

/** A sentence or a heading as the rules read it. Ranges in it are indices into `text`. */
export interface Stretch {
  /** eId of the sentence or heading. */
  eId: string;
  /** What stands there, without markup, in the source's own characters. */
  text: string;
  /** `text` with full-width letters, digits and marks as ASCII; same length, so that ranges hold in both. */
  folded: string;
  /** Source offset of each character of `text`, ascending. */
  offsets: readonly number[];
  /** Source offset of the first character where `offsets` only counts on from it, as it does where no markup stands inside. */
  start?: number;
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
export function spanOf(stretch: Stretch, start: number, end: number): Span {
  if (stretch.start !== undefined) return { start: stretch.start + start, end: stretch.start + end };
  const { offsets } = stretch;
  const first = offsets[start] ?? 0;
  const last = offsets[end - 1] ?? first - 1;
  return { start: first, end: last + 1 };
}

/** Index in a stretch's text of its first character that stands at a source offset or behind it. */
export function indexAt(stretch: Stretch, offset: number): number {
  const { start, text } = stretch;
  if (start !== undefined) return Math.min(Math.max(0, offset - start), text.length);
  const { offsets } = stretch;
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

type StretchReader = (eId: string, span: Span, role: SentenceRole | null) => Stretch;

function makeStretchReader(source: string, dropped: ReportDocument['source']['dropped']): StretchReader {
  const omitted = new Uint8Array(source.length);
  for (const { span } of dropped) omitted.fill(1, span.start, span.end);
  return (eId, span, role) => {
    let plain = true;
    for (let i = span.start; i < span.end && plain; i += 1) plain = omitted[i] === 0;
    return plain
      ? new PlainStretch(eId, source.slice(span.start, span.end), span.start, role)
      : markedStretch(source, omitted, { eId, span, role });
  };
}

/** Most stretches: their offsets are made when somebody asks for them, as those of a long text take more room than the text. */
class PlainStretch implements Stretch {
  readonly eId: string;
  readonly text: string;
  readonly folded: string;
  readonly role: SentenceRole | null;
  readonly start: number;

  constructor(eId: string, text: string, start: number, role: SentenceRole | null) {
    this.eId = eId;
    this.text = text;
    this.folded = foldWidth(text);
    this.role = role;
    this.start = start;
  }

  get offsets(): number[] {
    return Array.from({ length: this.text.length }, (_, i) => this.start + i);
  }
}

function markedStretch(
  source: string,
  omitted: Uint8Array,
  { eId, span, role }: { eId: string; span: Span; role: SentenceRole | null },
): Stretch {
  const offsets: number[] = [];
  for (let i = span.start; i < span.end; i += 1) if (omitted[i] === 0) offsets.push(i);
  const text = offsets.map((offset) => source.charAt(offset)).join('');
  return { eId, text, folded: foldWidth(text), offsets, role };
}
