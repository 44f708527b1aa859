import { max, sum } from 'd3';
import { listReadingPages, type ReadingPage } from '../model/reading-pages.ts';
import { factsOf } from '../model/sentence-facts.ts';
import { printedNumber } from '../parse/eid.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Sentence, SentenceRole } from '../schema/structure.ts';
import { listWords, yearWords } from './count-words.ts';
import { namedYears } from './named-years.ts';
import { flowBlocks, type StripPart } from './strip-flow.ts';

export type StripRole = SentenceRole | 'unclassified';

/** In the order of the key and of the table's columns. */
export const STRIP_ROLES = [
  'result',
  'target',
  'commitment',
  'background',
  'ceremony',
  'heading',
  'unclassified',
] as const satisfies readonly StripRole[];

export const stripRoleLabel: Readonly<Record<StripRole, string>> = {
  result: '结果',
  target: '目标',
  commitment: '承诺',
  background: '背景',
  ceremony: '礼仪用语',
  heading: '小标题',
  unclassified: '没有归类',
};

/** A sentence: how long it is, what it is, and where its numbers stand. */
export interface StripBlock {
  eId: string;
  role: StripRole;
  href: string;
  /** What the block says when it is pointed at, in a long report without the quote: 3.4.1 承诺：加快建设……. */
  tip: string;
  /** Without white space. */
  characters: number;
  /** One, or several where the sentence runs on into the next line. */
  parts: StripPart[];
  /** Where its statistics begin. `x` is a share of the width, 0 to 100. */
  ticks: { line: number; x: number }[];
}

/** A chapter's own paragraphs, or a section: a row of the drawing and of the table. */
export interface StripRow {
  eId: string;
  label: string;
  level: 'chapter' | 'section';
  href: string;
  sentences: number;
  byRole: Readonly<Record<StripRole, number>>;
  characters: number;
  /** Statistics. */
  numbers: number;
  lines: number;
  blocks: StripBlock[];
}

export interface Strip {
  title: string;
  /** Characters that a full line holds: the same in every row, so that lengths compare. */
  capacity: number;
  rows: StripRow[];
  /** Sentences of the whole report. */
  sentences: number;
  byRole: Readonly<Record<StripRole, number>>;
  numbers: number;
}

/**
 * The report as rows of blocks in reading order, a row a reading page, a block a sentence; null where it has no sentence.
 *
 * @param hrefOf the address of a chapter, section or sentence
 */
export function layoutStrip(document: ReportDocument, hrefOf: (eId: string) => string): Strip | null {
  const pages = listReadingPages(document).map((page) => ({ page, lengths: lengthsOf(page) }));
  const capacity = chooseCapacity(pages.map(({ lengths }) => sum(lengths)));
  const quoted = chooseQuote(sum(pages, ({ lengths }) => lengths.length));
  const look = { capacity, quoted, hrefOf };
  const rows = pages.map(({ page, lengths }) => makeRow(document, page, lengths, look));
  const byRole = addRoles(rows.map((row) => row.byRole));
  const sentences = sum(rows, (row) => row.sentences);
  if (sentences === 0) return null;
  const numbers = sum(rows, (row) => row.numbers);
  return { title: makeTitle(document, byRole), capacity, rows, sentences, byRole, numbers };
}

/** Characters of a line at most: a sentence of thirty is then still eight pixels wide on the narrowest screen. */
const LONGEST_LINE = 1200;

/** The longest row that fits a line fills it; where only short ones fit, the longest row is cut into equal lines. */
function chooseCapacity(lengths: readonly number[]): number {
  const fitting = max(lengths.filter((length) => length <= LONGEST_LINE)) ?? 0;
  const longest = max(lengths) ?? 0;
  if (fitting === longest || fitting >= LONGEST_LINE / 2) return Math.max(1, fitting);
  return Math.ceil(longest / Math.ceil(longest / LONGEST_LINE));
}

function sentencesOf({ paragraphs }: ReadingPage): Sentence[] {
  return paragraphs.flatMap((paragraph) => paragraph.sentences);
}

function lengthsOf(page: ReadingPage): number[] {
  return sentencesOf(page).map(({ raw, text = raw }) => text.replace(/\s/g, '').length);
}

/** What all rows share. */
interface Look {
  capacity: number;
  /** Characters of a sentence that its tip quotes. */
  quoted: number;
  hrefOf: (eId: string) => string;
}

