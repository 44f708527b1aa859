import type { PermalinkRow } from './rows.ts';

/** What happens to one published id, or which id is new. */
export interface PermalinkChange {
  id: string;
  kind: 'new' | 'retired' | 'changed' | 'back';
  successor: string | null;
}

/** The differences between the rows as published and as they would be. */
export function comparePermalinks(before: readonly PermalinkRow[], after: readonly PermalinkRow[]): PermalinkChange[] {
  const known = new Map(before.map((row) => [row.id, row]));
  return after.flatMap(({ id, hash, retired, successor }): PermalinkChange[] => {
    const then = known.get(id);
    if (!then) return [{ id, kind: 'new', successor }];
    if (retired !== then.retired) return [{ id, kind: retired ? 'retired' : 'back', successor }];
    return hash === then.hash && successor === then.successor ? [] : [{ id, kind: 'changed', successor }];
  });
}

/** One line for people: `retired 3-4-p1-s2 → 3-4-p4-s1`. */
export function describeChange({ id, kind, successor }: PermalinkChange): string {
  return `${kind} ${id}${successor === null ? '' : ` → ${successor}`}`;
}

/** How many of each kind: `2 new, 1 retired`. */
export function countChanges(changes: readonly PermalinkChange[]): string {
  const counts = Map.groupBy(changes, ({ kind }) => kind);
  return [...counts].map(([kind, list]) => `${String(list.length)} ${kind}`).join(', ');
}
