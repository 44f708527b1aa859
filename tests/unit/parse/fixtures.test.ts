import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeReport } from '../../../src/parse/decode.ts';
import { parseReport } from '../own-vocabulary.ts';
import { visitParagraphs } from '../../../src/parse/visit.ts';
import type { ReportDocument } from '../../../src/schema/report-document.ts';
import type { Span } from '../../../src/schema/span.ts';
import type { Paragraph } from '../../../src/schema/structure.ts';

const FOLDER = 'tests/fixtures/structure';

/** What each text shows. Those called `not-…` hold what looks like something and is not. */
const SHOWS: Readonly<Record<string, string>> = {
  'bold-headings': 'headings in ** bold ** lose their marks, which are listed as dropped',
  'byte-order-mark-and-crlf': 'a byte order mark and CRLF line ends change nothing in the tree',
  'chapter-without-text': 'a chapter that has no paragraph is reported',
  'chapters-called-parts': 'chapters called 第一部分 have sections 一、二、',
  'chapters-unnumbered': 'chapters without numerals have sections 一、二、, which start again in each',
  'chrome-above': 'what a site puts above a report, a line for each word, is dropped',
  'chrome-above-in-one-line': 'where the page stands, a row of facts and buttons above a report are dropped',
  'chrome-below': 'what a site puts below a report is dropped to the end of the list of other pages',
  'chrome-glued-to-the-end': 'a link glued to the last sentence is cut off it',
  'dash-items': 'items that open with —— are paragraphs',
  'date-in-chinese-numerals': 'a date, a year and headings in Chinese numerals are read',
  'five-years-after-the-year': 'a review of five years after that of the year: both are reviews',
  'five-years-before-the-year': 'a review of five years before that of the year: both are reviews',
  'front-matter': 'front matter gives the title and is dropped',
  'full-width-digits': 'full-width digits and ％ are read and kept as printed',
  glossary: '名词解释 opens a glossary, whose entries are paragraphs',
  'glossary-as-annex': '附件1 on a line of its own belongs to the heading of the glossary below it',
  'hard-wrapped': 'lines broken at the width of a page are put together to paragraphs',
  'hash-headings': 'headings marked # lose their marks, which are listed as dropped',
  'heading-over-two-lines': 'a heading that stops at 和 or 的 goes on in the next line',
  'headings-glued': 'headings of chapters and sections are cut off the text they run into without a mark',
  'headings-inside-a-long-line': 'chapters and sections that follow each other in one long line are told apart',
  'items-announced-and-long': 'long items 一是, 二是 that a colon announces are sections',
  'items-short': 'short items 一是, 二是 are paragraphs with a lead',
  'leads-bold': 'a first sentence in bold is a lead, with 、 and wherever it stands',
  'leads-short': 'short first sentences are leads where most paragraphs of the section open so',
  'line-broken-inside-a-word': 'a line broken inside a word or a sentence goes on in the next',
  'metadata-header': 'lines 标题：, 年份： and ==== above the title are dropped',
  'no-chapter-at-all': 'a text without headings is chapter 0, which is reported',
  'not-a-heading-three-industries': '一、二、三产业 at the start of a paragraph is no chapter',
  'not-a-heading-year-in-chinese': 'a paragraph that opens with 一九七八年 is no heading',
  'not-a-lead-address': '各位代表！ and 各位代表，打铁必须自身硬。 are paragraphs and sentences, no leads',
  'not-a-lead-items-in-one-sentence': '一是…；二是… inside one sentence is neither a lead nor a section',
  'not-a-section-decimal': '1.5万 at the start of a paragraph is no numbered heading',
  'not-a-section-first-industry': 'a paragraph that opens with 第一产业 is no section',
  'not-a-section-list-items':
    'items （一）…；（二）…； of a list are no sections, the last one with its full stop included',
  'not-a-title': 'a sentence that names the 政府工作报告 is no title',
  'not-a-broken-line': 'question marks open no rest of a broken line, and a chapter at the end of a line is one',
  'not-chrome-related': '相关链接 and 相关信息 as words of the text open no list of other pages',
  'not-chrome-source': '来源 as a word of the text is no line of the site',
  'not-markup': '2**3, #1号线, 5 < 8 and a link in brackets without an address are text',
  'numbering-restarts': 'a list that starts again at 一 after the last chapter gives no chapters',
  'numbering-skips': 'a numeral that is missing is reported, and ids count on',
  'page-numbers': 'page numbers between paragraphs are dropped',
  'review-goals-plan': 'review, five-year goals, plan for the year and government are told by their headings',
  'salutation-comrades': '各位代表、同志们 opens the report and its last paragraph',
  'sections-arabic': 'sections are numbered 1. and 2．',
  'sections-in-brackets': 'sections are numbered （一） in one chapter and (一) in another',
  'sections-ordinal': 'sections are numbered 第一，第二， and run into their text',
  'sections-run-in': 'the heading of a section that runs in ends at its full stop, which it keeps',
  'spaces-of-all-kinds': 'U+3000, U+00A0, &nbsp; and zero-width characters hide neither headings nor titles',
  'title-missing': 'a report without a title names its place in the opening and its year in the plan',
  'title-over-two-lines': 'a title broken over two lines is one title',
};

