import { everydayVocabularySchema, type EverydayConcept } from '../schema/everyday-vocabulary.ts';
import type { TopicEntry } from '../schema/topic-vocabulary.ts';
import { readAttested } from './attested-wordings.ts';
import type { ContentFolder } from './content-folder.ts';
import { findEverydayFaults, type PlacedConcept } from './everyday-faults.ts';
import { locateYaml } from './yaml-place.ts';

const FOLDER = 'vocabulary/everyday';
/** Which wordings reports are known to have: a count of reports each, no text of any of them. */
export const ATTESTED = `${FOLDER}/attested.tsv`;

/**
 * Reads the concepts of everyday life, one file a field of it. Every problem is added to the content's.
 *
 * @returns the concepts in the files' order; none where the folder has no file
 */
export function loadEveryday(content: ContentFolder, topics: readonly TopicEntry[]): EverydayConcept[] {
  const before = content.problems.length;
  const placed = readEveryday(content);
  // Of concepts that could not be read nothing more is told: relations to them would seem lost.
  if (placed.length === 0 || content.problems.length > before) return [];
  const attested = readAttested(content.text(ATTESTED) ?? '');
  const faults = findEverydayFaults(placed, {
    topics: new Set(topics.map(({ id }) => id)),
    attested: new Set(attested.keys()),
  });
  for (const { file, path, message } of faults)
    content.report(file, message, locateYaml(content.text(file) ?? '', path));
  return placed.map(({ concept }) => concept);
}

export function readEveryday(content: ContentFolder): PlacedConcept[] {
  return content.files(FOLDER, '.yml').flatMap((name) => {
    const file = `${FOLDER}/${name}`;
    const read = content.yaml(file, everydayVocabularySchema);
    return (read?.concepts ?? []).map((concept, at) => ({ concept, file, at }));
  });
}
