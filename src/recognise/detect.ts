import { scanNumerals } from './numerals.ts';
import type { DetectionRule, Mention, RuleStretch, RuleView } from './mention.ts';
import { bareNumber } from './rules/bare-number.ts';
import { amount } from './rules/amount.ts';
import { capacity } from './rules/capacity.ts';
import { code } from './rules/code.ts';
import { date } from './rules/date.ts';
import { documentNumber } from './rules/document-number.ts';
import { doubleDigit } from './rules/double-digit.ts';
import { grade } from './rules/grade.ts';
import { hanAmount } from './rules/han-amount.ts';
import { hotline } from './rules/hotline.ts';
import { itemNumber } from './rules/item-number.ts';
import { league } from './rules/league.ts';
import { livingCircle } from './rules/living-circle.ts';
import { multiple } from './rules/multiple.ts';
import { noteMark } from './rules/note-mark.ts';
import { numberedName } from './rules/numbered-name.ts';
import { ordinal } from './rules/ordinal.ts';
import { percent } from './rules/percent.ts';
import { percentagePoint } from './rules/percentage-point.ts';
import { perPopulation } from './rules/per-population.ts';
import { periodLength } from './rules/period-length.ts';
import { quotedFigure } from './rules/quoted-figure.ts';
import { rank } from './rules/rank.ts';
import { ratio } from './rules/ratio.ts';
import { schemeSize } from './rules/scheme-size.ts';
import { sharedUnit } from './rules/shared-unit.ts';
import { streak } from './rules/streak.ts';
import { tenths } from './rules/tenths.ts';
import { threshold } from './rules/threshold.ts';
import { zero } from './rules/zero.ts';

/** In order of precedence: names before amounts, the particular before the general. There is no rule for the rest. */
export const DETECTION_RULES: readonly DetectionRule[] = [
  itemNumber,
  noteMark,
  documentNumber,
  perPopulation,
  ratio,
  date,
  quotedFigure,
  numberedName,
  ordinal,
  grade,
  hotline,
  league,
  code,
  livingCircle,
  periodLength,
  threshold,
  capacity,
  rank,
  sharedUnit,
  percentagePoint,
  percent,
  multiple,
  tenths,
  doubleDigit,
  zero,
  streak,
  schemeSize,
  amount,
  hanAmount,
  bareNumber,
];

/** The numbers of a stretch in order, disjoint: where two rules claim the same characters the earlier rule has them. */
export function detectMentions(stretch: RuleView): Mention[] {
  const taken = new Uint8Array(stretch.folded.length);
  const mentions: Mention[] = [];
  for (const rule of DETECTION_RULES) {
    for (const found of rule.find(stretch)) {
      if (found.end <= found.start || taken.subarray(found.start, found.end).includes(1)) continue;
      taken.fill(1, found.start, found.end);
      mentions.push(found);
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}

export function viewStretch(
  { eId, text, folded, role }: RuleStretch,
  context: Pick<RuleView, 'units' | 'lexicon' | 'chapterKind'>,
): RuleView {
  const numerals = scanNumerals(text, folded);
  return {
    eId,
    text,
    folded,
    role,
    ...context,
    numerals,
    numeralAt: new Map(numerals.map((numeral) => [numeral.start, numeral])),
  };
}
