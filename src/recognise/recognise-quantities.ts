import { quantityEId } from '../parse/eid.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { Span } from '../schema/span.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { UnitEntry } from '../schema/unit-vocabulary.ts';
import { detectMentions, viewStretch } from './detect.ts';
import type { Mention } from './mention.ts';
import { spanOf, type Passage, type Stretch } from './passages.ts';
import { readBound } from './readings/bound.ts';
import { groupsOf } from './readings/distribution.ts';
import { frameMentions, type Frame } from './readings/frame.ts';
import { readMeasure } from './readings/measure.ts';
import {
  formerPeriod,
  isFormer,
  listPeriodMarks,
  readPeriod,
  usualPeriod,
  type PeriodContext,
  type PeriodMark,
  type PeriodMemory,
} from './readings/period.ts';
import { readStatus } from './readings/status.ts';
import { readSubjects, type SubjectReading } from './readings/subject.ts';
import { makeUnitTable, type UnitTable } from './units.ts';

/** A quantity and the rules that read it. */
export interface QuantityReading {
  quantity: Quantity;
  rules: { found: string; subject: SubjectReading['rule']; measure: string };
  /** The words before the number that were read as saying something of it, nearest first: 左右 is in `hedge`. */
  words: readonly string[];
}

/** The numbers of a report with their meaning, in reading order, ids positional. Linear in the length of the text. */
export function recogniseQuantities(
  source: string,
  passages: readonly Passage[],
  { year, reviewYear }: Pick<ReportDocument, 'year' | 'reviewYear'>,
  entries: readonly UnitEntry[],
): QuantityReading[] {
  const units = makeUnitTable(entries);
  const named: { chapter: string | null; section: string | null } = { chapter: null, section: null };
  return passages.flatMap((passage) => {
    const context = { year, reviewYear, kind: passage.chapterKind };
    if (passage.kind === 'heading') {
      const period = listPeriodMarks(passage.stretches[0]?.folded ?? '', context).at(-1)?.period ?? null;
      named.section = period;
      if (/^\d+-h$/.test(passage.eId)) named.chapter = period;
    }
    return readPassage(source, passage, { context, units, inherited: named.section ?? named.chapter });
  });
}

/** `text` beside `raw` only where markup stands inside. */
function rawOf(source: string, { text }: Stretch, span: Span, { start, end }: Mention): Pick<Quantity, 'raw' | 'text'> {
  const raw = source.slice(span.start, span.end);
  const shown = text.slice(start, end);
  return raw === shown ? { raw } : { raw, text: shown };
}

interface PassageContext {
  context: PeriodContext;
  units: UnitTable;
  /** The period that the heading above names. */
  inherited: string | null;
}

function readPassage(source: string, passage: Passage, around: PassageContext): QuantityReading[] {
  let period = passage.kind === 'heading' ? null : around.inherited;
  return passage.stretches.flatMap((stretch) => {
    const marks = listPeriodMarks(stretch.folded, around.context);
    const readings = readStretch(source, stretch, { ...around, marks, inherited: period });
    // What a sentence says of its time holds on for the rest of its paragraph.
    period = marks.at(-1)?.period ?? period;
    return readings;
  });
}

function readStretch(
  source: string,
  stretch: Stretch,
  { context, units, marks, inherited }: PassageContext & { marks: readonly PeriodMark[] },
): QuantityReading[] {
  const view = viewStretch(stretch, { units, chapterKind: context.kind });
  const frames = frameMentions(view, detectMentions(view));
  const groups = groupsOf(frames);
  const subjects = readSubjects(frames, groups);
  const memory: PeriodMemory = { since: null };
  let mark = -1;
  let listHead: Frame | undefined;
  return frames.map((frame, i) => {
    while ((marks[mark + 1]?.at ?? Infinity) < frame.mention.start) mark += 1;
    const named = marks[mark]?.period ?? inherited;
    const group = groups.get(frame);
    if (!frame.joined || !listHead) listHead = frame;
    const leader = group?.members[0] ?? (frame.joined ? frames[i - 1] : undefined);
    return readFrame(source, stretch, frame, {
      ...{ id: quantityEId(stretch.eId, i + 1), context, named, memory, listHead },
      chain: frame.predicates.length === 0 && frame.core === '' && leader ? leader.predicates : frame.predicates,
      members: group?.dealt === true ? group.members : [frame],
      subject: subjects[i] ?? { subject: '', rule: 'own-words' },
    });
  });
}

interface FrameContext {
  id: string;
  context: PeriodContext;
  /** The period last named before the number. */
  named: string | null;
  memory: PeriodMemory;
  /** The first number of the list that the frame goes on, or itself. */
  listHead: Frame;
  /** The predicates, its own or those of the list it goes on. */
  chain: Frame['predicates'];
  members: readonly Frame[];
  subject: SubjectReading;
}

function readFrame(
  source: string,
  stretch: Stretch,
  frame: Frame,
  { id, context, named, memory, listHead, chain, members, subject }: FrameContext,
): QuantityReading {
  const { mention } = frame;
  const { role, settled, value, valueMax, unit } = mention;
  const { measure, direction, rule } = readMeasure(frame, chain, listHead);
  const former = isFormer(frame, chain);
  const told = readPeriod(frame, named ?? usualPeriod(context), context, memory);
  const span = spanOf(stretch, mention.start, mention.end);
  const isCounted = role === 'statistic' || role === 'enumeration';
  const quantity: Quantity = {
    ...{ id, sentence: stretch.eId, span, ...rawOf(source, stretch, span, mention), role },
    subject: settled.subject ?? subject.subject,
    ...{ value, valueMax, unit, base: isCounted ? mention.base : null, measure, direction },
    ...readBound(frame, members),
    period: settled.period ?? (former ? (formerPeriod(frame) ?? 'other') : told),
    status: readStatus(mention, context.kind, former),
  };
  const rules = { found: mention.rule, subject: subject.rule, measure: rule };
  return { quantity, rules, words: chain.map(({ word }) => word) };
}
