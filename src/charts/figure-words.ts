import { visitContainers, visitSentences } from '../parse/visit.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Span } from '../schema/span.ts';

/** A sentence or heading as it stands in the source; the span is in source offsets, `raw` is what it covers. */
export interface Wording {
  raw: string;
  span: Span;
}

/** Words of this kind stand behind the number they qualify, all others before it. */
const BEHIND = /^(?:及?以[上下内外]|左右|上下|之内|多|余)$/;
/** What may stand between a number and its hedge without being a word: white space, Markdown's marks of emphasis. */
const BETWEEN = /[\s*_]/;
/** Falls are told by a word in the report; a chart's figure has to say it too. */
const FALL = '下降';

/**
 * A figure in the report's own wording: number and unit as written, with its hedge on the side where the sentence has it
 * (突破3000亿元, 6%左右, 1500亿元以上). Members of 分别 lists have the list's hedge, which stands beside one of them only:
 * for those the hedge's own habit decides. A rate or an amount of change that falls is opened with 下降.
 *
 * @param sentence where the quantity stands; null where it is not known
 */
export function figureWords(quantity: Quantity, sentence: Wording | null): string {
  const { raw, text = raw, hedge } = quantity;
  return (
    (isFall(quantity) ? FALL : '') + withHedge(text, hedge, hedge !== null && standsBehind(quantity, hedge, sentence))
  );
}

/** The number that the words of {@link figureWords} stand for, in base units: negative where they say 下降. */
export function figureValue(quantity: Quantity): number | null {
  const value = quantity.base?.value ?? quantity.value;
  return value !== null && isFall(quantity) ? 0 - value : value;
}

function isFall({ raw, text = raw, measure, direction }: Quantity): boolean {
  return direction === 'down' && (measure === 'growth' || measure === 'change') && !/^[-−－]/.test(text);
}

const known = new WeakMap<Pick<ReportDocument, 'chapters'>, ReadonlyMap<string, Wording>>();

/** {@link figureWords} for the quantities of one report. */
export function figureWordsIn(document: Pick<ReportDocument, 'chapters'>): (quantity: Quantity) => string {
  const wordings = known.get(document) ?? gatherWordings(document);
  known.set(document, wordings);
  return (quantity) => figureWords(quantity, wordings.get(quantity.sentence) ?? null);
}

/** Sentences and headings by id. */
function gatherWordings(document: Pick<ReportDocument, 'chapters'>): Map<string, Wording> {
  const wordings = new Map<string, Wording>();
  for (const sentence of visitSentences(document)) wordings.set(sentence.eId, sentence);
  for (const { chapter, section } of visitContainers(document)) {
    if (chapter.heading !== null && chapter.headingSpan)
      wordings.set(`${chapter.eId}-h`, { raw: chapter.heading, span: chapter.headingSpan });
    if (section) wordings.set(`${section.eId}-h`, { raw: section.heading, span: section.headingSpan });
  }
  return wordings;
}

function withHedge(text: string, hedge: string | null, behind: boolean): string {
  // 1600多万人, 零的突破: the words are part of the number.
  if (hedge === null || text.includes(hedge)) return text;
  return behind ? text + hedge : hedge + text;
}

function standsBehind({ span }: Quantity, hedge: string, sentence: Wording | null): boolean {
  if (sentence) {
    const { raw } = sentence;
    let end = span.end - sentence.span.start;
    while (end < raw.length && BETWEEN.test(raw.charAt(end))) end += 1;
    if (raw.startsWith(hedge, end)) return true;
    let start = span.start - sentence.span.start;
    while (start > 0 && BETWEEN.test(raw.charAt(start - 1))) start -= 1;
    // 10亿元以上5家: what stands before the number as 以上 belongs to the number before it.
    if (raw.slice(0, Math.max(0, start)).endsWith(hedge) && !BEHIND.test(hedge)) return false;
  }
  return BEHIND.test(hedge);
}
