/** One of the elements as they are now beside one that was published, and how much of their text they share. */
interface Pair<A, B> {
  now: A;
  then: B;
  score: number;
}

/**
 * Pairs elements so that those that share most find each other first; among equals the earlier ones. Each stands in at
 * most one pair, and pairs that share nothing are none.
 */
export function matchBest<A, B>(
  nows: readonly A[],
  thens: readonly B[],
  score: (now: A, then: B) => number,
): Map<A, B> {
  const pairs: Pair<A, B>[] = nows.flatMap((now) =>
    thens.map((then) => ({ now, then, score: score(now, then) })).filter((pair) => pair.score > 0),
  );
  pairs.sort((a, b) => b.score - a.score);
  const found = new Map<A, B>();
  const taken = new Set<B>();
  for (const { now, then } of pairs) {
    if (found.has(now) || taken.has(then)) continue;
    found.set(now, then);
    taken.add(then);
  }
  return found;
}
