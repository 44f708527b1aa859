import { headingEId } from '../parse/eid.ts';
import { visitContainers } from '../parse/visit.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { partOf, type ReportPart } from './report-halves.ts';

/** Why a name in a text does not count: what it is part of. */
export interface LongerWording {
  /** The whole of it, as the text has it: 淳化饸饹. */
  text: string;
  kind: 'product' | 'name' | 'words';
}

/** A place where a plain search of the report finds a name or word, though the sentence or heading does not count. */
export interface UncountedName {
  /** eId of the sentence or heading. */
  at: string;
  /** As searched for. */
  word: string;
  /** A heading is none of the sentences that count; null where neither is the reason. */
  within: LongerWording | { text: string; kind: 'heading' } | null;
}

/** In reading order. */
export type UncountedNames = Readonly<Record<ReportPart, readonly UncountedName[]>>;

interface Wanted {
  /** What readers would search for. */
  words: readonly string[];
  /** Whether a sentence counts, by its eId. */
  counts: (eId: string) => boolean;
  explain: (text: string, start: number, end: number) => LongerWording | null;
}

/**
 * Where a reader who searches the text finds a name although nothing is counted there, so that no page says in silence
 * what such a search belies. Of a sentence each longer wording is told once. Linear in the length of the text.
 */
export function findUncounted(document: ReportDocument, wanted: Wanted): UncountedNames {
  const found: Record<ReportPart, UncountedName[]> = { review: [], plan: [], other: [] };
  let chapterBefore = '';
  for (const { chapter, section, paragraphs } of visitContainers(document)) {
    const part = found[partOf(chapter.kind)];
    const headed = chapter.eId === chapterBefore ? [section] : [chapter, section];
    chapterBefore = chapter.eId;
    for (const one of headed) if (one?.heading) part.push(...inHeading(headingEId(one.eId), one.heading, wanted));
    for (const { eId, raw, text = raw } of paragraphs.flatMap(({ sentences }) => sentences))
      if (!wanted.counts(eId)) part.push(...inSentence(eId, text, wanted));
  }
  return found;
}

function inHeading(at: string, text: string, wanted: Wanted): UncountedName[] {
  const [first] = occurrencesOf(text, wanted.words);
  return first ? [{ at, word: first.word, within: { text, kind: 'heading' } }] : [];
}

function inSentence(at: string, text: string, { words, explain }: Wanted): UncountedName[] {
  const names = occurrencesOf(text, words).map(({ word, start }) => ({
    ...{ at, word },
    within: explain(text, start, start + word.length),
  }));
  return [...new Map(names.map((one) => [one.within?.text ?? '', one])).values()];
}

/** From left to right, none inside another; the longest of those that begin alike. */
function occurrencesOf(text: string, words: readonly string[]): { word: string; start: number }[] {
  const places = words.flatMap((word) => {
    const starts: { word: string; start: number }[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      starts.push({ word, start: at });
    return starts;
  });
  places.sort((a, b) => a.start - b.start || b.word.length - a.word.length);
  let end = 0;
  return places.filter(({ word, start }) => {
    if (start < end) return false;
    end = start + word.length;
    return true;
  });
}
