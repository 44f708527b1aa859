import { FACETS } from '../search/facets/index.ts';
import type { EngineName } from '../search/record.ts';

export type Chosen = Record<string, readonly string[]>;
export type Order = 'reading' | 'relevance';

/** What the search page shows, as its address tells it. */
export interface SearchState {
  query: string;
  /** Chosen values by facet. */
  chosen: Chosen;
  order: Order;
  /** Whether lists are drawn whole. */
  all: boolean;
  /** Whether it is looked for as it was typed alone, and not by what it means. */
  typed: boolean;
  /** The engine to ask; null for the one that the site prefers. */
  engine: EngineName | null;
}

/** Servers refuse addresses beyond some 8,000 bytes, and a Chinese character takes nine. */
const LONGEST_QUERY = 800;

export function readState(params: URLSearchParams): SearchState {
  const engine = params.get('engine');
  return {
    query: params.get('q') ?? '',
    chosen: Object.fromEntries(
      FACETS.map(({ name }) => [name, params.getAll(name)] as const).filter(([, values]) => values.length > 0),
    ),
    order: params.get('order') === 'relevance' ? 'relevance' : 'reading',
    all: params.get('all') === '1',
    typed: params.get('as') === 'typed',
    engine: engine === 'scan' || engine === 'index' ? engine : null,
  };
}

/** The query part of the address, without the question mark; empty for the state a page without one has. */
export function writeState({ query, chosen, order, all, typed, engine }: SearchState): string {
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query.slice(0, LONGEST_QUERY));
  for (const { name } of FACETS) for (const value of chosen[name] ?? []) params.append(name, value);
  if (order === 'relevance') params.set('order', order);
  if (all) params.set('all', '1');
  if (typed) params.set('as', 'typed');
  if (engine !== null) params.set('engine', engine);
  return params.toString();
}
