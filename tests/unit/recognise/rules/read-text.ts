import { foldWidth } from '../../../../src/parse/fold.ts';
import { viewStretch } from '../../../../src/recognise/detect.ts';
import type { RuleView } from '../../../../src/recognise/mention.ts';
import type { Passage, Stretch } from '../../../../src/recognise/passages.ts';
import { recogniseQuantities, type QuantityReading } from '../../../../src/recognise/recognise-quantities.ts';
import { compileLexicon } from '../../../../src/recognise/lexicon/compile.ts';
import { makeUnitTable } from '../../../../src/recognise/units.ts';
import type { Quantity } from '../../../../src/schema/quantity.ts';
import type { ChapterKind } from '../../../../src/schema/structure.ts';
import { shownText } from '../../../../src/text/shown-text.ts';
import { vocabulary } from '../../own-vocabulary.ts';

/** The units of the site's own vocabulary. */
export const UNITS = makeUnitTable(vocabulary.units);
const lexicon = compileLexicon(vocabulary);

/** A sentence that begins at `start` of its source and has no markup. */
export function stretchOf(text: string, eId = '1-p1-s1', start = 0): Stretch {
  const shown = shownText({ dropped: [] }, { start, end: start + text.length });
  return { eId, text, folded: foldWidth(text), shown, role: null };
}

/** A sentence as the detection rules see it. */
export function viewOf(text: string, chapterKind: ChapterKind = 'review'): RuleView {
  return viewStretch(stretchOf(text), { units: UNITS, lexicon, chapterKind });
}

export interface ReadOptions {
  kind?: ChapterKind;
  year?: number | null;
  /** The heading of the section above. */
  heading?: string;
}

/** What is read of a paragraph, given as its sentences, in a report of 2023 that reviews 2022. */
export function readParagraph(sentences: readonly string[], options: ReadOptions = {}): QuantityReading[] {
  const { kind = 'review', year = 2023, heading } = options;
  const source = `${heading ?? ''}${sentences.join('')}`;
  const passages: Passage[] = [];
  let start = heading?.length ?? 0;
  if (heading !== undefined) {
    const stretches = [{ ...stretchOf(heading, '1-1-h'), role: 'heading' as const }];
    passages.push({ eId: '1-1-h', kind: 'heading', chapterKind: kind, stretches });
  }
  const stretches = sentences.map((sentence, i) => {
    const stretch = stretchOf(sentence, `1-1-p1-s${String(i + 1)}`, start);
    start += sentence.length;
    return stretch;
  });
  passages.push({ eId: '1-1-p1', kind: 'paragraph', chapterKind: kind, stretches });
  const years = { year, reviewYear: year === null ? null : year - 1 };
  return recogniseQuantities(source, passages, years, vocabulary);
}

/** The quantities of one sentence, those that explain (dates and names) left out. */
export function countedIn(sentence: string, options: ReadOptions = {}): Quantity[] {
  return readParagraph([sentence], options)
    .map(({ quantity }) => quantity)
    .filter(({ role }) => role === 'statistic' || role === 'enumeration');
}

/** One field of all quantities of a sentence that count something, beside the number itself: `6.7% 农村居民收入`. */
export function fieldIn(
  sentence: string,
  field: 'subject' | 'measure' | 'period' | 'status',
  options: ReadOptions = {},
): string[] {
  return countedIn(sentence, options).map((quantity) => `${quantity.raw} ${String(quantity[field])}`);
}
