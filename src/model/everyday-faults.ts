import type { EverydayConcept } from '../schema/everyday-vocabulary.ts';
import type { YamlPath } from './yaml-place.ts';

/** A concept, the file it stands in and its place there. */
export interface PlacedConcept {
  concept: EverydayConcept;
  /** Path below the content folder. */
  file: string;
  /** 0-based, in the file. */
  at: number;
}

/** Something wrong with a concept, and where. */
export interface EverydayFault {
  file: string;
  path: YamlPath;
  message: string;
}

interface Known {
  topics: ReadonlySet<string>;
  /** Report wordings that some report is known to have. */
  attested: ReadonlySet<string>;
}

/** All that is wrong across the concepts: doubles, relations that lead nowhere or in a circle, wordings of no known report. */
export function findEverydayFaults(placed: readonly PlacedConcept[], known: Known): EverydayFault[] {
  const concepts = placed.map(({ concept }) => concept);
  const owners = {
    typed: listOwners(concepts, ({ label, everyday, narrower }) => [label, ...everyday, ...narrower]),
    report: listOwners(concepts, ({ report }) => [...report]),
  };
  const ids = new Map<string, EverydayConcept>();
  for (const { concept } of placed) if (!ids.has(concept.id)) ids.set(concept.id, concept);
  return placed.flatMap((one) => [
    ...findDoubleIds(one, ids),
    ...findRepeats(one),
    ...findShared(one, owners, ids),
    ...findLost(one, ids, known.topics),
    ...findCircle(one, ids),
    ...findUnattested(one, known.attested),
  ]);
}

type Field =
  'id' | 'label' | 'topic' | 'everyday' | 'narrower' | 'report' | 'weak' | 'ambiguous' | 'broader' | 'related';

function fault({ file, at }: PlacedConcept, field: Field, i: number | null, message: string): EverydayFault {
  return { file, path: ['concepts', at, field, ...(i === null ? [] : [i])], message };
}

function findDoubleIds(one: PlacedConcept, ids: ReadonlyMap<string, EverydayConcept>): EverydayFault[] {
  const first = ids.get(one.concept.id);
  return first === one.concept ? [] : [fault(one, 'id', null, `duplicate id "${one.concept.id}"; choose another`)];
}

/** A wording twice in one list, or as a report's word and as another kind; what people type may be weak evidence too. */
function findRepeats(one: PlacedConcept): EverydayFault[] {
  const { id, label, everyday, narrower, report, weak } = one.concept;
  const lists: { field: Field; words: readonly string[]; others: readonly string[] }[] = [
    { field: 'everyday', words: everyday, others: [label, ...report] },
    { field: 'narrower', words: narrower, others: [label, ...everyday, ...report] },
    { field: 'report', words: report, others: [] },
    { field: 'weak', words: weak, others: report },
  ];
  return lists.flatMap(({ field, words, others }) =>
    words.flatMap((word, i) =>
      words.indexOf(word) === i && !others.includes(word)
        ? []
        : [fault(one, field, i, `"${word}" stands twice in ${id}; remove one of them`)],
    ),
  );
}

/** Which concepts have a wording, by the wording. */
interface Owners {
  typed: ReadonlyMap<string, readonly string[]>;
  report: ReadonlyMap<string, readonly string[]>;
}

function listOwners(concepts: readonly EverydayConcept[], wordsOf: (one: EverydayConcept) => string[]) {
  const owners = new Map<string, string[]>();
  for (const concept of concepts)
    for (const word of new Set(wordsOf(concept))) owners.set(word, [...(owners.get(word) ?? []), concept.id]);
  return owners;
}

/**
 * What people type is one concept's, or each that has it calls it ambiguous. A word of reports may be evidence for several
 * concepts, which are then related, or one broader than the other.
 */
function findShared(one: PlacedConcept, owners: Owners, ids: ReadonlyMap<string, EverydayConcept>): EverydayFault[] {
  const { id, ambiguous } = one.concept;
  const isAmbiguous = (word: string): boolean => (owners.typed.get(word) ?? []).some((other) => other !== id);
  const typed = listTyped(one.concept).flatMap(({ field, word, i }) => {
    const other = (owners.typed.get(word) ?? []).find((owner) => owner !== id);
    return other === undefined || ambiguous.includes(word)
      ? []
      : [fault(one, field, i, `"${word}" is also typed for ${other}; remove one, or list it under ambiguous of both`)];
  });
  const needless = ambiguous.flatMap((word, i) =>
    isAmbiguous(word) && (owners.typed.get(word) ?? []).includes(id)
      ? []
      : [fault(one, 'ambiguous', i, `"${word}" is typed for no other concept; remove it`)],
  );
  const strange = one.concept.report.flatMap((word, i) => {
    const other = (owners.report.get(word) ?? []).find((owner) => owner !== id && !areKin(id, owner, ids));
    return other === undefined
      ? []
      : [fault(one, 'report', i, `"${word}" is a word of ${other} too; remove one, or relate the concepts`)];
  });
  return [...typed, ...needless, ...strange];
}

function listTyped({ label, everyday, narrower }: EverydayConcept): { field: Field; word: string; i: number | null }[] {
  return [
    { field: 'label', word: label, i: null },
    ...everyday.map((word, i) => ({ field: 'everyday' as const, word, i })),
    ...narrower.map((word, i) => ({ field: 'narrower' as const, word, i })),
  ];
}

/** Whether of two concepts one names the other, or both stand below a third. */
function areKin(a: string, b: string, ids: ReadonlyMap<string, EverydayConcept>): boolean {
  const named = (id: string): string[] => [...(ids.get(id)?.broader ?? []), ...(ids.get(id)?.related ?? [])];
  const above = ids.get(a)?.broader ?? [];
  return named(a).includes(b) || named(b).includes(a) || (ids.get(b)?.broader ?? []).some((id) => above.includes(id));
}

function findLost(
  one: PlacedConcept,
  ids: ReadonlyMap<string, EverydayConcept>,
  topics: ReadonlySet<string>,
): EverydayFault[] {
  const { topic, id } = one.concept;
  const lost = (['broader', 'related'] as const).flatMap((field) =>
    one.concept[field].flatMap((other, i) =>
      ids.has(other) && other !== id ? [] : [fault(one, field, i, `"${other}" names no other concept; correct the id`)],
    ),
  );
  return topic === null || topics.has(topic)
    ? lost
    : [...lost, fault(one, 'topic', null, `"${topic}" names no topic; expected an id of vocabulary/topics.yml`)];
}

/** Whether a concept is broader than itself by way of others. */
function findCircle(one: PlacedConcept, ids: ReadonlyMap<string, EverydayConcept>): EverydayFault[] {
  const reached = new Set<string>();
  const open = [...one.concept.broader];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...(ids.get(id)?.broader ?? []));
  }
  return reached.has(one.concept.id) && !one.concept.broader.includes(one.concept.id)
    ? [fault(one, 'broader', null, `${one.concept.id} is broader than itself; remove one link of the circle`)]
    : [];
}

function findUnattested(one: PlacedConcept, attested: ReadonlySet<string>): EverydayFault[] {
  return (['report', 'weak'] as const).flatMap((field) =>
    one.concept[field].flatMap((word, i) =>
      attested.has(word)
        ? []
        : [
            fault(
              one,
              field,
              i,
              `"${word}" is in no known report; correct it, or count it in reports that have it: npm run check -- --wordings PATH… --accept`,
            ),
          ],
    ),
  );
}
