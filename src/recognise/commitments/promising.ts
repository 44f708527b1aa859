import type { ChapterKind, SentenceRole } from '../../schema/structure.ts';

/** Chapters that promise (contract: "every action that the goals, plan and government chapters promise"). */
const PROMISING_CHAPTERS = new Set<ChapterKind>(['goals', 'plan', 'government']);

/** Roles of sentences that promise. */
const PROMISING_ROLES = new Set<SentenceRole | null>(['commitment', 'target']);

export function isPromising(chapterKind: ChapterKind, role: SentenceRole | null): boolean {
  return PROMISING_CHAPTERS.has(chapterKind) && PROMISING_ROLES.has(role);
}
