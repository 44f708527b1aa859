import type { SearchRecord } from '../record.ts';
import type { Asks } from '../understand/question-words.ts';
import type { Range } from './evidence.ts';

/** The half of its report that a record stands in. */
export type Half = 'review' | 'plan' | null;

/** What a promise or figure adds to a sentence: a reader wants first what can be checked. */
const PROMISED = { numbered: 0.4, named: 0.3, general: 0.1 };
const FIGURE_OF_RESULT = 0.25;
const FIGURE_OF_TARGET = 0.3;
/** A figure in the clause of the words found. */
const FIGURE_NEAR = 0.15;
/** The plan before what was done, where nothing else tells. */
const PLANNED = 0.08;
/** The half that the query points to. */
const WANTED_HALF = 0.4;
/** What the question asks for stands in the clause of the words found, or somewhere in the sentence. */
const ASKED_NEAR = 0.45;
const ASKED = 0.15;

const ROLES: Record<NonNullable<SearchRecord['role']>, number> = {
  ...{ target: 0.1, commitment: 0.1, result: 0.1 },
  ...{ background: -0.25, heading: -0.45, ceremony: -0.6 },
};

const ASKED_FOR: Record<Exclude<Asks, 'what' | 'none'>, RegExp> = {
  when: /\d{4}年|\d+月|年底|年内|年末|月底|上半年|下半年|季度|如期|按期|前期工作|开工|建成|竣工|通车|运营|投用|[三四五]年|尽早|早日/,
  'how-much': /\d|[一二三四五六七八九十百千]+[万亿个户人元]/,
  where: /[路街道镇乡村县区市站线河湖山园桥](?:[、，。及和等至—]|$)|“[^”]+”/,
};

/**
 * How much a sentence tells beside what it is about: promises and figures that can be checked before directions, what the
 * question asks for before other things, background last.
 *
 * @param ranges where the words found stand, in the record's text
 */
export function tellingOf(
  record: SearchRecord,
  half: Half,
  question: { asks: Asks; half: Half },
  ranges: readonly Range[],
): number {
  const clauses = ranges.map((range) => clauseAround(record.text, range));
  let sum = record.role === null ? 0 : ROLES[record.role];
  sum += promiseOf(record, ranges);
  if (record.number && record.role === 'result') sum += FIGURE_OF_RESULT;
  if (record.number && record.role === 'target') sum += FIGURE_OF_TARGET;
  if (record.number && clauses.some((clause) => /\d/.test(clause))) sum += FIGURE_NEAR;
  if (half === 'plan') sum += PLANNED;
  if (question.half !== null && half === question.half) sum += WANTED_HALF;
  if (question.asks !== 'none' && question.asks !== 'what') {
    const wanted = ASKED_FOR[question.asks];
    if (clauses.some((clause) => wanted.test(clause))) sum += ASKED_NEAR;
    else if (wanted.test(record.text)) sum += ASKED;
  }
  return sum;
}

/** The best promise in which the words stand; one that stands elsewhere in the sentence is about something else. */
function promiseOf({ commitments }: SearchRecord, ranges: readonly Range[]): number {
  const met = commitments.filter(({ start, end }) => ranges.some((range) => range.start < end && range.end > start));
  return Math.max(0, ...met.map(({ checkable }) => PROMISED[checkable ?? 'general']));
}

/** The text between the marks around a range. */
function clauseAround(text: string, { start, end }: Range): string {
  const before = Math.max(...['，', '；', '。', '：'].map((mark) => text.lastIndexOf(mark, start - 1)));
  const behind = text.slice(end).search(/[，；。：]/);
  return text.slice(before + 1, behind < 0 ? text.length : end + behind + 1);
}
