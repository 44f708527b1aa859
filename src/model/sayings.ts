import { visitContainers } from '../parse/visit.ts';
import type { Commitment } from '../schema/facts.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Span } from '../schema/span.ts';
import type { Sentence } from '../schema/structure.ts';
import { shownText } from '../text/shown-text.ts';
import { partOf, type ReportPart } from './report-halves.ts';
import { factsOf } from './sentence-facts.ts';

/** A sentence that says something of a place or topic. */
export interface Saying {
  sentence: Sentence;
  /** The words by which it does, in source offsets, ascending and disjoint. */
  marks: readonly Span[];
  /** The statistics in it. */
  numbers: readonly Quantity[];
  /** Its promises that are to the place or on the topic by their own words. */
  promises: readonly Commitment[];
}

/** In reading order. */
export type Sayings = Readonly<Record<ReportPart, readonly Saying[]>>;

interface Wanted {
  isOn: (eId: string) => boolean;
  /** Where in what readers see of a sentence its words stand: 0-based, half-open. */
  find: (text: string) => readonly { start: number; end: number }[];
  promises: (commitment: Commitment) => boolean;
}

/** The sentences of a report that are on something, by the half they stand in. Linear in the length of the text. */
export function gatherSayings(document: ReportDocument, { isOn, find, promises }: Wanted): Sayings {
  const sayings: Record<ReportPart, Saying[]> = { review: [], plan: [], other: [] };
  for (const { chapter, paragraphs } of visitContainers(document)) {
    const part = sayings[partOf(chapter.kind)];
    for (const sentence of paragraphs.flatMap(({ sentences }) => sentences).filter(({ eId }) => isOn(eId))) {
      const { quantities, commitments } = factsOf(document, sentence.eId);
      const shown = shownText(document.source, sentence.span);
      part.push({
        sentence,
        marks: find(sentence.text ?? sentence.raw).map(({ start, end }) => shown.spanOf(start, end)),
        numbers: quantities.filter(({ role }) => role === 'statistic'),
        promises: commitments.filter(promises),
      });
    }
  }
  return sayings;
}

/** How many characters beside a word decide whether it counts there: longer than any wording that holds it. */
const BESIDE = 24;

/**
 * Where words stand in a text and count: a reader of texts is asked of each place with a little of what is beside it, so
 * that 三原 of 三原则 is left out. Where none counts, all do, since then a piece of the text made it count. Linear.
 *
 * @param words the longest of those that begin alike first
 * @param counts whether the word counts in an excerpt, in which its other places are blotted out
 */
export function findCounted(
  text: string,
  words: readonly string[],
  counts: (excerpt: string, word: string) => boolean,
): { start: number; end: number }[] {
  const places = words.flatMap((word) => [...occurrencesOf(text, word)].map((start) => ({ word, start })));
  places.sort((a, b) => a.start - b.start || b.word.length - a.word.length);
  const apart: { word: string; start: number; end: number }[] = [];
  for (const { word, start } of places)
    if (start >= (apart.at(-1)?.end ?? 0)) apart.push({ word, start, end: start + word.length });
  const counted = apart.filter(({ word, start, end }) => {
    const blot = (piece: string): string =>
      words.reduce((rest, one) => rest.replaceAll(one, '□'.repeat(one.length)), piece);
    const before = blot(text.slice(Math.max(0, start - BESIDE), start));
    return counts(before + word + blot(text.slice(end, end + BESIDE)), word);
  });
  return (counted.length > 0 ? counted : apart).map(({ start, end }) => ({ start, end }));
}

function* occurrencesOf(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at >= 0 && word !== ''; at = text.indexOf(word, at + word.length)) yield at;
}
