import type { Passage } from '../recognise/passages.ts';
import type { Editor } from '../recognise/recognise-report.ts';
import type { ContentFolder } from './content-folder.ts';
import { readCorrections, readPairings } from './reviewed-facts.ts';

const CORRECTIONS = 'corrections.yml';
const PAIRINGS = 'pairings.yml';

/** Whether a person has said anything of a report's facts; of most nobody has. */
export function hasReviews(content: ContentFolder, folder: string): boolean {
  return [CORRECTIONS, PAIRINGS].some((name) => content.has(`${folder}/${name}`));
}

/**
 * What `corrections.yml` and `pairings.yml` of a report say. They name sentences by their published ids, as readers see
 * them; the passages take these names for the while.
 *
 * @param folder of the report, relative to the content folder
 * @param ids locked ids by positional ones
 */
export function makeEditor(content: ContentFolder, folder: string, ids: ReadonlyMap<string, string>): Editor {
  const published = (passages: readonly Passage[]): Passage[] =>
    passages.map((passage) => ({
      ...passage,
      stretches: passage.stretches.map((stretch) => ({ ...stretch, eId: ids.get(stretch.eId) ?? stretch.eId })),
    }));
  return {
    correct: ({ passages, quantities, lexicon }) =>
      readCorrections(content, `${folder}/${CORRECTIONS}`, { passages: published(passages), quantities, lexicon }),
    pair: ({ passages, quantities, indicators }) =>
      readPairings(content, `${folder}/${PAIRINGS}`, { passages: published(passages), quantities, indicators }),
  };
}
