import { splitEId } from '../../parse/eid.ts';
import { kindOf, type PermalinkRow } from './rows.ts';

/** What was published of one container: a chapter without sections, section 0 of one, or a section. */
export interface PublishedContainer {
  id: string;
  heading: PermalinkRow | null;
  paragraphs: PermalinkRow[];
  sentences: PermalinkRow[];
}

/** The rows by what they belong to, and which numbers are taken. */
export interface Published {
  byId: ReadonlyMap<string, PermalinkRow>;
  containers: Map<string, PublishedContainer>;
  /** Quantities and commitments by their series: `3-4-p1-s2-q`. */
  facts: ReadonlyMap<string, PermalinkRow[]>;
  /** Highest number ever given in a series. */
  highest: Map<string, number>;
}

/** `3-4-p1-s2-q1` → `3-4-p1-s2`, `3-4-p1-s2` → `3-4-p1`, `3-4-p1` → `3-4`, `3-4` → `3`, `3` → ``. */
export function parentOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('-')));
}

/** What is numbered together, an id without its number: `3-4-p1-s2` → `3-4-p1-s`, `3-4` → `3-`, `3` → ``. */
export function seriesOf(id: string): string {
  return id.replace(/\d+$/, '');
}

/** Takes the next number that was never given in a series. */
export function nextFree({ highest }: Published, series: string): number {
  const number = (highest.get(series) ?? 0) + 1;
  highest.set(series, number);
  return number;
}

export function readPublished(rows: readonly PermalinkRow[]): Published {
  const published = {
    byId: new Map(rows.map((row) => [row.id, row])),
    containers: new Map<string, PublishedContainer>(),
    facts: new Map<string, PermalinkRow[]>(),
    highest: new Map<string, number>(),
  };
  for (const row of rows) {
    const kind = kindOf(row.id);
    if (kind === 'indicator') continue;
    countNumbers(row.id, published.highest);
    if (kind === 'element') addElement(row, published.containers);
    else published.facts.set(seriesOf(row.id), [...(published.facts.get(seriesOf(row.id)) ?? []), row]);
  }
  return published;
}

/** An id takes its number, and what it stands in takes its own. */
function countNumbers(id: string, highest: Map<string, number>): void {
  if (id === '') return;
  const series = seriesOf(id);
  highest.set(series, Math.max(highest.get(series) ?? 0, Number(id.slice(series.length))));
  countNumbers(parentOf(id), highest);
}

function addElement(row: PermalinkRow, containers: Map<string, PublishedContainer>): void {
  const { container, inside } = splitEId(row.id);
  const entry = containers.get(container) ?? { id: container, heading: null, paragraphs: [], sentences: [] };
  containers.set(container, entry);
  if (inside === 'h') entry.heading = row;
  else if (inside.includes('-s')) entry.sentences.push(row);
  else entry.paragraphs.push(row);
}
