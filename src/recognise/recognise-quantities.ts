import { isSeveralYears, printPeriod, type Period } from '../figures/period.ts';
import { quantityEId } from '../parse/eid.ts';
import { foldWidth } from '../parse/fold.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { Span } from '../schema/span.ts';
import type { ChapterKind } from '../schema/structure.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { detectMentions, viewStretch } from './detect.ts';
import { compileLexicon, type Lexicon, type LexiconWords } from './lexicon/compile.ts';
import type { Mention } from './mention.ts';
import { makeCaches } from './reading-cache.ts';
import { spanOf, type Passage, type Stretch } from './passages.ts';
import { readBound } from './readings/bound.ts';
import { groupsOf } from './readings/distribution.ts';
import { frameMentions, type Frame } from './readings/frame.ts';
import { alike, asGrown, modelOf, movesOn } from './readings/like-before.ts';
import { readMeasure } from './readings/measure.ts';
import {
  formerPeriod,
  isFormer,
  isReported,
  readPeriod,
  type PeriodMemory,
  type PeriodView,
} from './readings/period.ts';
import { headingPeriod, turnsToYear, type HeadingPeriod } from './readings/heading-period.ts';
import { listPeriodMarks, type PeriodContext, type PeriodMark } from './readings/period-marks.ts';
import { aboutOf, withTopic, type Around } from './readings/clarify.ts';
import { sentenceTimes, yearOfSpeech } from './readings/sentence-times.ts';
import { readStatus } from './readings/status.ts';
import { readWording } from './readings/wording.ts';
import { readSubjects, type SubjectReading } from './readings/subject.ts';
import { statesPresent } from './present-facts.ts';
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
  {
    year,
    reviewYear,
    date = null,
  }: Pick<ReportDocument, 'year' | 'reviewYear'> & Partial<Pick<ReportDocument, 'date'>>,
  vocabulary: LexiconWords & Pick<Vocabulary, 'units'>,
): QuantityReading[] {
  const units = makeUnitTable(vocabulary.units);
  const lexicon = compileLexicon(vocabulary);
  const scope = { chapter: NO_SCOPE, section: NO_SCOPE };
  const now = yearOfSpeech(passages, year, date);
  return passages.flatMap((passage) => {
    const context = { year, reviewYear, now, kind: passage.chapterKind };
    if (passage.kind === 'heading') {
      const named = headingPeriod(passage.stretches[0]?.folded ?? '', context);
      const isChapter = /^\d+-h$/.test(passage.eId);
      if (isChapter) scope.chapter = named;
      scope.section = isChapter ? NO_SCOPE : named;
    }
    const period = scope.section.period ?? scope.chapter.period;
    const readings = readPassage(source, passage, {
      context,
      units,
      lexicon,
      period,
      span: scope.section.span ?? scope.chapter.span,
    });
    if (passage.kind === 'paragraph' && turnsToYear(passage.stretches[0]?.folded ?? '', context)) {
      scope.chapter = NO_SCOPE;
      scope.section = NO_SCOPE;
    }
    return readings;
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
  lexicon: Lexicon;
  /** The period that the heading above names, or the paragraph so far. */
  period: Period | null;
  /** The span of years that either names. */
  span: Period | null;
}

function readPassage(source: string, passage: Passage, around: PassageContext): QuantityReading[] {
  let { period, span } = passage.kind === 'heading' ? NO_SCOPE : around;
  const about = aboutOf(passage.stretches[0]?.folded ?? '', around.lexicon);
  let topic = '';
  return passage.stretches.flatMap((stretch) => {
    const marks = listPeriodMarks(stretch.folded, around.context);
    const readings = readStretch(source, stretch, { ...around, marks, period, span, topic: { before: topic, about } });
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
  {
    context,
    units,
    lexicon,
    marks,
    period,
    span,
    topic,
  }: PassageContext & { marks: readonly PeriodMark[]; topic: Around },
): QuantityReading[] {
  const { frames, groups, subjects } = readWords(stretch, { units, lexicon, chapterKind: context.kind });
  const memory: PeriodMemory = { since: null };
  const timeAt = sentenceTimes(stretch.folded, { context, marks, period, span }, memory);
  let listHead: Frame | undefined;
  const readings: QuantityReading[] = [];
  for (const [i, frame] of frames.entries()) {
    if (!frame.joined || !listHead) listHead = frame;
    const group = groups.get(frame);
    const leader = group?.members[0] ?? (frame.joined ? frames[i - 1] : undefined);
    const teller = frame.predicates.length === 0 && frame.core === '' ? (leader ?? frame) : frame;
    const subject = ofTopic(subjects[i], topic, lexicon);
    const told = subject.rule === 'distributed' ? withChainOf(teller, subject.subject) : teller;
    const reading = readFrame(source, stretch, frame, {
      ...{ id: quantityEId(stretch.eId, i + 1), context: timeAt(frame.mention.start), memory, listHead },
      chain: told.predicates,
      teller: told,
      members: group?.dealt === true ? group.members : [frame],
      subject,
      lexicon,
    });
    const model = modelOf(frame, group?.index ?? 0, readings.at(-1));
    const settled = model ? alike(reading, model, group?.dealt === true) : reading;
    readings.push(movesOn(frame, frames[i - 1]) ? asGrown(settled, readings.at(-1)) : settled);
  }
  return readings;
}

function ofTopic(reading: SubjectReading | undefined, topic: Around, lexicon: Lexicon): SubjectReading {
  if (!reading) return { subject: '', rule: 'own-words' };
  return { ...reading, subject: withTopic(reading.subject, topic, lexicon) };
}

/** What a stretch's own words say of its numbers, whatever stands around it. */
interface WordsReading {
  frames: readonly Frame[];
  groups: ReturnType<typeof groupsOf>;
  subjects: readonly SubjectReading[];
}

/** What they are read by. */
interface WordsContext {
  units: UnitTable;
  lexicon: Lexicon;
  chapterKind: ChapterKind;
}

const cacheOf = makeCaches<WordsReading>();

function readWords({ eId, text: words, role }: Stretch, context: WordsContext): WordsReading {
  const { units, lexicon, chapterKind } = context;
  return cacheOf(units, lexicon).get(words, chapterKind, (text) => {
    const view = viewStretch({ eId, role, text, folded: foldWidth(text) }, context);
    const frames = frameMentions(view, detectMentions(view));
    const groups = groupsOf(frames);
    return { frames, groups, subjects: readSubjects(frames, groups, lexicon) };
  });
}

/** 涨幅 in front of 分别 is told of the last member alone where another is a rate in itself. */
function withChainOf(teller: Frame, member: string): Frame {
  if (!/(?<!增长)率$/.test(member)) return teller;
  return { ...teller, predicates: teller.predicates.filter(({ word }) => !/^(?:涨幅|增幅|增速|降幅)$/.test(word)) };
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
  lexicon: Lexicon;
}

function readFrame(
  source: string,
  stretch: Stretch,
  frame: Frame,
  { id, context, memory, listHead, chain, teller, members, subject, lexicon }: FrameContext,
): QuantityReading {
  const { mention } = frame;
  const { role, settled, value, valueMax, unit } = mention;
  const measured = subject.rule === 'distributed' ? subject.subject : frame.core;
  const { measure, direction, rule } = readMeasure(frame, chain, { listHead, measured, lexicon });
  const former = isFormer(frame, chain);
  const told = readPeriod(frame, context, memory);
  const period = settled.period ?? printPeriod(former ? formerPeriod(frame) : told);
  const present = context.kind !== 'review' && statesPresent(stretch.folded.trim());
  const span = spanOf(stretch, mention.start, mention.end);
  const isCounted = role === 'statistic' || role === 'enumeration';
  const quantity: Quantity = {
    ...{ id, sentence: stretch.eId, span, ...rawOf(source, stretch, span, mention) },
    ...{ wording: isCounted ? readWording(stretch, teller) : '', role },
    subject: settled.subject ?? subject.subject,
    ...{ value, valueMax, unit, base: isCounted ? mention.base : null, measure, direction },
    ...readBound(frame, members, lexicon),
    period,
    status: readStatus(mention, context.kind, former || present, isReported(told, context)),
  };
  const rules = { found: mention.rule, subject: subject.rule, measure: rule };
  return { quantity, rules, words: chain.map(({ word }) => word) };
}
