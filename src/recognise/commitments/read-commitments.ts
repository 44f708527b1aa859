import type { Commitment } from '../../schema/facts.ts';
import type { Quantity } from '../../schema/quantity.ts';
import type { SentenceRole } from '../../schema/structure.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import { spanOf, type Passage, type Stretch } from '../passages.ts';
import { findPlaces } from '../places.ts';
import { findTopics } from '../topics.ts';
import { cutSentence, type Piece } from './cut-sentence.ts';
import { findHead, type Head } from './head-verb.ts';
import type { Joint } from './list-marks.ts';
import { readObject } from './piece-object.ts';
import { readProjects } from './projects.ts';
import { findPromisedVerb, type PromisedVerb } from './promised-verb.ts';
import { isPromising } from './promising.ts';
import { judgeSpecificity } from './specificity.ts';
import { compileVerbs, type VerbLexicon } from './verb-lexicon.ts';

export interface CommitmentInput {
  /** The report's text as decoded: spans and `raw` are slices of it. */
  source: string;
  passages: readonly Passage[];
  /** The sentences' roles by eId. */
  roles: ReadonlyMap<string, { role: SentenceRole | null }>;
  quantities: readonly Quantity[];
  vocabulary: Pick<Vocabulary, 'verbs' | 'places' | 'topics'>;
  /** Id of the place whose report it is. */
  ownPlace?: string | null;
}

/** A commitment, and the names of the rules that cut it, found its verb and judged it, in this order. */
export interface CommitmentReading {
  commitment: Commitment;
  rules: string[];
}

/** A statistic or another number in a sentence, as a range of its text. */
interface Fact extends Joint {
  id: string;
  statistic: boolean;
}

/**
 * Every act that the goals, plan and government chapters promise, in reading order: contract.md, "commitments". Ids are
 * positional: sentence eId, `-k`, 1-based number. Linear in the length of the text.
 */
export function readCommitments(input: CommitmentInput): CommitmentReading[] {
  const lexicon = compileVerbs(input.vocabulary.verbs);
  const bySentence = Map.groupBy(input.quantities, ({ sentence }) => sentence);
  const readings: CommitmentReading[] = [];
  for (const { kind, chapterKind, stretches } of input.passages) {
    if (kind === 'heading') continue;
    for (const stretch of stretches) {
      if (!isPromising(chapterKind, input.roles.get(stretch.eId)?.role ?? null)) continue;
      const facts = locate(stretch, bySentence.get(stretch.eId) ?? []);
      const pieces = cutSentence(
        stretch.text,
        facts.filter(({ statistic }) => statistic),
        lexicon,
      );
      for (const [i, piece] of pieces.entries()) readings.push(readPiece(input, lexicon, stretch, facts, piece, i + 1));
    }
  }
  return readings;
}

/** The commitments alone. */
export function recogniseCommitments(input: CommitmentInput): Commitment[] {
  return readCommitments(input).map(({ commitment }) => commitment);
}

/** Where quantities stand in a sentence's text. */
function locate({ offsets }: Stretch, quantities: readonly Quantity[]): Fact[] {
  const facts: Fact[] = [];
  let at = 0;
  for (const { id, role, span } of quantities.toSorted((a, b) => a.span.start - b.span.start)) {
    while (at < offsets.length && (offsets[at] ?? 0) < span.start) at += 1;
    const start = at;
    let end = start;
    while (end < offsets.length && (offsets[end] ?? 0) < span.end) end += 1;
    if (end > start) facts.push({ id, start, end, statistic: role === 'statistic' });
  }
  return facts;
}

function readPiece(
  { source, vocabulary, ownPlace = null }: CommitmentInput,
  lexicon: VerbLexicon,
  stretch: Stretch,
  facts: readonly Fact[],
  piece: Piece,
  ordinal: number,
): CommitmentReading {
  const text = stretch.text.slice(piece.start, piece.end);
  const inside = facts.filter(({ start, end }) => start >= piece.start && end <= piece.end);
  const statistics = inside
    .filter(({ statistic }) => statistic)
    .map(({ start, end }) => ({ start: start - piece.start, end: end - piece.start }));
  const found = describe(text, piece.carried, statistics, vocabulary, lexicon);
  const span = spanOf(stretch, piece.start, piece.end);
  const general = found.specificity === 'general';
  const commitment: Commitment = {
    id: `${stretch.eId}-k${String(ordinal)}`,
    sentence: stretch.eId,
    span,
    raw: source.slice(span.start, span.end),
    specificity: found.specificity,
    verb: general ? null : found.verb,
    object: general ? null : found.object,
    quantities: inside.map(({ id }) => id),
    places: findPlaces(text, vocabulary.places, { own: ownPlace }),
    projects: general ? [] : found.projects,
    topics: findTopics(text, vocabulary.topics),
  };
  return { commitment, rules: [piece.rule, ...found.rules] };
}

interface Description {
  specificity: Commitment['specificity'];
  verb: string | null;
  object: string | null;
  projects: string[];
  rules: string[];
}

/** What names may stand in: all behind the heading verb, and what stands between it and the promised act. */
function surroundings(text: string, head: Head | null, verb: PromisedVerb | null): { scope: string; subject: string } {
  const from = head?.opens === true ? head.end : 0;
  const subject = verb && verb.start > from ? text.slice(from, verb.start) : '';
  return { scope: text.slice(from), subject: subject.replace(/^(?:确保|力争)/, '') };
}

/** Reads verb, object and specificity of a piece; `statistics` are ranges of its text. */
function describe(
  text: string,
  carried: Head | null,
  statistics: readonly Joint[],
  { places }: Pick<Vocabulary, 'places'>,
  lexicon: VerbLexicon,
): Description {
  const head = findHead(text, lexicon);
  const own = carried && head?.opens !== true ? null : head;
  const promised = findPromisedVerb(text, own, carried ? [] : statistics, lexicon);
  const verb = promised?.word ?? carried?.word ?? null;
  const object = readObject(text, own, promised, statistics);
  const judged = judgeSpecificity({
    text,
    verb: verb ?? '',
    head: head?.word ?? carried?.word ?? '',
    object: object ?? '',
    ...surroundings(text, own, promised),
    hasStatistic: statistics.length > 0,
    places,
    lexicon,
  });
  const behind = promised && promised.rule !== 'verb-at-end' ? text.slice(promised.end) : (object ?? '');
  return {
    specificity: judged.specificity,
    verb,
    object,
    projects: readProjects(verb ?? '', behind, judged.rule),
    rules: [promised?.rule ?? (carried ? 'verb-carried' : 'no-verb'), judged.rule],
  };
}
