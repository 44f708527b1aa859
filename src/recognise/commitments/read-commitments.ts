import type { Commitment } from '../../schema/facts.ts';
import type { Quantity } from '../../schema/quantity.ts';
import type { SentenceRole } from '../../schema/structure.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import { spanOf, type Passage, type Stretch } from '../passages.ts';
import { discoverPlaces } from '../place-shapes.ts';
import { findPlaces } from '../places.ts';
import { findTopics } from '../topics.ts';
import { cutSentence, type Piece } from './cut-sentence.ts';
import { describePiece } from './describe-piece.ts';
import type { Joint } from './list-marks.ts';
import { isPromising } from './promising.ts';
import { compileVerbs } from './verb-lexicon.ts';

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
    const around = { ...input, vocabulary: withPlacesOf(stretches, input.vocabulary) };
    for (const stretch of stretches) {
      if (!isPromising(chapterKind, input.roles.get(stretch.eId)?.role ?? null)) continue;
      const facts = locate(stretch, bySentence.get(stretch.eId) ?? []);
      const pieces = cutSentence(
        stretch.text,
        facts.filter(({ statistic }) => statistic),
        lexicon,
      );
      let ordinal = 0;
      for (const { piece, inside } of withFacts(pieces, facts)) {
        ordinal += 1;
        readings.push(readPiece(around, stretch, piece, inside, ordinal));
      }
    }
  }
  return readings;
}

/** The vocabulary, with the places that a paragraph names and the vocabulary does not know. */
function withPlacesOf(
  stretches: readonly Stretch[],
  vocabulary: CommitmentInput['vocabulary'],
): CommitmentInput['vocabulary'] {
  const found = discoverPlaces(
    stretches.map(({ text }) => text),
    vocabulary.places,
  );
  return found.length === 0 ? vocabulary : { ...vocabulary, places: [...vocabulary.places, ...found] };
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

/** Gives each piece the facts inside it; both stand in order, so that one walk suffices. */
function* withFacts(pieces: readonly Piece[], facts: readonly Fact[]): Generator<{ piece: Piece; inside: Fact[] }> {
  let next = 0;
  for (const piece of pieces) {
    const inside: Fact[] = [];
    for (let fact = facts[next]; fact && fact.start < piece.end; fact = facts[next]) {
      if (fact.start >= piece.start && fact.end <= piece.end) inside.push(fact);
      next += 1;
    }
    yield { piece, inside };
  }
}

function readPiece(
  { source, vocabulary, ownPlace = null }: CommitmentInput,
  stretch: Stretch,
  piece: Piece,
  inside: readonly Fact[],
  ordinal: number,
): CommitmentReading {
  const text = stretch.text.slice(piece.start, piece.end);
  const statistics = inside
    .filter(({ statistic }) => statistic)
    .map(({ start, end }) => ({ start: start - piece.start, end: end - piece.start }));
  const where = { places: vocabulary.places, own: ownPlace };
  const { rules, ...found } = describePiece(text, piece.carried, statistics, where, compileVerbs(vocabulary.verbs));
  const span = spanOf(stretch, piece.start, piece.end);
  const raw = source.slice(span.start, span.end);
  const commitment: Commitment = {
    id: `${stretch.eId}-k${String(ordinal)}`,
    sentence: stretch.eId,
    span,
    raw,
    ...(raw === text ? {} : { text }),
    ...found,
    quantities: inside.map(({ id }) => id),
    places: findPlaces(text, vocabulary.places, { own: ownPlace }),
    topics: findTopics(text, vocabulary.topics),
  };
  return { commitment, rules: [piece.rule, ...rules] };
}
