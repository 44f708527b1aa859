import { isCheckable } from '../../model/commitment-pages.ts';
import type { Commitment } from '../../schema/facts.ts';
import { formatCount } from '../labels.ts';

/** How many planned acts can be held against what was done, and how many are attitudes: 承诺 2 项, 表态 1 条. */
export function countPromises(commitments: readonly Pick<Commitment, 'specificity'>[]): string[] {
  const promises = commitments.filter(isCheckable).length;
  const attitudes = commitments.length - promises;
  return [
    ...(promises > 0 ? [`承诺 ${formatCount(promises)} 项`] : []),
    ...(attitudes > 0 ? [`表态 ${formatCount(attitudes)} 条`] : []),
  ];
}
