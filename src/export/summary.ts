import type { ReportDocument } from '../schema/report-document.ts';
import type { Paragraph } from '../schema/structure.ts';
import { summariseFacts } from './facts-summary.ts';
import { listLeads, measureExtent } from '../model/outline-facts.ts';
import { visitParagraphs } from '../parse/visit.ts';

/** A document as people read it in a terminal: what the text says of itself, the outline, what was dropped, what looks odd. */
export function summarise(document: ReportDocument): string {
  const { title, place, year, reviewYear, date, meeting, speaker, source, diagnostics } = document;
  const facts = { title, place, year, reviewYear, date, meeting, speaker };
  const known = Object.entries(facts).map(
    ([name, value]) => `  ${name}: ${value === null || value === '' ? '–' : String(value)}`,
  );
  const { paragraphs, sentences, characters } = measureExtent([...visitParagraphs(document)]);
  return [
    source.file,
    ...known,
    `  ${count(paragraphs, 'paragraph')}, ${count(sentences, 'sentence')}, ${count(characters, 'character')}`,
    ...document.chapters.flatMap(outlineChapter),
    ...summariseFacts(document),
    ...(source.dropped.length > 0 ? ['  dropped:'] : []),
    ...source.dropped.map(
      ({ span, raw, reason }) => `    ${String(span.start)}–${String(span.end)} ${reason}: ${clip(raw)}`,
    ),
    ...(diagnostics.length > 0 ? ['  to look at:'] : []),
    ...diagnostics.map(
      ({ line, column, severity, message }) => `    ${String(line)}:${String(column)} ${severity}: ${message}`,
    ),
    '',
  ].join('\n');
}

function outlineChapter({ eId, kind, heading, paragraphs, sections }: ReportDocument['chapters'][number]): string[] {
  return [
    `  ${eId} [${kind}] ${heading ?? '–'} (${count(paragraphs.length, 'paragraph')})`,
    ...outlineLeads(paragraphs, '     '),
    ...sections.flatMap((section) => [
      `    ${section.eId} ${section.heading}${section.runIn ? ' [run-in]' : ''} (${count(section.paragraphs.length, 'paragraph')})`,
      ...outlineLeads(section.paragraphs, '       '),
    ]),
  ];
}

function outlineLeads(paragraphs: readonly Paragraph[], indent: string): string[] {
  return listLeads(paragraphs).map(({ paragraph, label }) => `${indent}${paragraph.eId} ${label}`);
}

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}

function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : JSON.stringify(line).slice(1, -1);
}