/** Expectations are written by hand; only who asks for it has them rewritten, and never a continuous integration. */
const REWRITES = process.env['UPDATE_FIXTURES'] === '1' && !process.env['CI'];

function namesOf(extension: string): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(extension))
    .map((file) => file.slice(0, -extension.length))
    .sort();
}

function readFixture(name: string): { source: string; document: ReportDocument } {
  const bytes = readFileSync(`${FOLDER}/${name}.txt`);
  const source = decodeReport(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { source, document: parseReport(source, { slug: name, file: `${name}.txt`, sha256 }) };
}

/** Line breaks, spaces that are not plain ones, and characters without a width as escapes. */
function visible(text: string): string {
  return text
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replace(/^ | $|[^\S ]|\p{Default_Ignorable_Code_Point}/gu, escapeCharacter);
}

function escapeCharacter(char: string): string {
  return `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

/** `–` for what is not there. */
function orDash(value: string | number | null): string {
  return value === null || value === '' ? '–' : visible(String(value));
}

const LONGEST_START = 20;

function paragraphLine({ eId, raw, text = raw, lead, sentences: [first, ...more] }: Paragraph): string {
  const leadText = lead && first ? (first.text ?? first.raw).trimEnd() : null;
  const count = String(first ? more.length + 1 : 0);
  return `    P ${eId} ${count} lead=${orDash(leadText)} : ${visible(text.trim().slice(0, LONGEST_START))}`;
}

/** A document as plain text: what it says of itself, its tree, what was dropped, what looks odd. */
function outlineOf(document: ReportDocument): string {
  const { title, place, year, reviewYear, date, meeting, speaker } = document;
  const facts = Object.entries({ title, place, year, reviewYear, date, meeting, speaker });
  const lines = [
    ...facts.map(([name, value]) => `${name}: ${orDash(value)}`),
    ...document.chapters.flatMap(({ eId, kind, number, heading, paragraphs, sections }) => [
      `CH ${eId} [${kind}] ${orDash(number)} ${orDash(heading)}`,
      ...paragraphs.map(paragraphLine),
      ...sections.flatMap((section) => [
        `  SEC ${section.eId} ${orDash(section.number)} ${orDash(section.heading)}${section.runIn ? ' (run-in)' : ''}`,
        ...section.paragraphs.map(paragraphLine),
      ]),
    ]),
    ...document.source.dropped.map(({ reason, raw }) => `DROPPED ${reason}: ${visible(raw)}`),
    ...document.diagnostics.map(({ rule, line, column }) => `DIAGNOSTIC ${rule} ${String(line)}:${String(column)}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** The spans that every visible character must lie in exactly one of. */
function partsOf(document: ReportDocument): Span[] {
  const { titleSpan, chapters, source } = document;
  const headings = chapters.flatMap(({ headingSpan, sections }) => [
    headingSpan,
    ...sections.map((section) => section.headingSpan),
  ]);
  const elements = [titleSpan, ...headings, ...[...visitParagraphs(document)].map(({ span }) => span)].filter(
    (span) => span !== null,
  );
  const lies = ({ start, end }: Span, outer: Span): boolean => start >= outer.start && end <= outer.end;
  const outside = source.dropped.filter(({ span }) => !elements.some((element) => lies(span, element)));
  return [...elements, ...outside.map(({ span }) => span)];
}

/** Each visible character that lies in no span or in several, with its offset and the number of spans. */
function misplaced(source: string, spans: readonly Span[]): string[] {
  return [...source.matchAll(/[^\s\p{Default_Ignorable_Code_Point}]/gu)].flatMap(({ 0: char, index }) => {
    const count = spans.filter(({ start, end }) => index >= start && index < end).length;
    return count === 1 ? [] : [`${char} at ${String(index)} lies in ${String(count)}`];
  });
}

describe('the structure of a small text', () => {
  test('is tried on texts that each have a sentence here and an outline beside them', () => {
    const listed = Object.keys(SHOWS).sort();
    expect(namesOf('.txt')).toEqual(listed);
    if (!REWRITES) expect(namesOf('.outline')).toEqual(listed);
  });

  describe.each(Object.entries(SHOWS))('%s', (name, sentence) => {
    const { source, document } = readFixture(name);

    test(sentence, () => {
      const file = `${FOLDER}/${name}.outline`;
      const outline = outlineOf(document);
      if (REWRITES) writeFileSync(file, outline);
      expect(outline).toBe(readFileSync(file, 'utf8'));
    });

    test('has every visible character in exactly one place', () => {
      expect(misplaced(source, partsOf(document))).toEqual([]);
    });
  });
});
