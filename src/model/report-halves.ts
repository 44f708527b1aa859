import type { ChapterKind } from '../schema/structure.ts';

/** The half of a report that looks back, the half that looks ahead, and what belongs to neither. */
export type ReportPart = 'review' | 'plan' | 'other';

const PARTS: Partial<Record<ChapterKind, ReportPart>> = {
  review: 'review',
  goals: 'plan',
  plan: 'plan',
  government: 'plan',
};

/** What a chapter belongs to. What opens the report, explains its words or is unclear belongs to neither half. */
export function partOf(kind: ChapterKind): ReportPart {
  return PARTS[kind] ?? 'other';
}
