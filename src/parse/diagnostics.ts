import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Span } from '../schema/span.ts';
import type { Chapter, Section } from '../schema/structure.ts';
import type { Block } from './blocks.ts';
import { readOrdinal } from './han-numeral.ts';
import { makePlaceFinder } from './lines.ts';
import { findUnpaired } from './pairs.ts';
import { visitParagraphs } from './visit.ts';

type Finding = Pick<Diagnostic, 'rule' | 'severity' | 'message' | 'span'>;

/** What looks odd in a report, in the order in which it stands in the text. */
export function findDiagnostics(source: string, blocks: readonly Block[], chapters: readonly Chapter[]): Diagnostic[] {
  const findings = [
    ...findMissing(source, chapters),
    ...findUnknown(blocks),
    ...findLongOpening(chapters),
    ...findGaps(chapters),
    ...findEmpty(chapters),
    ...findUnpairedMarks(chapters),
  ];
  const placeOf = makePlaceFinder(source);
  return findings
    .sort((a, b) => a.span.start - b.span.start)
    .map((finding) => ({ ...finding, ...placeOf(finding.span.start) }));
}

function warn(rule: string, span: Span, message: string): Finding {
  return { rule, severity: 'warning', message, span };
}

function findMissing(source: string, chapters: readonly Chapter[]): Finding[] {
  if (chapters.some(({ heading }) => heading !== null)) return [];
  return [
    warn(
      'no-chapter',
      { start: 0, end: source.length },
      'no heading of a chapter was found; all of the text is chapter 0',
    ),
  ];
}

function findUnknown(blocks: readonly Block[]): Finding[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.unknown === true
      ? [
          warn(
            'unknown-line',
            block.text.span,
            'this line before the report is of no known kind; it was kept as a paragraph',
          ),
        ]
      : [],
  );
}

/** More than a salutation and a few lines about the meeting: the first chapters' headings may have been overlooked. */
const LONGEST_OPENING = 12;

function findLongOpening(chapters: readonly Chapter[]): Finding[] {
  return chapters
    .filter(({ kind, paragraphs }) => kind === 'opening' && paragraphs.length > LONGEST_OPENING && chapters.length > 1)
    .map(({ span, paragraphs }) =>
      warn(
        'long-opening',
        span,
        `${String(paragraphs.length)} paragraphs stand before the first chapter; a heading may have been overlooked`,
      ),
    );
}

/** Printed numerals that do not count on from one heading to the next. */
function findGaps(chapters: readonly Chapter[]): Finding[] {
  return [chapters, ...chapters.map(({ sections }) => sections)].flatMap((siblings: readonly (Chapter | Section)[]) => {
    let previous: number | null = null;
    return siblings.flatMap(({ number, span }): Finding[] => {
      const ordinal = number === null ? null : readOrdinal(number.replace(/[第章部分篇()（）是]/g, ''));
      const expected: number = (previous ?? 0) + 1;
      previous = ordinal;
      if (ordinal === null || number === null || ordinal === expected) return [];
      return [
        warn('number-gap', span, `the heading numbered ${number} stands where number ${String(expected)} is expected`),
      ];
    });
  });
}

function findEmpty(chapters: readonly Chapter[]): Finding[] {
  return chapters.flatMap(({ heading, headingSpan, sections, paragraphs }) => [
    ...(headingSpan && heading !== null && sections.length + paragraphs.length === 0
      ? [warn('empty-chapter', headingSpan, `the chapter ${heading} has no paragraph`)]
      : []),
    ...sections
      .filter((section) => section.paragraphs.length === 0)
      .map((section) => warn('empty-section', section.headingSpan, `the section ${section.heading} has no paragraph`)),
  ]);
}

function findUnpairedMarks(chapters: readonly Chapter[]): Finding[] {
  return [...visitParagraphs({ chapters: [...chapters] })].flatMap(({ span, raw }) => {
    const [first] = findUnpaired(raw);
    if (first === undefined) return [];
    const start = span.start + first;
    return [
      {
        rule: 'unpaired-mark',
        severity: 'info' as const,
        message: `the mark ${raw.charAt(first)} has no partner in its paragraph`,
        span: { start, end: start + 1 },
      },
    ];
  });
}
