import type { Quantity } from '../../schema/quantity.ts';
import type { ChapterKind } from '../../schema/structure.ts';
import type { Mention } from '../mention.ts';

const BY_CHAPTER: Record<ChapterKind, Quantity['status']> = {
  opening: 'background',
  review: 'result',
  goals: 'target',
  plan: 'target',
  government: 'target',
  glossary: 'background',
  other: 'background',
};

/**
 * Whether a number reports, promises or only explains: by the chapter; names, dates and former values
 * explain. In a plan what is said of a past year is a result.
 */
export function readStatus(
  { role, settled }: Mention,
  kind: ChapterKind,
  isFormer: boolean,
  isReported: boolean,
): Quantity['status'] {
  if (settled.status !== undefined) return settled.status;
  if (role === 'date' || role === 'identifier' || isFormer) return 'background';
  if (isReported) return 'result';
  return role === 'enumeration' && kind !== 'review' ? 'background' : BY_CHAPTER[kind];
}
