import type { FollowUp, FollowUpLink } from '../schema/follow-ups.ts';
import type { Span } from '../schema/span.ts';
import type { ChainAnnotation, PromiseRow, TargetRow } from './chain-annotation.ts';
import { shareOf, type Tally } from './tally.ts';

/** How what was followed from report to report agrees with what a person found. */
export interface ChainScore {
  /** Links told certain that the person holds the same thing, certain or likely; another half than the person's is wrong. */
  precision: Tally;
  /** Those that the person holds certain which are told certain; `of` counts each half of each row. */
  recall: Tally;
  /** Rows not found by the person that have a certain link; a count of faults. */
  falselyFound: Tally;
  /** Targets told as the person has them: with the relation, or without any. */
  targets: Tally;
  /** Targets with a relation that is not the person's. */
  targetsWrong: number;
}

/** A row on which both disagree. */
export interface ChainMiss {
  row: string;
  problem: string;
}

type Followed = readonly FollowUp[];
interface Scored {
  score: ChainScore;
  misses: ChainMiss[];
}

/** Rows are found by their words, so that their offsets need not be told. */
export function scoreChain(annotation: ChainAnnotation, followed: Followed): Scored {
  const misses: ChainMiss[] = [];
  const score: ChainScore = {
    precision: { right: 0, of: 0 },
    recall: { right: 0, of: 0 },
    falselyFound: { right: 0, of: 0 },
    targets: { right: 0, of: 0 },
    targetsWrong: 0,
  };
  const tell = (row: string, problem: string): void => void misses.push({ row, problem });
  for (const row of annotation.promises) scorePromise(row, { annotation, followed, score, tell });
  for (const row of annotation.targets) scoreTarget(row, { annotation, followed, score, tell });
  return { score, misses };
}

interface Scoring {
  annotation: ChainAnnotation;
  followed: Followed;
  score: ChainScore;
  tell: (row: string, problem: string) => void;
}

function scorePromise(row: PromiseRow, { annotation: { from, to }, followed, score, tell }: Scoring): void {
  const looked = spanOfItem(row, from.text);
  const links = followed
    .filter(({ kind, span }) => kind === 'commitment' && meets(span, looked))
    .flatMap((one) => one.links.filter(({ strength }) => strength === 'certain'))
    .filter(({ shared }) => meets(shared.from.span, looked));
  const name = row.item ?? row.promise;
  for (const half of ['review', 'plan'] as const) {
    const quote = half === 'review' ? row.quoteReview : row.quotePlan;
    const place = quote === null ? null : spanOf(quote, to.text);
    const told = links.filter((link) => link.half === half);
    const found = place !== null && told.some(({ span }) => meets(span, place));
    if (place !== null && row.sameThing === 'certain') {
      add(score.recall, found);
      if (!found) tell(name, `the ${half} is not told: ${quote ?? ''}`);
    }
    // What stands elsewhere in the half that the person quotes may be the same thing too.
    if (found || (place === null && told.length > 0)) add(score.precision, found);
    if (place === null) for (const { raw } of told) tell(name, `the ${half} is told without cause: ${raw}`);
  }
  if (row.state === 'not found') add(score.falselyFound, links.length > 0);
}

const RELATIONS: Readonly<Record<TargetRow['relation'], readonly FollowUpLink['relation'][]>> = {
  exceeded: ['higher', 'within'],
  met: ['equal', 'within'],
  missed: ['lower'],
  'not comparable': [],
  'not mentioned': [],
};

function scoreTarget(row: TargetRow, { annotation: { from, to }, followed, score, tell }: Scoring): void {
  const looked = spanOf(row.target, from.text);
  const links = followed
    .filter(({ kind, span }) => kind === 'target' && span.start >= looked.start && span.start < looked.end)
    .flatMap((one) => one.links.filter(({ half, relation }) => half === 'review' && relation !== null));
  const allowed = RELATIONS[row.relation];
  const place = row.next === null || allowed.length === 0 ? null : spanOf(row.next, to.text);
  const right =
    place === null
      ? links.length === 0
      : links.some(({ shared, relation }) => meets(shared.to.span, place) && allowed.includes(relation));
  add(score.targets, right);
  if (right) return;
  if (links.length > 0) score.targetsWrong += 1;
  tell(row.target, links.length > 0 ? 'another relation or figure is told' : `not told: ${row.next ?? ''}`);
}

function add(tally: Tally, right: boolean): void {
  tally.of += 1;
  if (right) tally.right += 1;
}

function spanOf(words: string, text: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`the text has no "${words}"`);
  return { start, end: start + words.length };
}

function spanOfItem({ promise, item }: PromiseRow, text: string): Span {
  const whole = spanOf(promise, text);
  const at = item === null ? -1 : promise.indexOf(item);
  if (item === null || at < 0) return whole;
  return { start: whole.start + at, end: whole.start + at + item.length };
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** For people: a line a measure. */
export function formatChainScore(name: string, score: ChainScore): string {
  const line = (label: string, tally: Tally): string =>
    `  ${label.padEnd(34)} ${percent(shareOf(tally))} (${String(tally.right)} of ${String(tally.of)})`;
  return [
    name,
    line('links told certain that are right', score.precision),
    line('certain links of the person told', score.recall),
    line('not found, but told as found', score.falselyFound),
    line('targets told right', score.targets),
    `  ${'targets told wrong'.padEnd(34)} ${String(score.targetsWrong)}`,
  ].join('\n');
}

function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)}%`;
}
