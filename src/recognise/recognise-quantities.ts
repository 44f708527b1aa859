import { isSeveralYears, printPeriod, type Period } from '../figures/period.ts';
import { quantityEId } from '../parse/eid.ts';
import { foldWidth } from '../parse/fold.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { Span } from '../schema/span.ts';
import type { ChapterKind } from '../schema/structure.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { UnitEntry } from '../schema/unit-vocabulary.ts';
import { detectMentions, viewStretch } from './detect.ts';
import type { Mention } from './mention.ts';
import { makeCaches } from './reading-cache.ts';
import { spanOf, type Passage, type Stretch } from './passages.ts';
import { readBound } from './readings/bound.ts';
import { groupsOf } from './readings/distribution.ts';
import { frameMentions, type Frame } from './readings/frame.ts';
import { readMeasure } from './readings/measure.ts';
import {
  formerPeriod,
  isFormer,
  isReported,
  readPeriod,
  type PeriodMemory,
  type PeriodView,
} from './readings/period.ts';
import {
  headingPeriod,
  listPeriodMarks,
  usualPeriod,
  type HeadingPeriod,
  type PeriodContext,
  type PeriodMark,
} from './readings/period-marks.ts';
import { sumOf } from './readings/clarify.ts';
import { readStatus } from './readings/status.ts';
import { readWording } from './readings/wording.ts';
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
  const scope = { chapter: NO_SCOPE, section: NO_SCOPE };
  return passages.flatMap((passage) => {
    const context = { year, reviewYear, kind: passage.chapterKind };
    if (passage.kind === 'heading') {
      const named = headingPeriod(passage.stretches[0]?.folded ?? '', context);
      const isChapter = /^\d+-h$/.test(passage.eId);
      if (isChapter) scope.chapter = named;
      scope.section = isChapter ? NO_SCOPE : named;
    }
    const period = scope.section.period ?? scope.chapter.period;
    return readPassage(source, passage, { context, units, period, span: scope.section.span ?? scope.chapter.span });
  });
}

const NO_SCOPE: HeadingPeriod = { period: null, span: null };

/** `text` beside `raw` only where markup stands inside. */
function rawOf(source: string, { text }: Stretch, span: Span, { start, end }: Mention): Pick<Quantity, 'raw' | 'text'> {
  const raw = source.slice(span.start, span.end);
  const shown = text.slice(start, end);
  return raw === shown ? { raw } : { raw, text: shown };
}

interface PassageContext {
  context: PeriodContext;
  units: UnitTable;
  /** The period that the heading above names, or the paragraph so far. */
  period: Period | null;
  /** The span of years that either names. */
  span: Period | null;
}

function readPassage(source: string, passage: Passage, around: PassageContext): QuantityReading[] {
  let { period, span } = passage.kind === 'heading' ? NO_SCOPE : around;
  let topic = '';
  return passage.stretches.flatMap((stretch) => {
    const marks = listPeriodMarks(stretch.folded, around.context);
    const readings = readStretch(source, stretch, { ...around, marks, period, span, topic });
    topic = readings.findLast(({ quantity }) => quantity.role === 'statistic')?.quantity.subject ?? '';
    // What a sentence says of its time holds on for the rest of its paragraph.
    const last = marks.findLast(({ reach }) => reach === 'scope');
    period = last?.period ?? period;
    span = marks.findLast((mark) => mark.reach === 'scope' && isSeveralYears(mark.period))?.period ?? span;
    return readings;
  });
}

