import type { z } from 'zod';
import { wordingsOf } from '../recognise/indicators/vocabulary-index.ts';
import { indicatorVocabularySchema, type IndicatorEntry } from '../schema/indicator-vocabulary.ts';
import { overviewVocabularySchema } from '../schema/overview-vocabulary.ts';
import { boundVocabularySchema } from '../schema/bound-vocabulary.ts';
import { chapterVocabularySchema } from '../schema/chapter-vocabulary.ts';
import { followUpVocabularySchema } from '../schema/follow-up-vocabulary.ts';
import { genericVocabularySchema } from '../schema/generic-vocabulary.ts';
import { openerVocabularySchema } from '../schema/opener-vocabulary.ts';
import { predicateVocabularySchema } from '../schema/predicate-vocabulary.ts';
import { placeVocabularySchema, type PlaceEntry } from '../schema/place-vocabulary.ts';
import { topicVocabularySchema, type TopicEntry } from '../schema/topic-vocabulary.ts';
import { unitVocabularySchema, type UnitEntry } from '../schema/unit-vocabulary.ts';
import { verbVocabularySchema } from '../schema/verb-vocabulary.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { checkOverview } from './overview/check-overview.ts';
import type { ContentFolder } from './content-folder.ts';
import {
  checkBounds,
  checkOpeners,
  checkPredicates,
  findDoubles,
  type Claim,
  type Fault,
} from './vocabulary-doubles.ts';
import { locateYaml } from './yaml-place.ts';

/**
 * Reads `vocabulary/*.yml` of the content folder. Every problem is added to the content's: what does not fit a schema,
 * what stands twice, and ids that name nothing.
 *
 * @returns null where any of the files has a problem
 */
export function loadVocabulary(content: ContentFolder): Vocabulary | null {
  const before = content.problems.length;
  const units = read(content, 'units', unitVocabularySchema, ({ units }) => checkUnits(units));
  const verbs = read(content, 'verbs', verbVocabularySchema, () => []);
  const bounds = read(content, 'bounds', boundVocabularySchema, (file) => checkBounds(file.bounds));
  const predicates = read(content, 'predicates', predicateVocabularySchema, (file) =>
    checkPredicates(file, bounds?.bounds ?? []),
  );
  const openers = read(content, 'openers', openerVocabularySchema, checkOpeners);
  const chapters = read(content, 'chapters', chapterVocabularySchema, () => []);
  const generic = read(content, 'generic', genericVocabularySchema, () => []);
  const followUps = read(content, 'follow-ups', followUpVocabularySchema, () => []);
  const indicators = read(content, 'indicators', indicatorVocabularySchema, (file) => checkIndicators(file.indicators));
  const topics = read(content, 'topics', topicVocabularySchema, (file) => checkTopics(file.topics));
  const places = read(content, 'places', placeVocabularySchema, (file) => checkPlaces(file.places));
  const overview = read(content, 'overview', overviewVocabularySchema, (file) =>
    // Where another file has a problem, nobody knows what its entries are called.
    indicators && topics ? checkOverview(file, { ...indicators, ...topics }) : [],
  );
  if (!units || !verbs || !bounds || !predicates || !openers || !generic || !chapters || !followUps) return null;
  if (content.problems.length > before || !indicators || !topics || !places || !overview) return null;
  const readers = { ...units, verbs, ...bounds, predicates, openers, generic, chapters, followUps };
  return { ...readers, ...indicators, ...topics, ...places, overview };
}

function read<S extends z.ZodType>(
  content: ContentFolder,
  name: string,
  schema: S,
  check: (file: z.infer<S>) => Fault[],
): z.infer<S> | null {
  const path = `vocabulary/${name}.yml`;
  const file = content.yaml(path, schema);
  if (file === null) return null;
  const faults = check(file);
  const text = faults.length > 0 ? content.text(path) : null;
  for (const { path: place, message } of faults) content.report(path, message, locateYaml(text ?? '', place));
  return file;
}

function claimIds(list: string, entries: readonly { id: string }[]): Claim[] {
  return entries.map(({ id }, i) => ({ word: id, path: [list, i, 'id'], owner: `${list} entry ${String(i + 1)}` }));
}

function checkUnits(units: readonly UnitEntry[]): Fault[] {
  return findDoubles(
    'unit',
    units.map(({ unit }, i) => ({ word: unit, path: ['units', i, 'unit'], owner: `entry ${String(i + 1)}` })),
  );
}

/** Wordings are compared as they are looked up: without quotation marks, in half width. */
function checkIndicators(indicators: readonly IndicatorEntry[]): Fault[] {
  const wordings = indicators.flatMap((entry, i) =>
    wordingsOf(entry).map((word, n): Claim => {
      const path = n === 0 ? ['indicators', i, 'label'] : ['indicators', i, 'aliases', n - 1];
      return { word, path, owner: entry.id };
    }),
  );
  const ids = new Set(indicators.map(({ id }) => id));
  const kin = indicators.flatMap((entry, i) =>
    entry.kindred.map(({ id }, n) => ({ from: entry.id, id, path: ['indicators', i, 'kindred', n, 'id'] })),
  );
  const lost = kin.filter(({ from, id }) => !ids.has(id) || id === from);
  return [
    ...findDoubles('id', claimIds('indicators', indicators)),
    ...findDoubles('wording', wordings),
    ...findDoubles(
      'kinship',
      kin.map(({ from, id, path }) => ({ word: [from, id].sort().join(' – '), path, owner: from })),
    ),
    ...lost.map(({ id, path }) => ({ path, message: `"${id}" names no other indicator of this file; correct the id` })),
  ];
}

/** A word may belong to several topics, but stands in one of them once, and not under `not` of the same. */
function checkTopics(topics: readonly TopicEntry[]): Fault[] {
  const doubles = topics.flatMap(({ id, words, not }, i) => {
    const claim = (list: 'words' | 'not', word: string, n: number): Claim => ({
      word,
      path: ['topics', i, list, n],
      owner: id,
    });
    return findDoubles('word', [
      ...words.map((word, n) => claim('words', word, n)),
      ...not.map((word, n) => claim('not', word, n)),
    ]);
  });
  return [...findDoubles('id', claimIds('topics', topics)), ...doubles];
}

function checkPlaces(places: readonly PlaceEntry[]): Fault[] {
  const names = places.flatMap(({ id, name, short }, i) => [
    { word: name, path: ['places', i, 'name'], owner: id },
    ...short.map((word, n) => ({ word, path: ['places', i, 'short', n], owner: id })),
  ]);
  const ids = new Set(places.map(({ id }) => id));
  const orphans = places.flatMap(({ id, parent }, i) =>
    parent === null || (ids.has(parent) && parent !== id)
      ? []
      : [{ path: ['places', i, 'parent'], message: `"${parent}" names no other place of this file; correct the id` }],
  );
  return [...findDoubles('id', claimIds('places', places)), ...findDoubles('name', names), ...orphans];
}
