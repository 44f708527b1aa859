import type { ReportsLinks } from '../../charts/compared-table.ts';
import { indicatorAddress, textAddress } from '../addresses.ts';
import { href } from '../href.ts';

/** The page that compares an indicator across reports. */
export function comparedAddress(entry: string): string {
  return href(`/compare/${entry}/`);
}

/** The page of a place's years. */
export function placeYearsAddress(id: string): string {
  return href(`/compare/places/${id}/`);
}

export const reportsLinks: ReportsLinks = {
  text: textAddress,
  indicator: indicatorAddress,
  report: (slug) => href(`/${slug}/`),
  compared: comparedAddress,
};
