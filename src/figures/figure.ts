import type { Quantity } from '../schema/quantity.ts';
import { figureWords, isCourse, isFall } from './figure-words.ts';
import { parsePeriod, type Period } from './period.ts';
import { valueRange, type ValueRange } from './value-range.ts';

/** What is reported or aimed at: the two that stand beside each other. */
export type PairedStatus = Exclude<Quantity['status'], 'background'>;

/** A number with its unit, as every table and file has it. */
export interface Amount {
  /** In the report's own unit; the lower end of a range. A fall is negative. */
  value: number | null;
  valueMax: number | null;
  /** As written: 亿元, %; empty for a number without one. */
  unit: string;
}

/** A quantity with what it means, put together once. */
export interface Figure {
  quantity: Quantity;
  amount: Amount;
  /** The same in base units: 2817.55 亿元 is 281755000000 元; null for a unit that is not known. */
  base: Amount | null;
  /** What the figure leaves possible, in `rangeUnit`; null where the report gives no number. */
  range: ValueRange | null;
  /** `%` for rates and shares, else the base unit: 元 for 亿元. */
  rangeUnit: string;
  hedge: { word: string; side: NonNullable<Quantity['hedgeSide']> } | null;
  period: Period | null;
  /** The figure in the report's own wording, as it stands by itself. */
  words: string;
  /** The same beside a name: what the name holds is not said again. */
  beside: (name: string) => string;
}

const made = new WeakMap<Quantity, Figure>();

/** The figure of a quantity, made once. */
export function figureOf(quantity: Quantity): Figure {
  const known = made.get(quantity) ?? makeFigure(quantity);
  made.set(quantity, known);
  return known;
}

function makeFigure(quantity: Quantity): Figure {
  const { hedge, hedgeSide: side, period } = quantity;
  // Where something is to go is no amount that it is to have.
  const told = isFirst(quantity) || isCourse(quantity) ? null : valueRange(quantity);
  return {
    quantity,
    amount: signed(quantity, { ...quantity, unit: quantity.unit ?? '' }),
    base: quantity.base && signed(quantity, quantity.base),
    range: told?.range ?? null,
    rangeUnit: told?.unit ?? '',
    hedge: hedge === null || side === null ? null : { word: hedge, side },
    period: parsePeriod(period),
    words: figureWords(quantity),
    beside: (name) => figureWords(quantity, name),
  };
}

/** 零突破 says that there is one where there was none, and not how many: the zero is what was before. */
function isFirst({ value, bound }: Quantity): boolean {
  return value === 0 && bound === 'at_least';
}

function signed(quantity: Quantity, { value, valueMax, unit }: Amount): Amount {
  if (isFirst(quantity)) return { value: null, valueMax: null, unit };
  if (!isFall(quantity)) return { value, valueMax, unit };
  // Of a fall from 3% to 5% the lower end is −5%.
  const [low, high] = valueMax === null ? [value, null] : [valueMax, value];
  return { value: minus(low), valueMax: minus(high), unit };
}

function minus(value: number | null): number | null {
  return value === null ? null : 0 - value;
}

/** A rate or a share in percent; null where the report does not tell it so (两位数增长, 1.5倍). */
export function percentRange(quantity: Quantity): ValueRange | null {
  const { range, rangeUnit } = figureOf(quantity);
  return rangeUnit === '%' ? range : null;
}
