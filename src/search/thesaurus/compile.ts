import type { EverydayConcept } from '../../schema/everyday-vocabulary.ts';
import { makeComparable } from '../characters.ts';
import { cutTexts, listAcrossWords, type CutTexts } from './across-words.ts';
import { CONCEPTS_A_FILE, NARROWER, WORD_FILES, type ConceptRow, type WordFile } from './thesaurus.ts';
import { wordFileOf } from './word-files.ts';

/** The thesaurus as it is served. */
export interface CompiledThesaurus {
  /** `WORD_FILES` of them. */
  words: WordFile[];
  concepts: ConceptRow[][];
}

/**
 * Compiles the concepts for the texts of a site. Every wording that people may type stays, so that a query is understood
 * even where the reports are silent; of the words that answer only those stay that the texts have.
 *
 * @param texts of the site's records, as readers see them
 */
export function compileThesaurus(concepts: readonly EverydayConcept[], texts: readonly string[]): CompiledThesaurus {
  const cut = cutTexts(texts.map((one) => makeComparable(one).text).join('\n'));
  const numbers = new Map(concepts.map(({ id }, number) => [id, number]));
  const rows = concepts.map((concept) => makeRow(concept, { cut, numbers, above: listAbove(concept, concepts) }));
  return {
    words: dealWords(concepts, numbers),
    concepts: Array.from({ length: Math.ceil(rows.length / CONCEPTS_A_FILE) }, (_, i) =>
      rows.slice(i * CONCEPTS_A_FILE, (i + 1) * CONCEPTS_A_FILE),
    ),
  };
}

interface Site {
  cut: CutTexts;
  numbers: ReadonlyMap<string, number>;
  above: ReadonlySet<string>;
}

function makeRow(concept: EverydayConcept, { cut, numbers, above }: Site): ConceptRow {
  const present = (words: readonly string[]): string =>
    [...new Set(words.map(compared))].filter((word) => cut.text.includes(word)).join(',');
  const numbersOf = (ids: Iterable<string>): number[] => [...ids].flatMap((id) => numbers.get(id) ?? []);
  const row: ConceptRow = [
    concept.label,
    concept.topic ?? '',
    present(concept.report),
    present(concept.weak),
    numbersOf(above),
    numbersOf(concept.related),
    concept.modifier ? 1 : 0,
    listNot(concept, cut),
  ];
  while (isEmpty(row.at(-1))) row.pop();
  return row;
}

/** Stretches in which a word of a concept is none: those that it names itself, and those that words happen to form. */
function listNot({ label, everyday, report, weak, not }: EverydayConcept, cut: CutTexts): string {
  const words = new Set([label, ...everyday, ...report, ...weak].map(compared).filter((word) => word.length > 1));
  const named = not.map(compared).filter((longer) => cut.text.includes(longer));
  return [...new Set([...named, ...[...words].flatMap((word) => listAcrossWords(word, cut))])].join(',');
}

function isEmpty(field: ConceptRow[number]): boolean {
  return field === '' || field === 0 || (Array.isArray(field) && field.length === 0);
}

/** Ids of all concepts broader than one. */
function listAbove(concept: EverydayConcept, concepts: readonly EverydayConcept[]): Set<string> {
  const byId = new Map(concepts.map((one) => [one.id, one]));
  const above = new Set<string>();
  const open = [...concept.broader];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (above.has(id)) continue;
    above.add(id);
    open.push(...(byId.get(id)?.broader ?? []));
  }
  return above;
}

/**
 * A wording stands for the concepts that people type it for; one that only reports have, for those it answers, without
 * the ones that are narrower than another of them.
 */
function ownersOf(concepts: readonly EverydayConcept[]): Map<string, EverydayConcept[]> {
  const typed = gather(concepts, ({ label, everyday, narrower }) => [label, ...everyday, ...narrower]);
  const reported = gather(concepts, ({ report }) => report);
  for (const [word, owners] of reported) {
    if (typed.has(word)) continue;
    const ids = new Set(owners.map(({ id }) => id));
    typed.set(
      word,
      owners.filter((owner) => listAbove(owner, concepts).isDisjointFrom(ids)),
    );
  }
  return typed;
}

function gather(
  concepts: readonly EverydayConcept[],
  wordsOf: (concept: EverydayConcept) => readonly string[],
): Map<string, EverydayConcept[]> {
  const owners = new Map<string, EverydayConcept[]>();
  for (const concept of concepts)
    for (const word of new Set(wordsOf(concept).map(compared)))
      owners.set(word, [...(owners.get(word) ?? []), concept]);
  return owners;
}

function dealWords(concepts: readonly EverydayConcept[], numbers: ReadonlyMap<string, number>): WordFile[] {
  const files = Array.from({ length: WORD_FILES }, (): Record<string, string[]> => ({}));
  for (const [word, owners] of ownersOf(concepts)) {
    const isNarrower = owners.every(({ narrower }) => narrower.some((one) => compared(one) === word));
    const key = owners.map(({ id }) => String(numbers.get(id))).join(',') + (isNarrower ? NARROWER : '');
    const file = files[wordFileOf(Array.from(word)[0] ?? '')];
    if (file) (file[key] ??= []).push(word);
  }
  return files.map((file) => Object.fromEntries(Object.entries(file).map(([key, words]) => [key, words.join(',')])));
}

/** A wording as a query is compared with it; no wording has white space. */
function compared(word: string): string {
  return makeComparable(word).text;
}
