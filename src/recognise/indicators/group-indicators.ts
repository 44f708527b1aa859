import type { Indicator } from '../../schema/facts.ts';
import type { Quantity } from '../../schema/quantity.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import { indicatorId, makeUnique } from './indicator-id.ts';
import { readMeasured, type Measured } from './measured.ts';
import { indexIndicators, type IndicatorIndex } from './vocabulary-index.ts';

interface Input {
  /** In reading order. */
  quantities: readonly Quantity[];
  vocabulary: Pick<Vocabulary, 'indicators'>;
}

/**
 * What the report's statistics measure, in the order in which it first comes up. Quantities belong together where the
 * vocabulary counts their subjects as one, or where they differ in words of time and doing alone; level, growth and rank
 * of one thing are one indicator, stock and newly added are two. Figures for comparison only (status background) and
 * everything that is no statistic are left out. Linear in the number of quantities.
 */
export function groupIndicators({ quantities, vocabulary }: Input): Indicator[] {
  const groups = groupByKey(readMeasured(quantities, vocabulary.indicators));
  const index = indexIndicators(vocabulary.indicators);
  const ids = makeUnique(groups.map(([first]) => indicatorId(first)));
  return groups.map((group, i) => ({
    id: ids[i] ?? '',
    label: chooseLabel(group, index),
    results: idsWith(group, 'result'),
    targets: idsWith(group, 'target'),
  }));
}

type Group = [Measured, ...Measured[]];

function groupByKey(measured: readonly Measured[]): Group[] {
  const groups = new Map<string, Group>();
  for (const item of measured) {
    const group = groups.get(item.key);
    if (group) group.push(item);
    else groups.set(item.key, [item]);
  }
  return [...groups.values()];
}

function idsWith(group: Group, wanted: Quantity['status']): string[] {
  return group.flatMap(({ quantity: { id, status } }) => (status === wanted ? [id] : []));
}

/** The vocabulary's name where the report uses several, else the report's own, the shortest of them. */
function chooseLabel(group: Group, index: IndicatorIndex): string {
  const [{ entry, action, scopes }] = group;
  const wordings = [...new Set(group.map(({ wording }) => wording))];
  const plain = entry !== null && action === null && scopes.length === 0 ? index.entry(entry) : null;
  if (plain && (wordings.length > 1 || wordings[0] === plain.label)) return plain.label;
  return wordings.reduce((best, wording) => (wording.length < best.length ? wording : best));
}
