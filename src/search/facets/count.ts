import type { ReportMatch } from '../found.ts';
import type { SearchManifest } from '../record.ts';
import type { Facet } from './facet.ts';
import { FACETS, type FacetName } from './index.ts';

export interface FacetValue {
  /** As it stands in the address of the page. */
  value: string;
  label: string;
  count: number;
}

/** A facet with the values that some matches have. */
export interface CountedFacet extends Pick<Facet, 'label' | 'folded'> {
  name: FacetName;
  /** Most frequent first, or in reading order. */
  values: FacetValue[];
}

/** The facets that divide some matches, with counts. */
export function countFacets(matches: readonly ReportMatch[], manifest: SearchManifest): CountedFacet[] {
  return FACETS.flatMap((facet) => {
    const { name, label, folded, order, labelOf, isOffered }: Facet & { name: FacetName } = facet;
    if (isOffered?.(manifest) === false) return [];
    const counts = new Map<string, number>();
    for (const found of matches)
      for (const value of facet.valuesOf(found)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const values = [...counts].map(([value, count]) => ({ value, count, label: labelOf(value, manifest, matches) }));
    if (order === 'frequency') values.sort((a, b) => b.count - a.count);
    return values.length === 0 ? [] : [{ name, label, folded, values }];
  });
}

/** The matches that have one of the chosen values of every facet something was chosen of. */
export function applyFacets(
  matches: readonly ReportMatch[],
  chosen: Readonly<Partial<Record<string, readonly string[]>>>,
): ReportMatch[] {
  const wanted = FACETS.flatMap((facet: Facet) => {
    const values = Object.hasOwn(chosen, facet.name) ? (chosen[facet.name] ?? []) : [];
    return values.length > 0 ? [{ facet, values }] : [];
  });
  return matches.filter((found) =>
    wanted.every(({ facet, values }) => facet.valuesOf(found).some((value) => values.includes(value))),
  );
}
