import { applyFacets, countFacets, type CountedFacet } from '../search/facets/count.ts';
import type { ReportMatch } from '../search/found.ts';
import type { SearchManifest } from '../search/record.ts';
import type { Chosen } from './search-state.ts';

/** The facets of all matches, each value with the count it would have under what is chosen in the other facets. */
export function facetsUnder(matches: readonly ReportMatch[], chosen: Chosen, manifest: SearchManifest): CountedFacet[] {
  return countFacets(matches, manifest).map((facet) => {
    const others = applyFacets(matches, { ...chosen, [facet.name]: [] });
    const counted = countFacets(others, manifest).find(({ name }) => name === facet.name)?.values ?? [];
    const counts = new Map(counted.map(({ value, count }) => [value, count]));
    return { ...facet, values: facet.values.map((value) => ({ ...value, count: counts.get(value.value) ?? 0 })) };
  });
}

/** Draws the facets; which were folded and which checkbox had the focus stays as it was. */
export function drawFacets(place: HTMLElement, facets: readonly CountedFacet[], chosen: Chosen): void {
  const open = new Map(
    [...place.querySelectorAll('details')].map((details) => [details.dataset['facet'], details.open] as const),
  );
  const focused = place.contains(document.activeElement) ? document.activeElement?.id : undefined;
  place.replaceChildren(
    ...facets.map((facet) => {
      const picked = chosen[facet.name] ?? [];
      const details = makeFacet(facet, picked);
      details.open = open.get(facet.name) ?? (!facet.folded || picked.length > 0);
      return details;
    }),
  );
  if (focused !== undefined) document.getElementById(focused)?.focus();
}

function makeFacet({ name, label, values }: CountedFacet, picked: readonly string[]): HTMLDetailsElement {
  const details = document.createElement('details');
  details.dataset['facet'] = name;
  const summary = document.createElement('summary');
  summary.textContent = label;
  const group = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.className = 'visually-hidden';
  legend.textContent = label;
  group.append(legend);
  for (const { value, label: text, count } of values) {
    const row = document.createElement('label');
    const tick = document.createElement('input');
    tick.type = 'checkbox';
    tick.name = name;
    tick.value = value;
    tick.id = `facet-${name}-${value}`;
    tick.checked = picked.includes(value);
    const words = document.createElement('span');
    words.textContent = text;
    const number = document.createElement('span');
    number.className = 'count';
    number.textContent = String(count);
    row.append(tick, words, ' ', number);
    group.append(row);
  }
  details.append(summary, group);
  return details;
}

/** What is ticked in the facets drawn. */
export function chosenFrom(place: HTMLElement): Chosen {
  const chosen: Record<string, string[]> = {};
  for (const { name, value } of place.querySelectorAll<HTMLInputElement>('input:checked')) {
    chosen[name] = [...(chosen[name] ?? []), value];
  }
  return chosen;
}
