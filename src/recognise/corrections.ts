import type { Correction } from '../schema/corrections.ts';
import { quantitySchema, type Quantity } from '../schema/quantity.ts';
import type { Lexicon } from './lexicon/compile.ts';
import type { Passage } from './passages.ts';
import { usualSide } from './readings/bound.ts';
import { quantitiesIn, quoteFinder, type FindQuote } from './quotes.ts';

/** A correction that was made, with what the rules had read, for readers of the method page. */
export interface AppliedCorrection extends Correction {
  quantity: Quantity['id'];
  before: unknown;
}

/** A row that cannot be applied: its index in the file, and why. */
export interface CorrectionProblem {
  row: number;
  message: string;
}

interface Facts {
  /** Of the whole report, see `listPassages`. */
  passages: readonly Passage[];
  quantities: readonly Quantity[];
  lexicon: Lexicon;
}

interface Corrected {
  quantities: Quantity[];
  applied: AppliedCorrection[];
  problems: CorrectionProblem[];
}

/**
 * Sets fields of quantities right as a person has said. A row whose quotation does not stand once in its sentence, holds
 * no or several quantities, or would change nothing is a problem and changes nothing. `base` follows a corrected value
 * in proportion, unless a row sets it.
 *
 * @param corrections rows that fit their schema
 */
export function applyCorrections(
  { passages, quantities, lexicon }: Facts,
  corrections: readonly Correction[],
): Corrected {
  const find = quoteFinder(passages);
  const current = new Map(quantities.map((quantity) => [quantity.id, quantity]));
  const seen = new Set<string>();
  const applied: AppliedCorrection[] = [];
  const problems: CorrectionProblem[] = [];
  corrections.forEach((correction, row) => {
    const found = findQuantity(correction, quantities, find);
    const now = typeof found === 'string' ? undefined : current.get(found.id);
    const message = typeof found === 'string' ? found : judge(now, correction, seen);
    if (message !== null || !now) {
      problems.push({ row, message: message ?? 'no quantity to correct' });
      return;
    }
    current.set(now.id, change(now, correction, lexicon));
    seen.add(`${now.id} ${correction.field}`);
    applied.push({ ...correction, quantity: now.id, before: now[correction.field] });
  });
  return { quantities: quantities.map((quantity) => current.get(quantity.id) ?? quantity), applied, problems };
}

function findQuantity({ eId, quote }: Correction, quantities: readonly Quantity[], find: FindQuote): Quantity | string {
  const { span, problem } = find(eId, quote);
  if (!span) return problem;
  const [only, ...more] = quantitiesIn(span, quantities);
  if (!only) return `"${quote}" holds no number that the rules have read; quote one whole number with its unit`;
  return more.length > 0 ? `"${quote}" holds ${String(more.length + 1)} numbers; quote less of the sentence` : only;
}

function judge(now: Quantity | undefined, { field, value }: Correction, seen: ReadonlySet<string>): string | null {
  if (!now) return null;
  if (seen.has(`${now.id} ${field}`))
    return `a row before corrects "${field}" of "${now.raw}" already; keep one of them`;
  if (JSON.stringify(now[field]) === JSON.stringify(value))
    return `the rules read "${field}" of "${now.raw}" so by themselves; remove the row`;
  const read = quantitySchema.safeParse({ ...now, [field]: value });
  return read.success ? null : `"${field}" cannot be ${JSON.stringify(value)}`;
}

/** Where a corrected hedge stands; null where there is none. */
function sideOf({ raw, hedge }: Quantity, lexicon: Lexicon): Quantity['hedgeSide'] {
  if (hedge === null) return null;
  return raw.includes(hedge) ? 'within' : usualSide(hedge, lexicon);
}

/** The value has been checked against the schema. */
function change(quantity: Quantity, { field, value }: Correction, lexicon: Lexicon): Quantity {
  const changed: Quantity = { ...quantity, [field]: value };
  if (field === 'hedge') return { ...changed, hedgeSide: sideOf(changed, lexicon) };
  if (field !== 'value' && field !== 'valueMax') return changed;
  const { base, value: old } = quantity;
  if (!base || old === null || old === 0) return changed;
  const scale = (amount: number): number => Number(((amount / old) * base.value).toPrecision(15));
  const { value: least, valueMax: most } = changed;
  if (least === null) return { ...changed, base: null };
  return { ...changed, base: { ...base, value: scale(least), valueMax: most === null ? null : scale(most) } };
}
