import type { Numeral } from './numerals.ts';
import { statistic, type Mention, type RuleView } from './mention.ts';
import { matchUnit, toBase, type UnitMatch } from './units.ts';

/** A number or a range of two with its unit: 5个, 1—2个, 4.5%—5%. */
export interface Amount {
  start: number;
  end: number;
  value: number;
  valueMax: number | null;
  /** The last numeral: the unit stands behind it. */
  last: Numeral;
  unit: UnitMatch;
}

const CONNECTOR = /^[-—–~－至到]{1,2}$/;

/**
 * The amounts among a stretch's numerals of one script, with a unit of the vocabulary. A range is one amount; 从5到10 is
 * none, there a movement is told.
 */
export function listAmounts({ text, folded, numerals, units }: RuleView, script: Numeral['script']): Amount[] {
  const amounts: Amount[] = [];
  for (let i = 0; i < numerals.length; i += 1) {
    const first = numerals[i];
    if (first?.script !== script || Number.isNaN(first.value)) continue;
    const own = matchUnit(units, text, folded, first);
    const second = numerals[i + 1];
    const other = second?.script === script ? matchUnit(units, text, folded, second) : null;
    const from = own?.end ?? first.end;
    const joined = second && other && CONNECTOR.test(folded.slice(from, second.start));
    const moves = second !== undefined && isMovement(folded, first, from, second);
    if (joined && !moves && (own === null || own.written === other.written) && isRange(first, second)) {
      amounts.push({
        start: first.start,
        end: other.end,
        value: first.value,
        valueMax: second.value,
        last: second,
        unit: other,
      });
      i += 1;
    } else if (own) {
      amounts.push({ start: first.start, end: own.end, value: first.value, valueMax: null, last: first, unit: own });
    }
  }
  return amounts;
}

/** 从5到10 tells where something came from; 从7—10天 does not. */
function isMovement(folded: string, first: Numeral, from: number, second: Numeral): boolean {
  return /[从由自]/.test(folded.charAt(first.start - 1)) && /[至到]/.test(folded.slice(from, second.start));
}

function isRange(first: Numeral, second: Numeral): boolean {
  return first.exponent === second.exponent || first.exponent === 0 ? first.value < second.value : false;
}

export function baseOf({ value, valueMax, last, unit }: Amount): ReturnType<typeof toBase> {
  return toBase({ value, valueMax }, last.exponent, unit);
}

/** An amount as a statistic; 多 and 余 in the number or its unit make it a lower bound. */
export function statisticOf(rule: string, amount: Amount): Mention {
  const { start, end, value, valueMax, last, unit } = amount;
  const hedge = last.surplus ?? unit.surplus;
  return statistic(rule, {
    ...{ start, end, value, valueMax, unit: unit.written, base: baseOf(amount), unitMeasure: unit.entry.measure },
    settled: hedge === null ? {} : { bound: 'at_least', hedge },
  });
}

/** A number or a range of two before a fixed mark (%, 个百分点, 倍, 成): 5%, 4.5%—5%, 4.5—5%. */
export interface MarkedNumber {
  start: number;
  end: number;
  value: number;
  valueMax: number | null;
  /** The mark as written. */
  unit: string;
}

/** Linear: each numeral is looked at once, the mark right behind it. The mark's pattern is anchored by the caller with ^. */
export function listMarked({ text, folded, numerals }: RuleView, mark: RegExp): MarkedNumber[] {
  const found: MarkedNumber[] = [];
  // Some texts set a space before the mark: 2.3 个百分点.
  const markAt = (at: number): string => mark.exec(folded.slice(at, at + 7))?.[0] ?? '';
  for (let i = 0; i < numerals.length; i += 1) {
    const first = numerals[i];
    if (!first || Number.isNaN(first.value)) continue;
    const own = markAt(first.end);
    const second = numerals[i + 1];
    const other = second ? markAt(second.end) : '';
    const from = first.end + own.length;
    const moves = second !== undefined && isMovement(folded, first, from, second);
    if (
      second &&
      other !== '' &&
      !moves &&
      CONNECTOR.test(folded.slice(from, second.start)) &&
      first.value < second.value
    ) {
      const end = second.end + other.length;
      found.push({
        start: first.start,
        end,
        value: first.value,
        valueMax: second.value,
        unit: text.slice(second.end, end).trim(),
      });
      i += 1;
    } else if (own !== '') {
      const unit = text.slice(first.end, from).trim();
      found.push({ start: first.start, end: from, value: first.value, valueMax: null, unit });
    }
  }
  return found;
}