function makeRow(document: ReportDocument, page: ReadingPage, lengths: readonly number[], look: Look): StripRow {
  const { capacity, quoted, hrefOf } = look;
  const { eId } = page.section ?? page.chapter;
  const flow = flowBlocks(lengths, capacity);
  const blocks = sentencesOf(page).map((sentence, i): StripBlock => {
    const characters = lengths[i] ?? 0;
    return {
      eId: sentence.eId,
      role: sentence.role ?? 'unclassified',
      href: hrefOf(sentence.eId),
      tip: makeTip(sentence, quoted),
      characters,
      parts: flow.parts[i] ?? [],
      ticks: placesOfNumbers(document, sentence).map((share) => flow.at(i, share * characters)),
    };
  });
  const byRole = addRoles(blocks.map(({ role }) => ({ [role]: 1 })));
  return {
    eId,
    label: page.label,
    level: page.section ? 'section' : 'chapter',
    href: hrefOf(eId),
    sentences: blocks.length,
    byRole,
    characters: sum(lengths),
    numbers: sum(blocks, ({ ticks }) => ticks.length),
    lines: flow.lines,
    blocks,
  };
}

/** Where statistics begin in a sentence, as shares of its length. */
function placesOfNumbers(document: ReportDocument, { eId, span }: Sentence): number[] {
  return factsOf(document, eId)
    .quantities.filter(({ role }) => role === 'statistic')
    .map((quantity) => (quantity.span.start - span.start) / Math.max(1, span.end - span.start));
}

/** Characters that a tip quotes at most, and at least if it quotes at all. */
const QUOTE = { longest: 20, shortest: 6 } as const;

/** Bytes that the strip may weigh, compressed, and what a block and a quoted character weigh, as measured. */
const BYTES = { strip: 9500, block: 19, character: 1.7 } as const;

/** How much of its sentence a tip quotes, so that a long report's strip is no heavier than a short one's. */
function chooseQuote(sentences: number): number {
  const fitting = Math.floor((BYTES.strip / Math.max(1, sentences) - BYTES.block) / BYTES.character);
  return fitting < QUOTE.shortest ? 0 : Math.min(QUOTE.longest, fitting);
}

function makeTip({ eId, role, raw, text = raw }: Sentence, quoted: number): string {
  const words = text.trim();
  const quote = words.length > quoted ? `${words.slice(0, quoted).replace(/[\ud800-\udbff]$/, '')}……` : words;
  const place = `${printedNumber(eId.replace(/-s\d+$/, ''))} ${stripRoleLabel[role ?? 'unclassified']}`;
  return quoted === 0 ? place : `${place}：${quote}`;
}

function addRoles(counts: readonly Partial<Record<StripRole, number>>[]): Record<StripRole, number> {
  const total = { result: 0, target: 0, commitment: 0, background: 0, ceremony: 0, heading: 0, unclassified: 0 };
  for (const count of counts) for (const role of STRIP_ROLES) total[role] += count[role] ?? 0;
  return total;
}

const REST = ['heading', 'background', 'ceremony', 'unclassified'] as const satisfies readonly StripRole[];
const REST_WORDS = {
  heading: '小标题',
  background: '背景',
  ceremony: '礼仪用语',
  unclassified: '没有归类的句子',
} as const;

/** 全文 250 句：54 句讲 2022 年的结果，150 句是 2023 年的目标和承诺，其余 46 句是小标题、背景和礼仪用语 */
function makeTitle(document: ReportDocument, byRole: Readonly<Record<StripRole, number>>): string {
  const years = namedYears(document);
  const ahead = (['target', 'commitment'] as const).filter((role) => byRole[role] > 0);
  const rest = REST.filter((role) => byRole[role] > 0);
  const count = (roles: readonly StripRole[]): number => sum(roles, (role) => byRole[role]);
  const of = (value: number | null): string => (value === null ? '' : ` ${yearWords(value, '')}的`);
  const told = byRole.result + count(ahead) > 0;
  const parts = [
    ...(byRole.result > 0 ? [`${String(byRole.result)} 句讲${of(years.review)}结果`] : []),
    ...(ahead.length > 0
      ? [`${String(count(ahead))} 句是${of(years.plan)}${listWords(ahead.map((role) => stripRoleLabel[role]))}`]
      : []),
    ...(rest.length > 0
      ? [`${told ? '其余 ' : ''}${String(count(rest))} 句是${listWords(rest.map((role) => REST_WORDS[role]))}`]
      : []),
  ];
  return `全文 ${String(count(STRIP_ROLES))} 句：${parts.join('，')}`;
}
