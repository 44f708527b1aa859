import { leadOf, wordsOf } from '../../model/commitment-pages.ts';
import type { Commitment } from '../../schema/facts.ts';
import { escapeHtml } from '../marked-text.ts';

/**
 * The words that govern a commitment, in a quieter ink; empty where it opens with its own. As HTML, since white space of a
 * template would be seen between them and its own words.
 */
export function governingHtml(commitment: Pick<Commitment, 'lead'>): string {
  const lead = leadOf(commitment);
  return lead === '' ? '' : `<span class="governing">${escapeHtml(lead)}</span>`;
}

/** A commitment's own words behind those that govern it. */
export function titleHtml(commitment: Pick<Commitment, 'lead' | 'raw' | 'text'>): string {
  return governingHtml(commitment) + escapeHtml(wordsOf(commitment));
}
