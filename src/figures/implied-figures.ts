import type { Quantity } from '../schema/quantity.ts';
import { figureOf } from './figure.ts';
import { parsePeriod, singleYear } from './period.ts';

/**
 * What two figures of one indicator settle between them: a level of one year and a growth of the next are a level of the
 * next, two levels are a growth. Computed at the numbers as written, whatever their hedges leave open.
 */
export interface ImpliedFigure {
  kind: 'level' | 'growth';
  /** The level that is started from, and the figure of the year after it. */
  base: Quantity;
  aim: Quantity;
  /** In the unit; the upper end where the aim is a range. A fall is negative. */
  value: number;
  valueMax: number | null;
  /** Whether nothing was rounded. */
  exact: boolean;
  /** That of the base as written: 亿元; % for a growth. */
  unit: string;
  /** Amounts of money change with prices, which a rate of growth mostly leaves out. */
  priced: boolean;
}

/**
 * The figure that a level and the next year's growth or level settle; null where they do not bind each other: other years
 * than two that adjoin, other units, several years together, figures measured against a plan or another place, and amounts
 * that are not above zero.
 */
export function implyFigure(base: Quantity, aim: Quantity): ImpliedFigure | null {
  if (!isAmount(base) || base.value === null || base.value <= 0 || base.valueMax !== null) return null;
  if (![base, aim].every(isExact)) return null;
  if (aim.value === null || isAgainst(base) || isAgainst(aim) || !adjoin(base, aim)) return null;
  const priced = (base.base?.unit ?? base.unit ?? '').endsWith('元');
  if (aim.measure === 'growth' && aim.unit === '%') return growLevel(base, aim, priced);
  return isAmount(aim) ? compareLevels(base, aim, priced) : null;
}

/** Beyond that, and below a millionth, numbers are not what was written. */
function isExact({ value, valueMax }: Quantity): boolean {
  return [value, valueMax].every(
    (end) => end === null || (Math.abs(end) < 1e15 && (end === 0 || Math.abs(end) > 1e-6)),
  );
}

function isAmount({ measure }: Quantity): boolean {
  return measure === 'level' || measure === 'count';
}

/** 占年度计划, 高于全省, 年均: such a figure does not tell by how much the year before was exceeded. */
const AGAINST = /占|超额|超计划|高于|高出|低于|快于|完成|年均|累计|人均|环比|个百分点/u;
const LAST_YEAR = /(?:同比|(?:比|较)(?:上年|去年))/gu;

function isAgainst({ wording, subject }: Quantity): boolean {
  const words = wording.replace(LAST_YEAR, '');
  return AGAINST.test(words) || /(?:年均|占.{0,12}(?:比重|比例)?)$/u.test(subject);
}

function adjoin(base: Quantity, aim: Quantity): boolean {
  const [before, after] = [base, aim].map(({ period }) => singleYear(parsePeriod(period)));
  return before != null && after === before + 1;
}

/** To as many decimals as the base is written with. */
function growLevel(base: Quantity, aim: Quantity, priced: boolean): ImpliedFigure | null {
  const { value: low, valueMax: high } = figureOf(aim).amount;
  if (low === null || base.value === null) return null;
  const level = decimalOf(base.value);
  const grown = (percent: number): Rounded => {
    const rate = decimalOf(percent);
    const factor = { digits: 100n * 10n ** BigInt(rate.scale) + rate.digits, scale: rate.scale + 2 };
    const product = { digits: level.digits * factor.digits, scale: level.scale + factor.scale };
    return roundTo(product, level.scale);
  };
  const ends = endsOf(grown(low), high === null ? null : grown(high));
  return ends.value <= 0 ? null : { kind: 'level', base, aim, ...ends, unit: base.unit ?? '', priced };
}

/**
 * A growth has a meaning to the digits that both levels have: two numbers of four digits tell it to a tenth of a percent,
 * of three to a whole percent. More than a tenth is never told.
 */
function compareLevels(base: Quantity, aim: Quantity, priced: boolean): ImpliedFigure | null {
  const times = timesOf(base, aim);
  if (times === null || base.value === null || aim.value === null || aim.value <= 0) return null;
  const from = decimalOf(base.value);
  const growth = (amount: number): Rounded => {
    const to = decimalOf(amount);
    const digits = Math.min(lengthOf(from.digits), lengthOf(to.digits));
    const decimals = Math.min(1, Math.max(0, digits - 3));
    // (to × times ÷ from − 1) × 100, with both on one scale.
    const [up, down] = times >= 0 ? [10n ** BigInt(times), 1n] : [1n, 10n ** BigInt(-times)];
    const a = to.digits * up * 10n ** BigInt(from.scale);
    const b = from.digits * down * 10n ** BigInt(to.scale);
    return divide((a - b) * 100n, b, decimals);
  };
  const ends = endsOf(growth(aim.value), aim.valueMax === null ? null : growth(aim.valueMax));
  return { kind: 'growth', base, aim, ...ends, unit: '%', priced };
}

function endsOf(low: Rounded, high: Rounded | null): Pick<ImpliedFigure, 'value' | 'valueMax' | 'exact'> {
  return { value: low.value, valueMax: high?.value ?? null, exact: low.exact && high?.exact !== false };
}

/** By what power of ten the aim's unit is larger than the base's (亿元 and 万元: 4); null for units that do not compare. */
function timesOf(base: Quantity, aim: Quantity): number | null {
  if (base.unit === aim.unit) return 0;
  const [from, to] = [base.base, aim.base];
  if (!from || from.unit !== to?.unit || !base.value || !aim.value) return null;
  const power = Math.log10(to.value / aim.value / (from.value / base.value));
  const whole = Math.round(power);
  return Math.abs(power - whole) < 1e-9 ? whole : null;
}

/** digits × 10^−scale; exact for numbers as reports write them. */
interface Decimal {
  digits: bigint;
  scale: number;
}

function decimalOf(value: number): Decimal {
  const text = String(Number(value.toFixed(10)));
  const scale = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  return { digits: BigInt(text.replace('.', '')), scale };
}

function lengthOf(digits: bigint): number {
  return String(digits < 0n ? -digits : digits).length;
}

interface Rounded {
  value: number;
  exact: boolean;
}

function roundTo({ digits, scale }: Decimal, decimals: number): Rounded {
  return divide(digits, 10n ** BigInt(scale), decimals);
}

/** a ÷ b rounded half away from zero; b is above zero. */
function divide(a: bigint, b: bigint, decimals: number): Rounded {
  const power = 10n ** BigInt(decimals);
  const size = a < 0n ? -a : a;
  const rounded = (2n * size * power + b) / (2n * b);
  return {
    value: Number(a < 0n ? -rounded : rounded) / Number(power),
    exact: (size * power) % b === 0n,
  };
}
