import type { Span } from '../schema/span.ts';
import { isSameVerb } from './agreement-of-words.ts';
import type { Contested, GoldCommitment } from './annotation.ts';
import { makeMiss, show, type Miss } from './miss.ts';
import { addTallies, NO_TALLY, tally, type Overlap, type Tally } from './tally.ts';

export interface CommitmentScore {
  checkable: Overlap;
  /** These over the commitments found. */
  sameBounds: Tally;
  specificity: Tally;
  verb: Tally;
  /** Project names in common, of all that either side has. For information. */
  projects: Tally;
}

export interface CommitmentMatch<R extends GoldCommitment> {
  pairs: { gold: GoldCommitment; read: R }[];
  missed: GoldCommitment[];
  spurious: R[];
}

/** From which share of their joint length two spans are the same commitment. */
const ENOUGH = 0.5;

/** What two spans have in common, as a share of what they cover together. */
export function overlapOf(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Pairs rows that overlap by half or more, one to one, the best overlap first. */
export function matchOverlaps<R extends GoldCommitment>(
  gold: readonly GoldCommitment[],
  read: readonly R[],
): CommitmentMatch<R> {
  const candidates = gold
    .flatMap((goldRow) =>
      read.map((readRow) => ({ gold: goldRow, read: readRow, overlap: overlapOf(goldRow.span, readRow.span) })),
    )
    .filter(({ overlap }) => overlap >= ENOUGH)
    .sort((a, b) => b.overlap - a.overlap);
  const goldLeft = new Set(gold);
  const readLeft = new Set(read);
  const pairs = candidates.filter((pair) => {
    if (!goldLeft.has(pair.gold) || !readLeft.has(pair.read)) return false;
    goldLeft.delete(pair.gold);
    return readLeft.delete(pair.read);
  });
  pairs.sort((a, b) => a.gold.span.start - b.gold.span.start);
  return { pairs, missed: [...goldLeft], spurious: [...readLeft] };
}

/** Scores a reader's checkable commitments against annotated ones. General ones are neither right nor wrong. */
export function scoreCommitments(
  read: readonly GoldCommitment[],
  gold: readonly GoldCommitment[],
  source: string,
): { score: CommitmentScore; misses: Miss[] } {
  const [goldRows, readRows] = [gold.filter(isCheckable), read.filter(isCheckable)];
  const match = matchOverlaps(goldRows, readRows);
  const { pairs } = match;
  return {
    score: {
      checkable: { common: pairs.length, gold: goldRows.length, read: readRows.length },
      sameBounds: tally(pairs, (pair) => hasSameBounds(pair)),
      specificity: tally(pairs, (pair) => pair.gold.specificity === pair.read.specificity),
      verb: tally(pairs, (pair) => isSameVerb(pair.gold.verb, pair.read.verb)),
      projects: addTallies(pairs.map((pair) => compareNames(pair.gold.projects, pair.read.projects))),
    },
    misses: listMisses(source, match, read, gold),
  };
}

/** Leaves out the rows that annotators saw differently, and what a reader has in their place. */
export function withoutContested<R extends { span: Span }>(rows: readonly R[], contested: readonly Contested[]): R[] {
  return rows.filter(({ span }) => !contested.some((row) => overlapOf(row.span, span) >= ENOUGH));
}

function isCheckable({ specificity }: GoldCommitment): boolean {
  return specificity !== 'general';
}

type Pair = CommitmentMatch<GoldCommitment>['pairs'][number];

function hasSameBounds({ gold, read }: Pair): boolean {
  return gold.span.start === read.span.start && gold.span.end === read.span.end;
}

/** How many names two lists have in common, of all that either has; quotation marks are no part of a name. */
function compareNames(a: readonly string[], b: readonly string[]): Tally {
  const [left, right] = [a, b].map((names) => new Set(names.map((name) => name.replace(/[“”‘’"]/g, ''))));
  if (!left || !right) return NO_TALLY;
  return { right: left.intersection(right).size, of: left.union(right).size };
}

function listMisses(
  source: string,
  { pairs, missed, spurious }: CommitmentMatch<GoldCommitment>,
  read: readonly GoldCommitment[],
  gold: readonly GoldCommitment[],
): Miss[] {
  const wrong = (kind: string, isWrong: (pair: Pair) => boolean, detail: (pair: Pair) => string): Miss[] =>
    pairs.filter(isWrong).map((pair) => makeMiss(kind, source, pair.gold.span, detail(pair)));
  const field = (name: 'specificity' | 'verb' | 'projects', isWrong: (pair: Pair) => boolean): Miss[] =>
    wrong(name, isWrong, (pair) => `gold ${show(pair.gold[name])}, read ${show(pair.read[name])}`);
  return [
    ...missed.map(({ span }) => makeMiss('commitment missed', source, span, describeNearest(span, read, 'read'))),
    ...spurious.map(({ span, specificity }) =>
      makeMiss('commitment spurious', source, span, `${specificity}; ${describeNearest(span, gold, 'gold')}`),
    ),
    ...wrong(
      'bounds',
      (pair) => !hasSameBounds(pair),
      ({ read: { raw } }) => `read ${raw}`,
    ),
    ...field('specificity', (pair) => pair.gold.specificity !== pair.read.specificity),
    ...field('verb', (pair) => !isSameVerb(pair.gold.verb, pair.read.verb)),
    ...field('projects', (pair) => {
      const { right, of } = compareNames(pair.gold.projects, pair.read.projects);
      return right !== of;
    }),
  ];
}

/** What the other side has at this place. */
function describeNearest(span: Span, rows: readonly GoldCommitment[], side: string): string {
  const [best] = rows
    .map((row) => ({ row, overlap: overlapOf(row.span, span) }))
    .filter(({ overlap }) => overlap > 0)
    .sort((a, b) => b.overlap - a.overlap);
  return best ? `${side} ${best.row.specificity} ${best.row.raw}` : `nothing ${side} here`;
}
