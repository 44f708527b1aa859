import type { Quantity } from '../schema/quantity.ts';
import type { ChapterKind } from '../schema/structure.ts';
import type { UnitEntry } from '../schema/unit-vocabulary.ts';
import type { Lexicon } from './lexicon/compile.ts';
import type { Numeral } from './numerals.ts';
import type { Stretch } from './passages.ts';
import type { UnitTable } from './units.ts';

/** What a rule may settle by itself; the readings settle the rest from what stands around the number. */
type Settled = Partial<Pick<Quantity, 'subject' | 'measure' | 'direction' | 'bound' | 'hedge' | 'period' | 'status'>>;

/** A number as a rule has found it; `start` and `end` are indices into the stretch's text, half-open. */
export interface Mention {
  start: number;
  end: number;
  /** Name of the rule that found it. */
  rule: string;
  role: Quantity['role'];
  value: number | null;
  valueMax: number | null;
  unit: string | null;
  base: Quantity['base'];
  /** What its unit measures; null where the rule's mark is no unit of the vocabulary. */
  unitMeasure: UnitEntry['measure'] | null;
  settled: Settled;
}

/** What rules see of a stretch: its words, wherever they stand. */
export type RuleStretch = Omit<Stretch, 'shown'>;

/** A stretch with what all rules need of it. */
export interface RuleView extends RuleStretch {
  chapterKind: ChapterKind;
  numerals: readonly Numeral[];
  /** The numeral that begins at an index. */
  numeralAt: ReadonlyMap<number, Numeral>;
  units: UnitTable;
  lexicon: Lexicon;
}

/** One phenomenon: finds its numbers in a stretch. Ranges of one rule's mentions do not overlap. */
export interface DetectionRule {
  name: string;
  find: (view: RuleView) => Mention[];
}

type Found = Pick<Mention, 'start' | 'end'> & Partial<Omit<Mention, 'start' | 'end' | 'rule' | 'role'>>;

function mention(rule: string, role: Quantity['role'], found: Found): Mention {
  return { value: null, valueMax: null, unit: null, base: null, unitMeasure: null, settled: {}, ...found, rule, role };
}

/** A number inside a name or a class: counts nothing. */
export function identifier(rule: string, found: Found): Mention {
  return mention(rule, 'identifier', found);
}

export function statistic(rule: string, found: Found): Mention {
  return mention(rule, 'statistic', found);
}

export function dateMention(rule: string, found: Found): Mention {
  return mention(rule, 'date', found);
}

export function enumeration(rule: string, found: Found): Mention {
  return mention(rule, 'enumeration', found);
}

/** The first number in a piece of a name: 8.5 of G8.5+, 1 of 1号线; null where it has none or several (1+4). */
export function onlyNumber(text: string): number | null {
  const numbers = text.match(/\d+(?:\.\d+)?/g) ?? [];
  return numbers.length === 1 ? Number(numbers[0]) : null;
}

/** Whether a text has an Arabic digit, which most have not: sooner known than that no pattern of a rule matches. */
export function hasDigit(folded: string): boolean {
  return /[0-9]/.test(folded);
}

/**
 * Identifiers where a pattern matches that has a digit in it. The pattern is global; a group, where it has one, is the
 * mention.
 */
export function identifiersAt(rule: string, folded: string, pattern: RegExp): Mention[] {
  if (!hasDigit(folded)) return [];
  return [...folded.matchAll(pattern)].map((found) => {
    const whole = found[0];
    const part = found[1] ?? whole;
    const start = found.index + whole.indexOf(part);
    return identifier(rule, { start, end: start + part.length, value: onlyNumber(part) });
  });
}
