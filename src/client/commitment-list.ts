import { makeComparable } from '../search/characters.ts';
import { foldRows } from './commitment-folds.ts';
import { countValues, FACETS, filterRows, type FilterRow, type FilterState, type Values } from './commitment-match.ts';

/** The page's parts that change. */
export interface ListElements {
  filters: HTMLElement;
  box: HTMLInputElement;
  ticks: readonly HTMLInputElement[];
  list: HTMLElement;
  status: HTMLElement;
  conditions: HTMLElement;
  jump: HTMLElement | null;
}

const LABELS = { kind: '类别', topic: '主题', place: '地方', section: '章节', verb: '动词' } as const;

export function readRows(list: HTMLElement): FilterRow[] {
  const split = (values: string | undefined): string[] => values?.split(' ') ?? [];
  return [...list.querySelectorAll<HTMLElement>('li')].map((row) => {
    const { k, t, p, v } = row.dataset;
    const section = row.closest<HTMLElement>('[data-s]')?.dataset['s'] ?? '';
    return {
      id: row.id,
      text: makeComparable(row.querySelector('p a')?.textContent ?? ''),
      values: {
        kind: split(k),
        topic: split(t),
        place: split(p),
        section: [section],
        verb: v === undefined ? [] : [v],
      },
    };
  });
}

/** The values that may be chosen. */
export function knownValues(ticks: readonly HTMLInputElement[]): Values {
  return Object.fromEntries(
    FACETS.map((facet) => [facet, ticks.filter(({ name }) => name === facet).map(({ value }) => value)]),
  );
}

/** Shows what a state asks for: rows, counts, and in words what was asked. */
export function showState(elements: ListElements, rows: readonly FilterRow[], state: FilterState): FilterRow[] {
  const shown = filterRows(rows, state);
  hideOthers(elements, new Set(shown.map(({ id }) => id)));
  const narrowed = state.words.trim() !== '' || Object.keys(state.chosen).length > 0;
  foldRows(elements.list, narrowed);
  const { status, conditions } = elements;
  status.textContent = tellCount(shown.length, rows.length, narrowed);
  conditions.hidden = !narrowed;
  const told = conditions.querySelector('span');
  if (told) told.textContent = narrowed ? `条件：${tellConditions(elements, state)}` : '';
  for (const facet of FACETS) {
    const counts = countValues(rows, state, facet);
    for (const tick of elements.ticks.filter(({ name }) => name === facet)) {
      const count = counts.get(tick.value) ?? 0;
      const label = tick.closest('label');
      const number = label?.querySelector('.count');
      if (number) number.textContent = String(count);
      label?.classList.toggle('none', count === 0 && !tick.checked);
    }
  }
  return shown;
}

function tellCount(shown: number, total: number, narrowed: boolean): string {
  if (!narrowed) return `共 ${String(total)} 条`;
  return shown === 0 ? `${String(total)} 条里没有符合条件的` : `${String(total)} 条里有 ${String(shown)} 条`;
}

function tellConditions({ ticks }: ListElements, { words, chosen }: FilterState): string {
  const facets = FACETS.flatMap((facet) => {
    const labels = (chosen[facet] ?? []).flatMap((value) => {
      const tick = ticks.find((one) => one.name === facet && one.value === value);
      return tick?.nextElementSibling?.textContent ?? [];
    });
    return labels.length === 0 ? [] : [`${LABELS[facet]} ${labels.join('、')}`];
  });
  return [...(words.trim() === '' ? [] : [`字词“${words.trim()}”`]), ...facets].join('；');
}

function hideOthers({ list, jump }: ListElements, shown: ReadonlySet<string>): void {
  for (const row of list.querySelectorAll<HTMLElement>('li')) row.hidden = !shown.has(row.id);
  for (const section of list.querySelectorAll<HTMLElement>('[data-s], [data-group]'))
    section.hidden = section.querySelector('li:not([hidden])') === null;
  if (!jump) return;
  const items = [...jump.querySelectorAll('li')];
  for (const item of items) {
    const target = item.querySelector('a')?.hash.slice(1) ?? '';
    item.hidden = document.getElementById(target)?.hidden === true;
  }
  jump.hidden = items.filter((item) => !item.hidden).length < 2;
}
