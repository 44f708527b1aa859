import { visitContainers } from '../parse/visit.ts';
import type { EditorialFollowUp } from '../schema/follow-ups-config.ts';
import type { FollowUp, FollowUpLink } from '../schema/follow-ups.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { shownText } from '../text/shown-text.ts';
import type { Quote } from './plain-text.ts';
import { stateOf } from './state.ts';
import { halfOf, type Half } from './statements.ts';

/** A row that cannot be used: its index in the file, the field at fault, and why. */
export interface EditorialProblem {
  row: number;
  field: 'promise' | 'sentence';
  message: string;
}

/**
 * Adds the links that an editor holds to be of the same thing, and takes out those held to be of another. A row that adds
 * replaces what the rules found between the same words. Every problem is told, and a row with one changes nothing.
 *
 * @param to the report whose sentences the rows quote
 */
export function applyEditor(
  followed: readonly FollowUp[],
  to: ReportDocument,
  rows: readonly EditorialFollowUp[],
): { followed: FollowUp[]; problems: EditorialProblem[] } {
  const sentences = indexSentences(to);
  const byId = new Map(followed.map((one) => [one.id, one]));
  const problems: EditorialProblem[] = [];
  rows.forEach(({ promise, sentence, verdict, reason }, row) => {
    const known = byId.get(promise.id);
    const place = sentences.get(sentence.eId);
    const from = known && quoteIn(known, promise.quote, []);
    const quote = place && quoteIn(place, sentence.quote, to.source.dropped);
    if (!known) problems.push({ row, field: 'promise', message: `no promise or target has the id "${promise.id}"` });
    else if (!from)
      problems.push({ row, field: 'promise', message: `"${promise.quote}" does not stand in ${known.raw}` });
    if (!place)
      problems.push({ row, field: 'sentence', message: `no sentence of review or plan has the id "${sentence.eId}"` });
    else if (!quote) problems.push({ row, field: 'sentence', message: `"${sentence.quote}" does not stand there` });
    if (!known || !from || !place || !quote) return;
    const kept = known.links.filter(({ span }) => span.end <= quote.span.start || span.start >= quote.span.end);
    const links =
      verdict === 'other' ? kept : [...kept, linkOf({ ...quote, half: place.half }, { from, sentence, reason })];
    links.sort((a, b) => a.span.start - b.span.start);
    byId.set(promise.id, { ...known, links, state: stateOf(links) });
  });
  return { followed: followed.map((one) => byId.get(one.id) ?? one), problems };
}

interface Place extends Quote {
  text?: string | undefined;
  half: Half;
}

function indexSentences(document: ReportDocument): Map<string, Place> {
  const places = [...visitContainers(document)].flatMap(({ chapter, paragraphs }) => {
    const half = halfOf(chapter.kind);
    if (half === null) return [];
    return paragraphs.flatMap(({ sentences }) =>
      sentences.map(({ eId, span, raw, text }) => [eId, { span, raw, text, half }] as const),
    );
  });
  return new Map(places);
}

/** Where the words stand; null where they do not. */
function quoteIn(
  { span, raw, text: shown = raw }: Quote & { text?: string | undefined },
  words: string,
  dropped: ReportDocument['source']['dropped'],
): Quote | null {
  const at = shown.indexOf(words);
  if (at < 0) return null;
  const found = shownText({ dropped }, span).spanOf(at, at + words.length);
  return { span: found, raw: raw.slice(found.start - span.start, found.end - span.start) };
}

function linkOf(
  { span, raw, half }: Quote & { half: Half },
  { from, sentence, reason }: { from: Quote; sentence: EditorialFollowUp['sentence']; reason: string },
): FollowUpLink {
  const quote = { span, raw };
  return {
    half,
    sentence: sentence.eId,
    ...quote,
    strength: 'certain',
    reason,
    rule: 'editor',
    shared: { from, to: quote },
    value: null,
    comparable: null,
    relation: null,
  };
}
