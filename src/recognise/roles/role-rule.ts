import type { Quantity } from '../../schema/quantity.ts';
import type { ChapterKind, SentenceRole } from '../../schema/structure.ts';
import type { Lexicon } from '../lexicon/compile.ts';

/** What a rule on roles may look at. */
export interface SentenceView {
  /** The sentence with letters, digits and marks in ASCII, trimmed. */
  text: string;
  /** The sentence in its own characters, trimmed. */
  original: string;
  chapterKind: ChapterKind;
  /** The amounts it states. */
  statistics: readonly Quantity[];
  /** The reading of the sentence before it in its paragraph. */
  before: { role: SentenceRole | null; rule: string; text: string } | null;
  lexicon: Lexicon;
}

/** One piece of evidence for a role. */
export interface RoleRule {
  name: string;
  role: SentenceRole;
  holds: (view: SentenceView) => boolean;
}
