import type { Quantity } from '../schema/quantity.ts';
import type { Span } from '../schema/span.ts';
import { isSameNumber, isSameSubject, isSameUnit } from './agreement-of-words.ts';
import type { GoldTarget } from './annotation.ts';
import { makeMiss, show, type Miss } from './miss.ts';
import { isWithin } from './score-quantities.ts';
import { tally, type Tally } from './tally.ts';

export interface TargetScore {
  /** Of the headline targets with a number. */
  found: Tally;
  withoutNumber: number;
}

const TARGET_CHECKS = {
  status: (_target: GoldTarget, { status }: Quantity) => status === 'target',
  value: (target: GoldTarget, { value }: Quantity) => isSameNumber(target.value, value),
  unit: (target: GoldTarget, { unit }: Quantity) => isSameUnit(target.unit, unit),
  measure: (target: GoldTarget, { measure }: Quantity) => target.measure === measure,
  bound: (target: GoldTarget, { bound }: Quantity) => target.bound === bound,
  subject: (target: GoldTarget, { subject }: Quantity) => isSameSubject(target.indicator, subject),
} as const;

type TargetField = keyof typeof TARGET_CHECKS;
const TARGET_FIELDS = Object.keys(TARGET_CHECKS) as TargetField[];

/** A headline target is found where some quantity, wherever it stands, says all of it. */
export function scoreTargets(
  quantities: readonly Quantity[],
  targets: readonly GoldTarget[],
  source: string,
): { score: TargetScore; misses: Miss[] } {
  const numeric = targets.filter(({ value }) => value !== null);
  const isFound = (target: GoldTarget): boolean =>
    quantities.some((quantity) => differences(target, quantity).length === 0);
  return {
    score: { found: tally(numeric, isFound), withoutNumber: targets.length - numeric.length },
    misses: numeric.filter((target) => !isFound(target)).map((target) => describeMiss(target, quantities, source)),
  };
}

/** Source spans of a text, wherever it stands. */
export function locate(source: string, text: string): Span[] {
  const spans: Span[] = [];
  for (let at = source.indexOf(text); at >= 0; at = source.indexOf(text, at + text.length))
    spans.push({ start: at, end: at + text.length });
  return spans;
}

function differences(target: GoldTarget, quantity: Quantity): TargetField[] {
  return TARGET_FIELDS.filter((field) => !TARGET_CHECKS[field](target, quantity));
}

/** Tells by what the quantity that comes nearest in the target's own words falls short. */
function describeMiss(target: GoldTarget, quantities: readonly Quantity[], source: string): Miss {
  const places = locate(source, target.text);
  const [nearest] = quantities
    .filter(({ span }) => places.some((place) => isWithin(span, place)))
    .map((quantity) => ({ quantity, differing: differences(target, quantity) }))
    .sort((a, b) => a.differing.length - b.differing.length);
  const wanted = { ...target, status: 'target', subject: target.indicator };
  const detail = nearest
    ? nearest.differing
        .map((field) => `${field}: gold ${show(wanted[field])}, read ${show(nearest.quantity[field])}`)
        .join('; ')
    : 'no quantity read in it';
  const [place] = places;
  return place
    ? makeMiss('target missed', source, place, detail)
    : { kind: 'target missed', start: null, text: target.text, detail: 'these words are not in the text' };
}