function readStretch(
  source: string,
  stretch: Stretch,
  { context, units, marks, period, span, topic }: PassageContext & { marks: readonly PeriodMark[]; topic: string },
): QuantityReading[] {
  const { frames, groups, subjects } = readWords(stretch, context.kind, units);
  const memory: PeriodMemory = { since: null };
  let mark = -1;
  let listHead: Frame | undefined;
  const readings: QuantityReading[] = [];
  for (const [i, frame] of frames.entries()) {
    while ((marks[mark + 1]?.at ?? Infinity) < frame.mention.start) mark += 1;
    if (!frame.joined || !listHead) listHead = frame;
    const named = marks[mark]?.period ?? period ?? usualPeriod(context);
    const spans = { named, span: isSeveralYears(named) ? named : span };
    const group = groups.get(frame);
    const leader = group?.members[0] ?? (frame.joined ? frames[i - 1] : undefined);
    const teller = frame.predicates.length === 0 && frame.core === '' ? (leader ?? frame) : frame;
    const reading = readFrame(source, stretch, frame, {
      ...{ id: quantityEId(stretch.eId, i + 1), context: { ...context, ...spans }, memory, listHead },
      chain: teller.predicates,
      teller,
      members: group?.dealt === true ? group.members : [frame],
      subject: ofTopic(subjects[i], topic),
    });
    const model = modelOf(frame, group?.index ?? 0, readings.at(-1));
    readings.push(model ? alike(reading, model) : reading);
  }
  return readings;
}

function ofTopic(reading: SubjectReading | undefined, topic: string): SubjectReading {
  return reading ? { ...reading, subject: sumOf(reading.subject, topic) } : { subject: '', rule: 'own-words' };
}

/** What a stretch's own words say of its numbers, whatever stands around it. */
interface WordsReading {
  frames: readonly Frame[];
  groups: ReturnType<typeof groupsOf>;
  subjects: readonly SubjectReading[];
}

const cacheOf = makeCaches<WordsReading>();

function readWords({ eId, text: words, role }: Stretch, chapterKind: ChapterKind, units: UnitTable): WordsReading {
  return cacheOf(units).get(words, chapterKind, (text) => {
    const view = viewStretch({ eId, role, text, folded: foldWidth(text) }, { units, chapterKind });
    const frames = frameMentions(view, detectMentions(view));
    const groups = groupsOf(frames);
    return { frames, groups, subjects: readSubjects(frames, groups) };
  });
}

/** The number before, where a number goes on with its predicate: 增长9%、力争10%, and the members of a 分别 list. */
function modelOf(frame: Frame, index: number, before: QuantityReading | undefined): QuantityReading | null {
  if (before?.quantity.unit !== frame.mention.unit || frame.core !== '') return null;
  const goesOn = frame.predicates.every(({ word }) => /^(?:力争|确保|争取|达到|达|以上|至少)$/.test(word));
  return index > 0 || (goesOn && before.quantity.measure === 'growth') ? before : null;
}

function alike(
  reading: QuantityReading,
  { quantity: { measure, direction, period, wording } }: QuantityReading,
): QuantityReading {
  return { ...reading, quantity: { ...reading.quantity, measure, direction, period, wording } };
}

interface FrameContext {
  id: string;
  context: PeriodView;
  memory: PeriodMemory;
  /** The first number of the list that the frame goes on, or itself. */
  listHead: Frame;
  /** The predicates, its own or those of the list it goes on. */
  chain: Frame['predicates'];
  /** The frame whose words tell how the number is measured. */
  teller: Frame;
  members: readonly Frame[];
  subject: SubjectReading;
}

function readFrame(
  source: string,
  stretch: Stretch,
  frame: Frame,
  { id, context, memory, listHead, chain, teller, members, subject }: FrameContext,
): QuantityReading {
  const { mention } = frame;
  const { role, settled, value, valueMax, unit } = mention;
  const { measure, direction, rule } = readMeasure(frame, chain, listHead);
  const former = isFormer(frame, chain);
  const told = readPeriod(frame, context, memory);
  const period = settled.period ?? printPeriod(former ? formerPeriod(frame) : told);
  const span = spanOf(stretch, mention.start, mention.end);
  const isCounted = role === 'statistic' || role === 'enumeration';
  const quantity: Quantity = {
    ...{ id, sentence: stretch.eId, span, ...rawOf(source, stretch, span, mention) },
    ...{ wording: isCounted ? readWording(stretch, teller) : '', role },
    subject: settled.subject ?? subject.subject,
    ...{ value, valueMax, unit, base: isCounted ? mention.base : null, measure, direction },
    ...readBound(frame, members),
    period,
    status: readStatus(mention, context.kind, former, isReported(told, context)),
  };
  const rules = { found: mention.rule, subject: subject.rule, measure: rule };
  return { quantity, rules, words: chain.map(({ word }) => word) };
}
