import type { IndicatorEntry } from '../../schema/indicator-vocabulary.ts';
import type { OverviewVocabulary } from '../../schema/overview-vocabulary.ts';
import type { TopicEntry } from '../../schema/topic-vocabulary.ts';
import { findDoubles, type Fault } from '../vocabulary-doubles.ts';
import type { YamlPath } from '../yaml-place.ts';

interface Named {
  indicators: readonly IndicatorEntry[];
  topics: readonly TopicEntry[];
}

/** Ids of the overview that name nothing, words that no topic of the subject has, and what stands twice. */
export function checkOverview({ finding, figures, daily }: OverviewVocabulary, { indicators, topics }: Named): Fault[] {
  const known = { indicator: new Set(indicators.map(({ id }) => id)), topic: new Set(topics.map(({ id }) => id)) };
  const missing = (kind: keyof typeof known, id: string, path: YamlPath): Fault[] =>
    known[kind].has(id) ? [] : [{ path, message: `"${id}" names no ${kind} of the vocabulary; correct the id` }];
  const wordsOf = (ids: readonly string[]): Set<string> =>
    new Set(topics.filter(({ id }) => ids.includes(id)).flatMap(({ words }) => words));
  return [
    ...finding.flatMap(({ indicator }, i) => missing('indicator', indicator, ['finding', i, 'indicator'])),
    ...figures.flatMap((id, i) => missing('indicator', id, ['figures', i])),
    ...daily.flatMap((subject, i) =>
      subject.topics.flatMap((id, n) => missing('topic', id, ['daily', i, 'topics', n])),
    ),
    ...daily.flatMap((subject, i) => {
      const own = wordsOf(subject.topics);
      return subject.words.flatMap((word, n): Fault[] =>
        own.has(word)
          ? []
          : [
              {
                path: ['daily', i, 'words', n],
                message: `"${word}" is no word of the topics ${subject.topics.join(', ')}; add it to one of them, or take it out`,
              },
            ],
      );
    }),
    ...findDoubles(
      'subject',
      daily.map(({ name }, i) => ({ word: name, path: ['daily', i, 'name'], owner: `entry ${String(i + 1)}` })),
    ),
  ];
}
