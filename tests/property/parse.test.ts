import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnreadableText } from '../../src/parse/decode.ts';
import { parseReport } from '../unit/own-vocabulary.ts';
import { visitParagraphs } from '../../src/parse/visit.ts';
import type { ReportDocument } from '../../src/schema/report-document.ts';
import type { Span } from '../../src/schema/span.ts';
import { reportDocumentSchema } from '../../src/schema/report-document.ts';

const FILE = { slug: 'x', file: 'x.txt', sha256: '0'.repeat(64) };

/** Texts made of what reports are made of, so that rules meet each other in every order. */
const PIECES = [
  '一、',
  '（一）',
  '(二)',
  '一是',
  '2023年',
  '工作回顾',
  '增长4.4%',
  '“',
  '”',
  '（',
  '）',
  '"',
  '《',
  '》',
  '。',
  '！',
  '；',
  ';',
  '，',
  '：',
  ':',
  '……',
  '…',
  '、',
  '**',
  '## ',
  '&nbsp;',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\u3000',
  '\u00a0',
  ' ',
  '\u200b',
  '\ufeff',
  '各位代表：',
  '政府工作报告',
  '甲',
  '乙丙',
  'PPP',
  '<b>',
  '[1]',
  '](http://a)',
  '![x](y)',
  '<!--',
  '-->',
  '附件1',
  '名词解释',
  '来源：',
  '1.',
  '第一，',
  '---',
  '😀',
  '\ud800',
];
const reportText = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(reportText, fc.string({ unit: 'binary', maxLength: 200 }));

/** U+0085 breaks a line, and shows as little as other breaks. */
const isReadable = (text: string): boolean =>
  !text.includes('\0') && /[^\s\u0085\p{Default_Ignorable_Code_Point}]/u.test(text);

function read(text: string): ReportDocument | null {
  try {
    return parseReport(text, FILE);
  } catch (error) {
    if (error instanceof UnreadableText) return null;
    throw error;
  }
}

/** Spans that together must hold every visible character once: dropped stretches inside a paragraph count for it. */
function outermostSpans({ titleSpan, source, chapters }: ReportDocument): Span[] {
  const headings = chapters.flatMap(({ headingSpan, sections }) => [
    headingSpan,
    ...sections.map((section) => section.headingSpan),
  ]);
  const elements = [titleSpan, ...headings, ...[...visitParagraphs({ chapters })].map(({ span }) => span)].filter(
    (span) => span !== null,
  );
  const inside = (span: Span): boolean => elements.some(({ start, end }) => start <= span.start && span.end <= end);
  return [...elements, ...source.dropped.map(({ span }) => span).filter((span) => !inside(span))];
}

describe('for every text', () => {
  test('only a NUL or a blank text is refused', () => {
    fc.assert(
      fc.property(anyText, (text) => (read(text) !== null) === isReadable(text)),
      { numRuns: 10_000, examples: [['\u0085']] },
    );
  });

  test('what is read fits the schema and its spans reproduce the source', () => {
    fc.assert(
      fc.property(anyText.filter(isReadable), (text) => {
        const document = parseReport(text, FILE);
        reportDocumentSchema.parse(document);
        for (const paragraph of visitParagraphs(document)) {
          expect(text.slice(paragraph.span.start, paragraph.span.end)).toBe(paragraph.raw);
          expect(paragraph.sentences.map(({ raw }) => raw).join('')).toBe(paragraph.raw);
          expect(paragraph.sentences.map(({ raw, text: clean = raw }) => clean).join('')).toBe(
            paragraph.text ?? paragraph.raw,
          );
          for (const { span, raw, clauses } of paragraph.sentences) {
            expect(text.slice(span.start, span.end)).toBe(raw);
            for (const clause of clauses) expect(text.slice(clause.span.start, clause.span.end)).toBe(clause.raw);
          }
        }
      }),
      { numRuns: 10_000 },
    );
  });

  test('every visible character stands in exactly one paragraph, heading, title or dropped stretch', () => {
    fc.assert(
      fc.property(anyText.filter(isReadable), (text) => {
        const times = new Uint8Array(text.length);
        for (const { start, end } of outermostSpans(parseReport(text, FILE)))
          for (let i = start; i < end; i += 1) times[i] = (times[i] ?? 0) + 1;
        for (let i = 0; i < text.length; i += 1) {
          if (/[^\s\u0085]/.test(text.charAt(i)))
            expect(times[i], `character ${String(i)} of ${JSON.stringify(text)}`).toBe(1);
          else expect(times[i]).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  test('siblings are ordered and disjoint, and all ids are unique', () => {
    fc.assert(
      fc.property(anyText.filter(isReadable), (text) => {
        const paragraphs = [...visitParagraphs(parseReport(text, FILE))];
        const ids = paragraphs.flatMap(({ eId, sentences }) => [
          eId,
          ...sentences.flatMap((sentence) => [sentence.eId, ...sentence.clauses.map((clause) => clause.eId)]),
        ]);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [i, { span }] of paragraphs.entries())
          expect(span.start).toBeGreaterThanOrEqual(paragraphs[i - 1]?.span.end ?? 0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('time grows with the length of the text only', () => {
  test.each([
    ['one line', '推进甲乙丙丁，实现戊己庚辛增长4.4%。'],
    ['nested quotes', '“（《'],
    ['closing marks', '”）》'],
    ['bold marks', '**甲**'],
    ['straight quotes', '"甲'],
    ['full stops', '。'],
    ['chapter numerals', '一、'],
    ['line breaks', '（一）甲\n'],
    ['paragraphs and page numbers', '甲乙丙。\n- 1 -\n'],
    ['broken lines', '推进甲乙丙丁，实现戊己庚辛增长百分之四，建设\n'],
    ['chapters', '一、2023年工作回顾\n甲。\n'],
    ['links', '[甲](http://a'],
    ['tags', '<b <!-- ![a]('],
  ])('%s', (_title, piece) => {
    const time = (length: number): number => {
      const text = `甲${piece.repeat(Math.ceil(length / piece.length))}`;
      const started = performance.now();
      parseReport(text, FILE);
      return performance.now() - started;
    };
    time(20_000);
    const short = Math.max(5, Math.min(time(50_000), time(50_000), time(50_000)));
    expect(time(400_000)).toBeLessThan(short * 8 * 4);
  });
});
