import { quantitiesOf } from './indicators.ts';
import { parentOf, seriesOf } from './published.ts';
import { rewordedFinder, type FindSuccessor, type RowsById } from './reworded.ts';
import { kindOf, type PermalinkRow } from './rows.ts';

/**
 * The rows that no element has any more, each with what became of it. A heading, paragraph or sentence is sent on to
 * where its text stands now, else a sentence to its new wording and a paragraph to where most of its sentences are; a
 * quantity or commitment to the one that has its place in the sentence, or to the sentence where the reader sees none
 * there any more, or where it was reworded; an indicator to the one that has most of its quantities.
 */
export function retire(before: readonly PermalinkRow[], live: readonly PermalinkRow[]): PermalinkRow[] {
  const now = new Map(live.map((row) => [row.id, row]));
  const gone = before.filter(({ id }) => !now.has(id));
  if (gone.length === 0) return [];
  const then = new Map(before.map((row) => [row.id, row]));
  const found = new Map<string, string | null>();
  const successorOf = (id: string): string | null => {
    if (now.has(id)) return id;
    const row = then.get(id);
    if (row && !found.has(id)) {
      // Known to be nothing until it is found, so that a damaged file cannot lead in a circle.
      found.set(id, null);
      found.set(id, find(row));
    }
    return found.get(id) ?? null;
  };
  const findElement = elementFinder(live);
  const findFact = factFinder({ then, now, findElement, successorOf });
  const findReworded = rewordedFinder(then, now, successorOf);
  const finders = {
    element: findReworded,
    q: findFact,
    k: findFact,
    indicator: indicatorFinder(live, successorOf),
  };
  const find: FindSuccessor = (row) => {
    const kind = kindOf(row.id);
    const same = kind === 'element' ? findElement(row) : null;
    // What replaced a fact, an indicator or a wording is known when it goes; later there is only that to follow.
    const fresh = row.retired ? null : finders[kind](row);
    return same ?? fresh ?? (row.successor === null ? null : successorOf(row.successor));
  };
  return gone.map((row) => ({ ...row, retired: true, successor: successorOf(row.id) }));
}

/** Finds where the text of a heading, paragraph or sentence stands now: where it was found before, if it still does. */
function elementFinder(live: readonly PermalinkRow[]): FindSuccessor {
  const elements = live.filter(({ id }) => kindOf(id) === 'element');
  const byHash = Map.groupBy(elements, ({ hash }) => hash);
  return ({ hash, successor }) => {
    const ids = byHash.get(hash)?.map(({ id }) => id) ?? [];
    return ids.find((id) => id === successor) ?? ids.at(-1) ?? null;
  };
}

interface FactContext {
  then: RowsById;
  now: RowsById;
  findElement: FindSuccessor;
  successorOf: (id: string) => string | null;
}

/**
 * Finds what stands in the place of a quantity or commitment, or what is new and reads like it near by, or else the new
 * wording of its sentence.
 */
function factFinder({ then, now, findElement, successorOf }: FactContext): FindSuccessor {
  const inSeries = Map.groupBy(now.values(), ({ id }) => seriesOf(id));
  // The paragraph, or where that is itself gone or new, what holds it.
  const nearBy = ({ id, hash }: PermalinkRow, others: RowsById): string => {
    const paragraph = parentOf(parentOf(id));
    const place = others.has(paragraph) ? paragraph : `beside ${parentOf(paragraph)}`;
    return [place, kindOf(id), hash].join(' ');
  };
  const fresh = Map.groupBy(
    [...now.values()].filter(({ id }) => !then.has(id)),
    (row) => nearBy(row, then),
  );
  return (row) => {
    const host = then.get(parentOf(row.id));
    if (!host) return null;
    // Where the words of its sentence stand now, to the character.
    const home = now.get(host.id)?.hash === host.hash ? host.id : findElement(host);
    if (home === null)
      return fresh.get(nearBy(row, now))?.shift()?.id ?? (now.has(host.id) ? null : successorOf(host.id));
    return mostOverlapping(row, inSeries.get(`${home}-${kindOf(row.id)}`) ?? []) ?? home;
  };
}

function mostOverlapping(row: PermalinkRow, candidates: readonly PermalinkRow[]): string | null {
  let best: string | null = null;
  let most = 0;
  const [start, end] = readExtent(row);
  for (const candidate of candidates) {
    const [from, to] = readExtent(candidate);
    const shared = Math.min(end, to) - Math.max(start, from);
    if (shared <= most) continue;
    most = shared;
    best = candidate.id;
  }
  return best;
}

function readExtent({ extent }: PermalinkRow): [number, number] {
  const [start = 0, end = 0] = extent?.split('-').map(Number) ?? [];
  return [start, end];
}

/** Finds the indicator that has most of the quantities of one that is gone; among equals the first. */
function indicatorFinder(live: readonly PermalinkRow[], successorOf: (id: string) => string | null): FindSuccessor {
  const holders = live
    .filter(({ id }) => kindOf(id) === 'indicator')
    .map((row) => ({ id: row.id, quantities: new Set(quantitiesOf(row)) }));
  return (row) => {
    const quantities = quantitiesOf(row).flatMap((id) => successorOf(id) ?? []);
    const votes = holders.map(({ id, quantities: held }) => ({
      id,
      votes: quantities.filter((q) => held.has(q)).length,
    }));
    const most = Math.max(0, ...votes.map((holder) => holder.votes));
    return most === 0 ? null : (votes.find((holder) => holder.votes === most)?.id ?? null);
  };
}
