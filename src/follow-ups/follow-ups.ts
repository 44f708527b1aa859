import { compileLexicon } from '../recognise/lexicon/compile.ts';
import { compileFollowUpWords } from '../recognise/lexicon/follow-ups.ts';
import type { FollowUp, FollowUpLink } from '../schema/follow-ups.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { indexStretches } from './common-stretches.ts';
import { followPromise } from './follow-promises.ts';
import { followTargets } from './follow-targets.ts';
import { ownNames } from './own-names.ts';
import type { Context } from './rules/rule.ts';
import { stateOf } from './state.ts';
import { listStatements, type Statement } from './statements.ts';

/**
 * What a report says of the promises and targets of the one before it: one entry for each checkable promise and each numeric
 * target, in reading order. A promise that is not checkable by its wording is listed where the next report names the same
 * thing for certain.
 *
 * @param from a report of some year
 * @param to the same place's report of the year after
 */
export function followUps(from: ReportDocument, to: ReportDocument, vocabulary: Vocabulary): FollowUp[] {
  const words = compileFollowUpWords(vocabulary.followUps);
  const plain = { words, own: ownNames(from) };
  const statements = listStatements(to, plain);
  const texts = { from: listStatements(from, plain), to: statements };
  const context = {
    lexicon: compileLexicon(vocabulary),
    words,
    frequency: frequencyIn(texts),
  };
  const input = { document: from, plain, index: indexStretches(statements), context };
  const figures = followTargets({ from, aims: texts.from, statements, to, vocabulary, lexicon: context.lexicon });
  const ends = { from: from.source.file, to: to.source.file };
  const promises = from.commitments.flatMap((commitment): FollowUp[] => {
    const links = withFigures(followPromise(commitment, input), commitment.quantities, figures);
    const { id, span, raw, specificity } = commitment;
    const state = stateOf(links);
    return specificity === 'general' && state === 'none'
      ? []
      : [{ ...ends, id, span, raw, kind: 'commitment', state, links }];
  });
  const targets = from.quantities.flatMap(({ id, span, raw, role, status }): FollowUp[] => {
    if (role !== 'statistic' || status !== 'target') return [];
    const links = figures.get(id) ?? [];
    return [{ ...ends, id, span, raw, kind: 'target', state: stateOf(links), links }];
  });
  return [...promises, ...targets];
}

/** Counts once for the same words. What a review tells and its plan goes on with is no more usual for that. */
function frequencyIn(texts: { from: readonly Statement[]; to: readonly Statement[] }): Context['frequency'] {
  const halves = (statements: readonly Statement[]): string[][] =>
    (['review', 'plan'] as const).map((half) =>
      statements.flatMap((statement) => (statement.half === half ? [statement.plain.text] : [])),
    );
  const [from, to] = [halves(texts.from), halves(texts.to)];
  const most = (side: readonly string[][], part: string): number =>
    Math.max(...side.map((half) => half.filter((text) => text.includes(part)).length));
  const known = new Map<string, { from: number; to: number }>();
  return (part) => {
    const counted = known.get(part) ?? { from: most(from, part), to: most(to, part) };
    known.set(part, counted);
    return counted;
  };
}

/** A promise's links with those of its figures; a clause that both lead to is told by its figure. */
function withFigures(
  links: readonly FollowUpLink[],
  quantities: readonly string[],
  figures: ReadonlyMap<string, readonly FollowUpLink[]>,
): FollowUpLink[] {
  const told = quantities.flatMap((id) => figures.get(id) ?? []);
  const others = links.filter(
    ({ span, strength }) =>
      !told.some((one) => one.span.start === span.start && (one.strength === 'certain' || strength === 'likely')),
  );
  return [
    ...told.filter((one) => one.strength === 'certain' || !others.some(({ span }) => span.start === one.span.start)),
    ...others,
  ].sort((a, b) => a.span.start - b.span.start);
}
