import type { IndicatorEntry } from './indicator-vocabulary.ts';
import type { OverviewVocabulary } from './overview-vocabulary.ts';
import type { PlaceEntry } from './place-vocabulary.ts';
import type { TopicEntry } from './topic-vocabulary.ts';
import type { UnitEntry } from './unit-vocabulary.ts';
import type { VerbVocabulary } from './verb-vocabulary.ts';

/** The words the rules read with: `content/vocabulary/*.yml`, each reviewed by a person. */
export interface Vocabulary {
  units: readonly UnitEntry[];
  verbs: VerbVocabulary;
  indicators: readonly IndicatorEntry[];
  topics: readonly TopicEntry[];
  places: readonly PlaceEntry[];
  /** What the front page of a report tells. */
  overview: OverviewVocabulary;
}
