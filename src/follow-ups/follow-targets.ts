import { parsePeriod, singleYear } from '../figures/period.ts';
import { pointOf, relate, valueRange, type Relation } from '../figures/value-range.ts';
import { readMeasured, type Measured } from '../recognise/indicators/measured.ts';
import { indexIndicators } from '../recognise/indicators/vocabulary-index.ts';
import { compare, plainKey, type Verdict } from '../recognise/pairings/compare.ts';
import type { Lexicon } from '../recognise/lexicon/compile.ts';
import type { FollowUpLink, FollowUpRelation } from '../schema/follow-ups.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import type { Range } from './plain-text.ts';
import type { Statement } from './statements.ts';
import { compareWordings, type Wording } from './worded-alike.ts';

interface Input {
  from: ReportDocument;
  /** The statements of the next report. */
  statements: readonly Statement[];
  to: ReportDocument;
  /** The statements of the report that sets the targets. */
  aims: readonly Statement[];
  vocabulary: Pick<Vocabulary, 'indicators'>;
  lexicon: Lexicon;
}

/** The figures of the next report that measure what a target does. */
interface Partner {
  figure: Measured;
  statement: Statement;
  verdict: Verdict;
  wording: Wording;
}

/** Kinds of relation with the result first: what the next report's figure is to the target. */
const SAME: Verdict = { comparable: 'yes', reason: null, distance: 0 };

const RELATIONS: Readonly<Record<Relation, FollowUpRelation>> = {
  higher: 'lower',
  lower: 'higher',
  equal: 'equal',
  floor: 'within',
  ceiling: 'within',
  open: 'open',
};

/**
 * What the next report tells of each numeric target, by the target's id: the result of the target's year in its review, and
 * the next year's target in its plan. Of several figures the nearest, of equally near ones the first. Certain are those of
 * the same measure, unit, scope and kind (both newly added, both a stock); all others are likely and have no relation.
 */
export function followTargets({
  from,
  aims,
  statements,
  to,
  vocabulary,
  lexicon,
}: Input): ReadonlyMap<string, FollowUpLink[]> {
  const index = indexIndicators(vocabulary.indicators);
  const byEId = new Map(statements.map((statement) => [statement.sentence, statement]));
  const figures = readMeasured(to.quantities, vocabulary.indicators).flatMap((figure) => {
    const statement = byEId.get(figure.quantity.sentence);
    return statement ? [{ figure, statement }] : [];
  });
  const told = new Map(aims.map((statement) => [statement.sentence, statement]));
  const byKey = Map.groupBy(figures, ({ figure }) => plainKey(figure));
  const targets = readMeasured(from.quantities, vocabulary.indicators).filter(
    ({ quantity }) => quantity.status === 'target',
  );
  return new Map(
    targets.map((target) => {
      const year = singleYear(parsePeriod(target.quantity.period));
      const known = byKey.get(plainKey(target)) ?? [];
      const links = (['review', 'plan'] as const).flatMap((half): FollowUpLink[] => {
        const status = half === 'review' ? 'result' : 'target';
        const ofYear = half === 'review' ? year : year === null ? null : year + 1;
        const partners = known
          .filter(({ figure, statement }) => statement.half === half && figure.quantity.status === status)
          .filter(({ statement }) => ofYear === null || !isSum(statement, ofYear))
          .filter(({ figure }) => ofYear !== null && singleYear(parsePeriod(figure.quantity.period)) === ofYear)
          .flatMap(({ figure, statement }): Partner[] => {
            const verdict = compare(figure, target, index, { result: ofYear, target: year });
            const plain = told.get(target.quantity.sentence)?.plain;
            const wording = plain
              ? compareWordings([plain, statement.plain], [target.quantity, figure.quantity], lexicon)
              : 'other';
            if (!verdict || isBare(target)) return [];
            return [{ figure, statement, wording, verdict: wording === 'whole' ? SAME : verdict }];
          });
        const best = nearest(partners);
        return best ? [toLink(target, best)] : [];
      });
      return [target.quantity.id, links];
    }),
  );
}

/** Fewer characters say too little of what is measured: 投资. */
const SHORTEST = 4;

/** A sum of several years, unless the sentence names the year. */
function isSum({ severalYears, plain }: Statement, year: number): boolean {
  return severalYears && !plain.text.includes(`${String(year)}年`);
}

function isBare({ entry, base }: Measured): boolean {
  return entry === null && base.length < SHORTEST;
}

function nearest(partners: readonly Partner[]): Partner | null {
  let best: Partner | null = null;
  for (const partner of partners) if (!best || partner.verdict.distance < best.verdict.distance) best = partner;
  return best;
}

function toLink(target: Measured, { figure, statement, verdict, wording }: Partner): FollowUpLink {
  const { half, sentence, plain } = statement;
  const { quantity } = figure;
  const same = verdict.comparable === 'yes';
  const relation = same ? relationOf(target.quantity, quantity) : null;
  const clause = clauseOf(quantity, statement);
  return {
    half,
    sentence,
    ...plain.withMarks(clause),
    strength: same || wording === 'end' ? 'certain' : 'likely',
    reason: same ? `同一项数据：${figure.wording}` : (verdict.reason ?? ''),
    rule: 'figure',
    shared: {
      from: { span: target.quantity.span, raw: target.quantity.raw },
      to: { span: quantity.span, raw: quantity.raw },
    },
    value: valueOf(quantity),
    comparable: verdict.comparable,
    relation,
  };
}

/** The next figure as it stands to the target; null where one gives no number. */
function relationOf(target: Quantity, next: Quantity): FollowUpRelation | null {
  const [aim, told] = [valueRange(target), valueRange(next)];
  if (!aim || aim.unit !== told?.unit) return null;
  const relation = RELATIONS[relate(aim.range, told.range)];
  // 突破2380 lies within what 突破2300 leaves open.
  const inside = told.range.low >= aim.range.low && told.range.high <= aim.range.high;
  return relation === 'open' && inside ? 'within' : relation;
}

/** As written, a fall with the minus sign. */
function valueOf(quantity: Quantity): number | null {
  const range = valueRange(quantity)?.range;
  if (quantity.value === null || !range) return null;
  return pointOf(range) < 0 && quantity.value > 0 ? -quantity.value : quantity.value;
}

function clauseOf({ span }: Quantity, { plain, clauses }: Statement): Range {
  const holds = (clause: Range): boolean => {
    const { start, end } = plain.spanOf(clause);
    return start <= span.start && end >= span.start;
  };
  return clauses.find(holds) ?? { start: 0, end: plain.text.length };
}
