import { SPECIFICITIES } from '../figures/words.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { groupCommitments, type CommitmentGroup } from './commitment-pages.ts';
import { mentionsOf } from './place-mentions.ts';

export type CommitmentFacetName = 'kind' | 'topic' | 'place' | 'section' | 'verb';

export interface CommitmentFacet {
  name: CommitmentFacetName;
  label: string;
  values: {
    /** As it stands in the page's address. */
    value: string;
    label: string;
    count: number;
  }[];
}

/** Names of topics and places by id. */
export interface CommitmentNames {
  topics: ReadonlyMap<string, string>;
  places: ReadonlyMap<string, string>;
}

/** Verbs of fewer commitments divide nothing. */
const FEWEST_OF_A_VERB = 3;

export function commitmentNames(document: ReportDocument, { topics, places }: Vocabulary): CommitmentNames {
  const mentioned = [...mentionsOf(document, places).places.values()];
  return {
    topics: new Map(topics.map(({ id, name }) => [id, name])),
    places: new Map(mentioned.map(({ id, name }) => [id, name])),
  };
}

/**
 * What the list of commitments is divided by. Kinds and sections are in their own order, all others the most frequent
 * first; a facet that divides nothing is left out.
 */
export function commitmentFacets(document: ReportDocument, names: CommitmentNames): CommitmentFacet[] {
  const groups = groupCommitments(document);
  const all = groups.flatMap(({ commitments }) => commitments);
  const named = (ids: readonly string[], labels: ReadonlyMap<string, string>): CommitmentFacet['values'] =>
    byCount(ids).map((value) => ({ ...value, label: labels.get(value.value) ?? value.value }));
  const kinds = count(all.map(({ specificity }) => specificity));
  const facets: CommitmentFacet[] = [
    {
      name: 'kind',
      label: '类别',
      values: (['numbered', 'named', 'general'] as const).flatMap((value) => {
        const number = kinds.get(value);
        return number === undefined ? [] : [{ value, label: SPECIFICITIES[value], count: number }];
      }),
    },
    {
      name: 'topic',
      label: '主题',
      values: named(
        all.flatMap(({ topics }) => topics),
        names.topics,
      ),
    },
    {
      name: 'place',
      label: '地方',
      values: named(
        all.flatMap(({ places }) => places),
        names.places,
      ),
    },
    {
      name: 'section',
      label: '章节',
      values: groups.map((group) => ({
        value: group.eId,
        label: groupLabel(group),
        count: group.commitments.length,
      })),
    },
    {
      name: 'verb',
      label: '动词',
      values: byCount(all.flatMap(({ verb }) => verb ?? [])).filter((value) => value.count >= FEWEST_OF_A_VERB),
    },
  ];
  return facets.filter(({ name, values }) => values.length > (name === 'kind' || name === 'section' ? 1 : 0));
}

/** The heading a group stands under; what stands before the first chapter has none. */
export function groupLabel({ chapter, section }: Pick<CommitmentGroup, 'chapter' | 'section'>): string {
  return section?.heading ?? chapter.heading ?? '开场';
}

function count(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function byCount(values: readonly string[]): CommitmentFacet['values'] {
  return [...count(values)]
    .map(([value, number]) => ({ value, label: value, count: number }))
    .sort((a, b) => b.count - a.count);
}
