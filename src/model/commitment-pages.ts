import { visitContainers, type Container } from '../parse/visit.ts';
import type { Commitment } from '../schema/facts.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Paragraph, Sentence } from '../schema/structure.ts';
import { kindOf, type PermalinkRow } from './permalinks/rows.ts';
import { factsOf } from './sentence-facts.ts';

/** The commitments that stand under one heading, in reading order. */
export interface CommitmentGroup extends Omit<Container, 'paragraphs'> {
  commitments: readonly Commitment[];
}

/** A commitment where it stands. */
export interface CommitmentView {
  commitment: Commitment;
  sentence: Sentence;
  paragraph: Paragraph;
  /** The chapter without its sections, or the section. */
  container: Container;
  /** All commitments of its paragraph, itself among them. */
  beside: readonly Commitment[];
  /** The checkable commitments before and after it. */
  previous: Commitment | null;
  next: Commitment | null;
}

/** Whether a commitment may be held against what was done, and so has a page of its own. */
export function isCheckable({ specificity }: Pick<Commitment, 'specificity'>): boolean {
  return specificity !== 'general';
}

/** The commitment's words, without the source's markup. */
export function wordsOf({ raw, text = raw }: Pick<Commitment, 'raw' | 'text'>): string {
  return text;
}

/** Stands where a clause is cut between the words that govern a commitment and its own. */
const CUT = '…';

/** The words that govern a commitment, as they stand before its own: 支持…; empty where it has its own. */
export function leadOf({ lead }: Pick<Commitment, 'lead'>): string {
  return lead === '' ? '' : lead + CUT;
}

/** The commitment as a reader may be shown it alone: 力争CFB…二期开工. A wish does not become a fact. */
export function titleOf(commitment: Pick<Commitment, 'raw' | 'text' | 'lead'>): string {
  return leadOf(commitment) + wordsOf(commitment);
}

/** Every commitment once, by the heading it stands under; headings with none are left out. */
export function groupCommitments(document: ReportDocument): CommitmentGroup[] {
  return [...visitContainers(document)].flatMap(({ paragraphs, ...container }) => {
    const commitments = paragraphs.flatMap((paragraph) => commitmentsIn(document, paragraph));
    return commitments.length === 0 ? [] : [{ ...container, commitments }];
  });
}

/** The commitments of one kind by the headings they stand under. */
export interface CommitmentKind {
  specificity: Commitment['specificity'];
  count: number;
  groups: readonly CommitmentGroup[];
}

/** Every commitment once, what can be checked before attitudes; kinds and headings with none are left out. */
export function sortByKind(document: ReportDocument): CommitmentKind[] {
  const all = groupCommitments(document);
  return (['numbered', 'named', 'general'] as const)
    .map((specificity) => {
      const groups = all
        .map((group) => ({ ...group, commitments: group.commitments.filter((one) => one.specificity === specificity) }))
        .filter(({ commitments }) => commitments.length > 0);
      return { specificity, groups, count: groups.reduce((sum, { commitments }) => sum + commitments.length, 0) };
    })
    .filter(({ count }) => count > 0);
}

const viewed = new WeakMap<ReportDocument, ReadonlyMap<string, CommitmentView>>();

/** The checkable commitments by id in reading order, each where it stands; gathered once a document. */
export function viewCommitments(document: ReportDocument): ReadonlyMap<string, CommitmentView> {
  const known = viewed.get(document) ?? gatherViews(document);
  viewed.set(document, known);
  return known;
}

function gatherViews(document: ReportDocument): Map<string, CommitmentView> {
  const placed = [...visitContainers(document)].flatMap((container) =>
    container.paragraphs.flatMap((paragraph) => {
      const beside = commitmentsIn(document, paragraph);
      const sentences = new Map(paragraph.sentences.map((sentence) => [sentence.eId, sentence]));
      return beside.filter(isCheckable).flatMap((commitment) => {
        const sentence = sentences.get(commitment.sentence);
        return sentence ? [{ commitment, sentence, paragraph, container, beside }] : [];
      });
    }),
  );
  return new Map(
    placed.map((view, i) => [
      view.commitment.id,
      { ...view, previous: placed[i - 1]?.commitment ?? null, next: placed[i + 1]?.commitment ?? null },
    ]),
  );
}

function commitmentsIn(document: ReportDocument, { sentences }: Paragraph): Commitment[] {
  return sentences.flatMap(({ eId }) => factsOf(document, eId).commitments);
}

/** Retired commitments, whose pages may have been linked; an id that is in use again is none of them. */
export function listRetiredCommitments(rows: readonly PermalinkRow[]): PermalinkRow[] {
  return rows.filter(({ id, retired }) => retired && kindOf(id) === 'k');
}

/** A text cut for titles, with … where something is left out; half of a surrogate pair is never kept. */
export function shorten(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}
