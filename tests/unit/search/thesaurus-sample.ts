import { everydayConceptSchema, type EverydayConcept } from '../../../src/schema/everyday-vocabulary.ts';
import { compileThesaurus } from '../../../src/search/thesaurus/compile.ts';
import { readCompiled } from '../../../src/search/thesaurus/reader.ts';
import type { ThesaurusReader } from '../../../src/search/thesaurus/thesaurus.ts';

/** A concept with only what a test is about. */
export function makeConcept(given: Partial<EverydayConcept> & { id: string; label: string }): EverydayConcept {
  return everydayConceptSchema.parse({ topic: null, report: [given.label], ...given });
}

export const ferries = makeConcept({
  id: 'ferries',
  label: '渡船',
  topic: 'transport',
  everyday: ['坐船', '船', '修渡口'],
  report: ['轮渡航班', '轮渡', '渡口改造'],
  weak: ['水运'],
});
export const nightFerries = makeConcept({
  id: 'night-ferries',
  label: '夜班渡船',
  report: ['夜航轮渡'],
  broader: ['ferries'],
});
export const lanterns = makeConcept({ id: 'lanterns', label: '灯会', everyday: ['花灯', '办船会'], report: ['灯会'] });
export const islanders = makeConcept({
  id: 'islanders',
  label: '岛民',
  everyday: ['岛上人'],
  report: ['岛民', '离岛居民'],
  modifier: true,
});
export const silent = makeConcept({ id: 'kites', label: '风筝', everyday: ['放风筝'], report: ['风筝节'] });

export const concepts = [ferries, nightFerries, lanterns, islanders, silent];

/** A thesaurus of the sample's concepts for a site that has some texts. */
export function readSample(texts: readonly string[], given: readonly EverydayConcept[] = concepts): ThesaurusReader {
  return readCompiled(compileThesaurus(given, texts));
}
