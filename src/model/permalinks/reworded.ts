import { splitEId } from '../../parse/eid.ts';
import { parentOf } from './published.ts';
import type { PermalinkRow } from './rows.ts';
import { compareWordings } from './sketch.ts';

export type RowsById = ReadonlyMap<string, PermalinkRow>;

/** Tells where a retired id sends its readers. */
export type FindSuccessor = (row: PermalinkRow) => string | null;

/**
 * Finds the new wording of a sentence: what is new in its paragraph, or else in its section, and most like it, if it is
 * like enough. A paragraph is followed by most of its sentences, of which none stands where it did.
 */
export function rewordedFinder(
  then: RowsById,
  now: RowsById,
  successorOf: (id: string) => string | null,
): FindSuccessor {
  const fresh = [...now.values()].filter(({ id, sketch }) => sketch !== null && (then.get(id)?.retired ?? true));
  const inParagraph = Map.groupBy(fresh, ({ id }) => parentOf(id));
  const inContainer = Map.groupBy(fresh, ({ id }) => splitEId(id).container);
  const sentencesOf = Map.groupBy(then.values(), ({ id }) => parentOf(id));
  return ({ id, sketch }) => {
    if (sketch !== null) {
      const near = mostAlike(sketch, inParagraph.get(parentOf(id)) ?? []);
      return near ?? mostAlike(sketch, inContainer.get(splitEId(id).container) ?? []);
    }
    const homes = (sentencesOf.get(id) ?? [])
      .filter((sentence) => sentence.sketch !== null && !sentence.retired)
      .flatMap((sentence) => successorOf(sentence.id) ?? [])
      .map(parentOf)
      .filter((home) => now.has(home));
    return mostFrequent(homes);
  };
}

/** The one most alike, the first among equals; null where none is alike enough. */
function mostAlike(sketch: string, candidates: readonly PermalinkRow[]): string | null {
  const alike = candidates.flatMap(({ id, sketch: other }) => {
    const difference = other === null ? null : compareWordings(sketch, other);
    return difference === null ? [] : [{ id, difference }];
  });
  return alike.sort((a, b) => a.difference - b.difference)[0]?.id ?? null;
}

function mostFrequent(ids: readonly string[]): string | null {
  const counts = [...Map.groupBy(ids, (id) => id)].map(([id, equals]) => ({ id, count: equals.length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.id ?? null;
}
