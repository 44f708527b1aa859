import { indicatorOf, kindOf, type PermalinkRow } from './rows.ts';
import { parentOf } from './published.ts';
import { haveSameFigures } from './sketch.ts';

/**
 * What can truly be said of a retired id. `moved`: what it stood for is where its successor is. `reworded`: its sentence or
 * paragraph has other words there; `refigured`: a sentence has other numbers too. `sentence reworded`: the successor of a
 * quantity or commitment is the new wording of its sentence. `gone`: nothing has its place.
 */
export type Fate = 'moved' | 'reworded' | 'refigured' | 'sentence reworded' | 'gone';

/** @param rows all of the report, by id */
export function fateOf(row: PermalinkRow, rows: ReadonlyMap<string, PermalinkRow>): Fate {
  const successor = row.successor === null ? undefined : rows.get(row.successor);
  if (!successor) return 'gone';
  if (indicatorOf(row.id) !== null) return 'moved';
  if (kindOf(row.id) === 'element') {
    if (row.hash === successor.hash) return 'moved';
    const isRefigured =
      row.sketch !== null && successor.sketch !== null && !haveSameFigures(row.sketch, successor.sketch);
    return isRefigured ? 'refigured' : 'reworded';
  }
  if (kindOf(successor.id) !== 'element') return 'moved';
  const host = rows.get(parentOf(row.id));
  return host?.retired && host.hash !== successor.hash ? 'sentence reworded' : 'moved';
}
