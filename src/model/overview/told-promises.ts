import type { Commitment } from '../../schema/facts.ts';
import type { Quantity } from '../../schema/quantity.ts';
import type { ReportDocument } from '../../schema/report-document.ts';
import { titleOf } from '../commitment-pages.ts';
import { LONGEST_TOLD, rankOfFigures } from './told.ts';

/** A promise with the words that govern it, as its page is headed. */
export interface ToldPromise {
  commitment: Commitment;
  text: string;
  /** The better, the lower: with figures (see `rankOfFigures`), then with a name or an end, then others. */
  rank: number;
}

const gathered = new WeakMap<ReportDocument, { year: number | null; promises: readonly ToldPromise[] }>();

/**
 * The promises that a reader may be shown in a line, in reading order: those that are not too long, and whose figures are
 * of the year planned. Gathered once a document.
 *
 * @param year that their figures have to be of; null where the plan is for several years
 */
export function listToldPromises(document: ReportDocument, year: number | null): readonly ToldPromise[] {
  const known = gathered.get(document);
  if (known?.year === year) return known.promises;
  const byId = new Map(document.quantities.map((one) => [one.id, one]));
  const promises = document.commitments.flatMap((commitment): ToldPromise[] => {
    const text = titleOf(commitment);
    const figures = commitment.quantities.flatMap((id) => byId.get(id) ?? []);
    const fits = text.length <= LONGEST_TOLD && figures.every((one) => isOf(one, year));
    return fits ? [{ commitment, text, rank: rankOf(commitment, figures) }] : [];
  });
  gathered.set(document, { year, promises });
  return promises;
}

function isOf({ status, period, role }: Quantity, year: number | null): boolean {
  return year === null || status !== 'target' || role !== 'statistic' || period === String(year);
}

function rankOf({ specificity }: Commitment, figures: readonly Quantity[]): number {
  if (specificity === 'numbered') return rankOfFigures(figures);
  return specificity === 'named' ? 3 : 4;
}
