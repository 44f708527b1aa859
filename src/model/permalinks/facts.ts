import { headingEId } from '../../parse/eid.ts';
import { visitSentences } from '../../parse/visit.ts';
import type { ReportDocument } from '../../schema/report-document.ts';
import type { Span } from '../../schema/span.ts';
import { shownText, type ShownText } from '../../text/shown-text.ts';
import { matchBest } from './match.ts';
import { nextFree, type Published } from './published.ts';
import { hashText, type PermalinkRow } from './rows.ts';

/** What locking needs of a quantity or commitment. */
interface Fact {
  id: string;
  /** eId of the sentence or heading it stands in. */
  sentence: string;
  span: Span;
}

/** A sentence or heading that facts stand in. */
interface Host {
  /** Locked. */
  id: string;
  /** Without markup and without white space at its ends, as it is hashed. */
  text: string;
  /** How many shown characters of the source stand before it. */
  start: number;
  kind: 'sentence' | 'heading';
  /** A heading keeps its id when it is reworded; a sentence does not. */
  reworded: boolean;
}

type FactDocument = Pick<ReportDocument, 'chapters' | 'source' | 'quantities' | 'commitments'>;

/**
 * A quantity's own text, `7%`, says too little to know it by once its sentence has changed: so many characters of the
 * sentence before it are hashed with it. In a heading, which is short and often renumbered, it is enough.
 */
const CONTEXT = 8;

/**
 * Gives quantities and commitments the ids they were published with. Known is what takes in the same characters of the
 * same sentence; new ones get the next free number of the sentence, in the order of the text.
 *
 * @param ids locked ids of headings and sentences; those of quantities and commitments are added
 * @throws {RangeError} for one that stands in no sentence or heading of the document
 */
export function lockFacts(document: FactDocument, ids: Map<string, string>, published: Published): PermalinkRow[] {
  const shown = shownText(document.source, { start: 0, end: document.source.length });
  const hosts = readHosts(document, { ids, published, shown });
  const lockKind = (kind: 'q' | 'k', facts: readonly Fact[]): PermalinkRow[] =>
    [...Map.groupBy(facts, ({ sentence }) => sentence)].flatMap(([sentence, list]) => {
      const host = hosts.get(sentence);
      if (!host) throw new RangeError(`${list[0]?.id ?? kind} stands in ${sentence}, which is no sentence or heading`);
      const found = list
        .toSorted((a, b) => a.span.start - b.span.start)
        .map((fact) => ({ fact, ...identify(fact, host, kind, shown) }));
      const known = matchBest(found, published.facts.get(`${host.id}-${kind}`) ?? [], (now, then) => {
        if (now.hash !== then.hash) return 0;
        return now.extent === then.extent ? 2 : Number(host.reworded);
      });
      return found.map((now) => {
        const series = `${host.id}-${kind}`;
        const id = known.get(now)?.id ?? series + String(nextFree(published, series));
        ids.set(now.fact.id, id);
        return { id, hash: now.hash, retired: false, successor: null, extent: now.extent, sketch: null };
      });
    });
  return [...lockKind('q', document.quantities), ...lockKind('k', document.commitments)];
}

interface HostContext {
  ids: ReadonlyMap<string, string>;
  published: Published;
  shown: ShownText;
}

/** Sentences and headings by their positional eId. */
function readHosts(document: FactDocument, { ids, published, shown }: HostContext): Map<string, Host> {
  const hosts = new Map<string, Host>();
  const add = (kind: Host['kind'], eId: string, { span, text }: { span: Span; text: string }): void => {
    const id = ids.get(eId) ?? eId;
    const start = shown.indexOf(span.start) + text.length - text.trimStart().length;
    const reworded = kind === 'heading' && published.byId.get(id)?.hash !== hashText(text);
    hosts.set(eId, { id, text: text.trim(), start, kind, reworded });
  };
  for (const chapter of document.chapters) {
    for (const { eId, heading, headingSpan } of [chapter, ...chapter.sections])
      if (heading !== null && headingSpan) add('heading', headingEId(eId), { span: headingSpan, text: heading });
  }
  for (const { eId, span, raw, text = raw } of visitSentences(document)) add('sentence', eId, { span, text });
  return hosts;
}

function identify(
  { span }: Fact,
  host: Host,
  kind: 'q' | 'k',
  shown: ShownText,
): Pick<PermalinkRow, 'hash'> & { extent: string } {
  const [start, end] = [shown.indexOf(span.start) - host.start, shown.indexOf(span.end) - host.start];
  const context = kind === 'q' && host.kind === 'sentence' ? CONTEXT : 0;
  const before = host.text.slice(Math.max(0, start - context), start);
  return {
    hash: hashText(`${before}\t${host.text.slice(start, end)}`),
    extent: `${String(start)}-${String(end)}`,
  };
}
