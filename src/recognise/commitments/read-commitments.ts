import type { Commitment } from '../../schema/facts.ts';
import type { PlaceEntry } from '../../schema/place-vocabulary.ts';
import type { Quantity } from '../../schema/quantity.ts';
import type { SentenceRole } from '../../schema/structure.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import { spanOf, type Passage, type Stretch } from '../passages.ts';
import { discoverPlaces } from '../place-shapes.ts';
import { findPlaces } from '../places.ts';
import { makeCaches } from '../reading-cache.ts';
import { findTopics } from '../topics.ts';
import { cutSentence, type Piece } from './cut-sentence.ts';
import { describePiece } from './describe-piece.ts';
import type { Joint } from './list-marks.ts';
import { isPromising } from './promising.ts';
import type { Where } from './named-places.ts';

export interface CommitmentInput {
  /** The report's text as decoded: spans and `raw` are slices of it. */
  source: string;
  passages: readonly Passage[];
  /** The sentences' roles by eId. */
  roles: ReadonlyMap<string, { role: SentenceRole | null }>;
  quantities: readonly Quantity[];
  vocabulary: Pick<Vocabulary, 'places' | 'topics'>;
  lexicon: Lexicon;
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
  const { lexicon } = input;
  const bySentence = Map.groupBy(input.quantities, ({ sentence }) => sentence);
  const readings: CommitmentReading[] = [];
  for (const { kind, chapterKind, stretches } of input.passages) {
    if (kind === 'heading') continue;
    const vocabulary = withPlacesOf(stretches, input.vocabulary);
    const where = { places: vocabulary.places, own: input.ownPlace ?? null };
    const cache = cacheOf(lexicon, vocabulary.topics, vocabulary.places);
    for (const stretch of stretches) {
      if (!isPromising(chapterKind, input.roles.get(stretch.eId)?.role ?? null)) continue;
      const facts = locate(stretch, bySentence.get(stretch.eId) ?? []);
      const rest = [where.own ?? '', ...facts.map(keyOf)].join(' ');
      const acts = cache.get(stretch.text, rest, (text) => readActs(text, facts, where, vocabulary, lexicon));
      for (const [i, act] of acts.entries()) readings.push(locateAct(input.source, stretch, act, facts, i + 1));
    }
  }
  return readings;
}

/** A promised act as it stands in a sentence, wherever the sentence stands. */
interface Act extends Joint {
  found: Pick<Commitment, 'lead' | 'specificity' | 'verb' | 'object' | 'projects' | 'places' | 'topics'>;
  /** Indices of the facts inside it. */
  inside: readonly number[];
  rules: string[];
}

const cacheOf = makeCaches<readonly Act[]>();

function keyOf({ start, end, statistic }: Fact): string {
  return `${String(start)}-${String(end)}${statistic ? 's' : ''}`;
}

function readActs(
  text: string,
  facts: readonly Fact[],
  where: Where,
  { topics }: CommitmentInput['vocabulary'],
  lexicon: Lexicon,
): Act[] {
  const pieces = cutSentence(
    text,
    facts.filter(({ statistic }) => statistic),
    lexicon,
  );
  return [...withFacts(pieces, facts)].map(({ piece, inside }) => {
    const { start, end, carried, lead, rule } = piece;
    const own = text.slice(start, end);
    const statistics = inside.flatMap((at) => {
      const fact = facts[at];
      return fact?.statistic === true ? [{ start: fact.start - start, end: fact.end - start }] : [];
    });
    const { rules, specificity, verb, object, projects } = describePiece(own, carried, statistics, where, lexicon);
    const places = findPlaces(own, where.places, { own: where.own });
    const found = { lead, specificity, verb, object, projects, places, topics: findTopics(own, topics) };
    return { start, end, found, inside, rules: [rule, ...rules] };
  });
}

const enlarged = new WeakMap<readonly PlaceEntry[], Map<string, readonly PlaceEntry[]>>();
/** So many sets of names are kept for a list of places. */
const MOST_SETS = 500;

/** The vocabulary, with the places that a paragraph names and the vocabulary does not know. */
function withPlacesOf(
  stretches: readonly Stretch[],
  vocabulary: CommitmentInput['vocabulary'],
): CommitmentInput['vocabulary'] {
  const found = discoverPlaces(
    stretches.map(({ text }) => text),
    vocabulary.places,
  );
  if (found.length === 0) return vocabulary;
  // The same list for the same names, as an index of its words is made for each list.
  const lists = enlarged.get(vocabulary.places) ?? new Map<string, readonly PlaceEntry[]>();
  enlarged.set(vocabulary.places, lists);
  const names = found.map(({ name }) => name).join(' ');
  const places = lists.get(names) ?? [...vocabulary.places, ...found];
  if (lists.size < MOST_SETS) lists.set(names, places);
  return { ...vocabulary, places };
}

/** The commitments alone. */
export function recogniseCommitments(input: CommitmentInput): Commitment[] {
  return readCommitments(input).map(({ commitment }) => commitment);
}

/** Where quantities stand in a sentence's text. */
function locate({ shown }: Stretch, quantities: readonly Quantity[]): Fact[] {
  return quantities
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ id, role, span }) => ({
      ...{ id, start: shown.indexOf(span.start), end: shown.indexOf(span.end) },
      statistic: role === 'statistic',
    }))
    .filter(({ start, end }) => end > start);
}

/** Gives each piece the indices of the facts inside it; both stand in order, so that one walk suffices. */
function* withFacts(pieces: readonly Piece[], facts: readonly Fact[]): Generator<{ piece: Piece; inside: number[] }> {
  let next = 0;
  for (const piece of pieces) {
    const inside: number[] = [];
    for (let fact = facts[next]; fact && fact.start < piece.end; fact = facts[next]) {
      if (fact.start >= piece.start && fact.end <= piece.end) inside.push(next);
      next += 1;
    }
    yield { piece, inside };
  }
}

function locateAct(
  source: string,
  stretch: Stretch,
  { start, end, found, inside, rules }: Act,
  facts: readonly Fact[],
  ordinal: number,
): CommitmentReading {
  const text = stretch.text.slice(start, end);
  const span = spanOf(stretch, start, end);
  const raw = source.slice(span.start, span.end);
  const commitment: Commitment = {
    id: `${stretch.eId}-k${String(ordinal)}`,
    sentence: stretch.eId,
    span,
    raw,
    ...(raw === text ? {} : { text }),
    // Written out, as a long text has a hundred thousand, and objects put together of parts are larger.
    lead: found.lead,
    specificity: found.specificity,
    verb: found.verb,
    object: found.object,
    projects: found.projects,
    quantities: inside.flatMap((at) => facts[at]?.id ?? []),
    places: found.places,
    topics: found.topics,
  };
  return { commitment, rules };
}
