import type { IndicatorEntry } from '../../schema/indicator-vocabulary.ts';
import type { Quantity } from '../../schema/quantity.ts';
import { makeCaches } from '../reading-cache.ts';
import { readSubject, type Measurand } from './read-subject.ts';
import { indexIndicators } from './vocabulary-index.ts';

/** A statistic with its subject taken apart. */
export interface Measured extends Measurand {
  quantity: Quantity;
  /** The same for all quantities of one indicator. */
  key: string;
}

const cacheOf = makeCaches<Measurand>();

/** The statistics that report or aim at something, in the order given; figures for comparison only are left out. */
export function readMeasured(quantities: readonly Quantity[], entries: readonly IndicatorEntry[]): Measured[] {
  const { lookup } = indexIndicators(entries);
  const cache = cacheOf(entries);
  return quantities
    .filter(({ role, status, measure }) => role === 'statistic' && status !== 'background' && measure !== null)
    .map((quantity) => {
      const measurand = cache.get(quantity.subject, '', (subject) => readSubject(subject, lookup));
      return { quantity, ...measurand, key: keyOf(measurand) };
    });
}

function keyOf({ base, entry, action, scopes }: Measurand): string {
  const thing = entry ?? `=${base.length < FEW ? base : sortCharacters(base)}`;
  return [thing, action ?? '', [...scopes].sort().join('+')].join('|');
}

/** Of fewer characters another order may say another thing. */
const FEW = 6;

/** The characters of a wording in a fixed order: 企业治污设施升级 and 企业升级治污设施 say the same. */
export function sortCharacters(text: string): string {
  return Array.from(text).sort().join('');
}
