import { splitEId } from '../../parse/eid.ts';
import type { PermalinkRow } from './rows.ts';

/** What was published of one container: a chapter without sections, section 0 of one, or a section. */
export interface PublishedContainer {
  id: string;
  heading: PermalinkRow | null;
  paragraphs: PermalinkRow[];
  sentences: PermalinkRow[];
}

/** The rows by what they belong to, and which numbers are taken. */
export interface Published {
  containers: Map<string, PublishedContainer>;
  /** Highest number ever given below an id: `3` → last section, `3-4` → last paragraph, `3-4-p1` → last sentence, `` → last chapter. */
  highest: Map<string, number>;
}

/** `3-4-p1-s2` → `3-4-p1`, `3-4-p1` → `3-4`, `3-4` → `3`, `3` → ``. */
export function parentOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('-')));
}

export function readPublished(rows: readonly PermalinkRow[]): Published {
  const containers = new Map<string, PublishedContainer>();
  const highest = new Map<string, number>();
  const take = (id: string): void => {
    const number = Number(id.slice(id.lastIndexOf('-') + 1).replace(/\D/g, ''));
    const parent = parentOf(id);
    highest.set(parent, Math.max(highest.get(parent) ?? 0, number));
    if (parent !== '') take(parent);
  };
  for (const row of rows) {
    const { container, inside } = splitEId(row.id);
    take(inside === 'h' ? container : row.id);
    const entry = containers.get(container) ?? { id: container, heading: null, paragraphs: [], sentences: [] };
    containers.set(container, entry);
    if (inside === 'h') entry.heading = row;
    else if (inside.includes('-s')) entry.sentences.push(row);
    else entry.paragraphs.push(row);
  }
  return { containers, highest };
}
