import type { BoundEntry } from './bound-vocabulary.ts';
import type { ChapterVocabulary } from './chapter-vocabulary.ts';
import type { FollowUpVocabulary } from './follow-up-vocabulary.ts';
import type { GenericVocabulary } from './generic-vocabulary.ts';
import type { IndicatorEntry } from './indicator-vocabulary.ts';
import type { OpenerVocabulary } from './opener-vocabulary.ts';
import type { OverviewVocabulary } from './overview-vocabulary.ts';
import type { PlaceEntry } from './place-vocabulary.ts';
import type { PredicateVocabulary } from './predicate-vocabulary.ts';
import type { TopicEntry } from './topic-vocabulary.ts';
import type { UnitEntry } from './unit-vocabulary.ts';
import type { VerbVocabulary } from './verb-vocabulary.ts';

/** The words the rules read with: `content/vocabulary/*.yml`, each reviewed by a person. */
export interface Vocabulary {
  units: readonly UnitEntry[];
  verbs: VerbVocabulary;
  chapters: ChapterVocabulary;
  bounds: readonly BoundEntry[];
  predicates: PredicateVocabulary;
  openers: OpenerVocabulary;
  generic: GenericVocabulary;
  followUps: FollowUpVocabulary;
  indicators: readonly IndicatorEntry[];
  topics: readonly TopicEntry[];
  places: readonly PlaceEntry[];
  /** What the front page of a report tells. */
  overview: OverviewVocabulary;
}
