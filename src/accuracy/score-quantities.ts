import type { Span } from '../schema/span.ts';
import { isSameNumber, isSameSubject, isSameUnit } from './agreement-of-words.ts';
import type { GoldQuantity } from './annotation.ts';
import { makeMiss, show, type Miss } from './miss.ts';
import { tally, type Overlap, type Tally } from './tally.ts';

/** Says whether a field was read right; null where the annotation leaves it open. */
type FieldCheck = (gold: GoldQuantity, read: GoldQuantity) => boolean | null;

export const QUANTITY_CHECKS = {
  role: (gold, read) => gold.role === read.role,
  value: (gold, read) => isSameNumber(gold.value, read.value),
  valueMax: (gold, read) => isSameNumber(gold.valueMax, read.valueMax),
  unit: (gold, read) => isSameUnit(gold.unit, read.unit),
  base: (gold, read) => (gold.base === undefined ? null : isSameBase(gold.base, read.base ?? null)),
  measure: (gold, read) => gold.measure === read.measure,
  direction: (gold, read) => gold.direction === read.direction,
  bound: (gold, read) => gold.bound === read.bound,
  hedge: (gold, read) => (gold.hedge === undefined ? null : gold.hedge === (read.hedge ?? null)),
  period: (gold, read) => (gold.period === null ? null : gold.period === read.period),
  status: (gold, read) => (gold.status === null ? null : gold.status === read.status),
  subject: (gold, read) => isSameSubject(gold.subject, read.subject),
} as const satisfies Record<string, FieldCheck>;

export type QuantityField = keyof typeof QUANTITY_CHECKS;
export const QUANTITY_FIELDS = Object.keys(QUANTITY_CHECKS) as QuantityField[];

export interface FieldScore {
  /** Over matched statistics; over all matched rows for the role. */
  scored: Tally;
  /** Over all matched rows for which the annotation has a value. */
  stated: Tally;
}

export interface QuantityScore {
  spans: Overlap;
  fields: Record<QuantityField, FieldScore>;
}

/** Rows of two readings that have the same span, and those that have it in one reading only. */
export interface SpanMatch<R extends GoldQuantity> {
  pairs: { gold: GoldQuantity; read: R }[];
  missed: GoldQuantity[];
  spurious: R[];
}

/** Pairs rows of exactly the same span, one to one. */
export function matchSpans<R extends GoldQuantity>(gold: readonly GoldQuantity[], read: readonly R[]): SpanMatch<R> {
  const key = ({ span }: GoldQuantity): string => `${String(span.start)}-${String(span.end)}`;
  const free = new Map(gold.map((row) => [key(row), row]));
  const match: SpanMatch<R> = { pairs: [], missed: [], spurious: [] };
  for (const row of read) {
    const found = free.get(key(row));
    if (found) match.pairs.push({ gold: found, read: row });
    else match.spurious.push(row);
    free.delete(key(row));
  }
  match.missed = [...free.values()];
  return match;
}

/**
 * Scores quantities against annotated ones. Read rows outside the sample are left out.
 *
 * @param sample the annotated paragraphs as source offsets, null for the whole text
 */
export function scoreQuantities(
  read: readonly GoldQuantity[],
  gold: readonly GoldQuantity[],
  { source, sample }: { source: string; sample: readonly Span[] | null },
): { score: QuantityScore; misses: Miss[] } {
  const inSample = read.filter(({ span }) => sample?.some((outer) => isWithin(span, outer)) ?? true);
  const match = matchSpans(gold, inSample);
  const fields = Object.fromEntries(QUANTITY_FIELDS.map((field) => [field, scoreField(field, match.pairs)]));
  return {
    score: {
      spans: { common: match.pairs.length, gold: gold.length, read: inSample.length },
      fields: fields as QuantityScore['fields'],
    },
    misses: listMisses(source, match),
  };
}

export function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function scoreField(field: QuantityField, pairs: SpanMatch<GoldQuantity>['pairs']): FieldScore {
  const check: FieldCheck = QUANTITY_CHECKS[field];
  return {
    scored: tally(pairs, ({ gold, read }) => (isScored(field, gold) ? check(gold, read) : null)),
    stated: tally(pairs, ({ gold, read }) => ((gold[field] ?? null) === null ? null : check(gold, read))),
  };
}

/** A date or an identifier has a role; what else it has is nobody's business. */
function isScored(field: QuantityField, gold: GoldQuantity): boolean {
  return field === 'role' || gold.role === 'statistic';
}

function listMisses(source: string, { pairs, missed, spurious }: SpanMatch<GoldQuantity>): Miss[] {
  return [
    ...missed.map(({ span, role, subject }) => makeMiss('quantity missed', source, span, `${role} ${subject}`)),
    ...spurious.map(({ span, role, subject }) => makeMiss('quantity spurious', source, span, `${role} ${subject}`)),
    ...QUANTITY_FIELDS.flatMap((field) => {
      const check: FieldCheck = QUANTITY_CHECKS[field];
      return pairs
        .filter(({ gold, read }) => isScored(field, gold) && check(gold, read) === false)
        .map(({ gold, read }) =>
          makeMiss(field, source, gold.span, `gold ${show(gold[field])}, read ${show(read[field])}`),
        );
    }),
  ];
}

function isSameBase(gold: GoldQuantity['base'] | null, read: GoldQuantity['base'] | null): boolean {
  if (!gold || !read) return !gold && !read;
  return (
    isSameNumber(gold.value, read.value) &&
    isSameNumber(gold.valueMax, read.valueMax) &&
    isSameUnit(gold.unit, read.unit)
  );
}
