import type { FollowUp, FollowUpLink } from '../schema/follow-ups.ts';

/** By certain links alone. */
export function stateOf(links: readonly Pick<FollowUpLink, 'half' | 'strength'>[]): FollowUp['state'] {
  const certain = new Set(links.filter(({ strength }) => strength === 'certain').map(({ half }) => half));
  if (certain.size === 2) return 'both';
  if (certain.has('review')) return 'reported';
  return certain.has('plan') ? 'replanned' : 'none';
}
