import { foldWidth } from '../../parse/fold.ts';
import type { IndicatorEntry } from '../../schema/indicator-vocabulary.ts';
import type { Lookup } from './read-subject.ts';

export interface Kinship {
  verdict: 'partly' | 'no';
  reason: string;
}

/** The vocabulary of indicators, ready to be asked. */
export interface IndicatorIndex {
  lookup: Lookup;
  entry: (id: string) => IndicatorEntry | null;
  /** What the vocabulary says of two different indicators, in either order. */
  kinship: (a: string, b: string) => Kinship | null;
  /** Ids of those that the vocabulary says something of beside this one. */
  kindred: (id: string) => readonly string[];
}

const built = new WeakMap<readonly IndicatorEntry[], IndicatorIndex>();

/** Made once for a vocabulary. */
export function indexIndicators(entries: readonly IndicatorEntry[]): IndicatorIndex {
  const known = built.get(entries);
  if (known) return known;
  const byWording = new Map<string, IndicatorEntry>();
  for (const entry of entries) for (const wording of wordingsOf(entry)) byWording.set(wording, entry);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const kinships = new Map<string, Kinship>();
  const neighbours = new Map<string, string[]>();
  const relate = (a: string, b: string, kinship: Kinship): void => {
    kinships.set(`${a} ${b}`, kinship);
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
  };
  for (const { id, kindred } of entries) {
    for (const { id: other, verdict, reason } of kindred) {
      relate(id, other, { verdict, reason });
      relate(other, id, { verdict, reason });
    }
  }
  const index: IndicatorIndex = {
    lookup: (wording) => {
      const entry = byWording.get(wording);
      return entry ? { id: entry.id, flow: entry.flow } : null;
    },
    entry: (id) => byId.get(id) ?? null,
    kinship: (a, b) => kinships.get(`${a} ${b}`) ?? null,
    kindred: (id) => neighbours.get(id) ?? [],
  };
  built.set(entries, index);
  return index;
}

/** Label and aliases as they are looked up: in half width, without quotation marks. */
export function wordingsOf({ label, aliases }: Pick<IndicatorEntry, 'label' | 'aliases'>): string[] {
  return [label, ...aliases].map((wording) => foldWidth(wording).replace(/[“”‘’"'\s]/g, ''));
}
