import { measureCoverage } from '../parse/coverage.ts';
import type { Indicator, Pairing } from '../schema/facts.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { readCommitments, type CommitmentReading } from './commitments/read-commitments.ts';
import type { AppliedCorrection } from './corrections.ts';
import { groupIndicators } from './indicators/group-indicators.ts';
import { pairIndicators } from './pairings/pair-indicators.ts';
import { compileLexicon, type Lexicon } from './lexicon/compile.ts';
import { listPassages, type Passage } from './passages.ts';
import { findPlaces } from './places.ts';
import { recogniseQuantities, type QuantityReading } from './recognise-quantities.ts';
import { assignRoles, type RoleReading } from './roles/assign-roles.ts';

interface Facts {
  passages: readonly Passage[];
  quantities: readonly Quantity[];
}

/** A person's say in what the rules have read; ids positional. */
export interface Editor {
  correct: (facts: Facts & { lexicon: Lexicon }) => { quantities: Quantity[]; applied: readonly AppliedCorrection[] };
  pair: (facts: Facts & { indicators: readonly Indicator[] }) => readonly Pairing[];
}

/** How each fact was read, for `--explain` and the method page; ids positional. */
export interface Trace {
  quantities: readonly QuantityReading[];
  roles: ReadonlyMap<string, RoleReading>;
  commitments: readonly CommitmentReading[];
  corrected: readonly AppliedCorrection[];
}

export interface Recognition {
  document: ReportDocument;
  trace: Trace;
}

const NOBODY: Editor = {
  correct: ({ quantities }) => ({ quantities: [...quantities], applied: [] }),
  pair: () => [],
};

/**
 * Finds the facts in a report's tree: quantities, sentence roles, commitments, indicators, pairings, coverage.
 *
 * @param source the text that `read` was parsed from
 * @param read as `parseReport` gives it; place and years may have been completed
 */
export function recogniseReport(
  source: string,
  read: ReportDocument,
  vocabulary: Vocabulary,
  editor: Editor = NOBODY,
): Recognition {
  const passages = listPassages(source, read);
  const lexicon = compileLexicon(vocabulary);
  const readings = recogniseQuantities(source, passages, read, vocabulary);
  const found = readings.map(({ quantity }) => quantity);
  const { quantities, applied } = editor.correct({ passages, quantities: found, lexicon });
  const roles = assignRoles(passages, quantities, lexicon);
  const ownPlace = read.place === null ? null : (findPlaces(read.place, vocabulary.places).at(-1) ?? null);
  const commitments = readCommitments({ source, passages, roles, quantities, vocabulary, lexicon, ownPlace });
  const indicators = groupIndicators({ quantities, vocabulary });
  const editorial = editor.pair({ passages, quantities, indicators });
  const pairings = pairIndicators({ indicators, quantities, vocabulary, editorial });
  const chapters = withRoles(read.chapters, roles);
  const document = {
    ...{ ...read, chapters, quantities, indicators, pairings },
    commitments: commitments.map(({ commitment }) => commitment),
    coverage: measureCoverage({ chapters }, quantities),
  };
  return { document, trace: { quantities: readings, roles, commitments, corrected: applied } };
}

type Chapters = ReportDocument['chapters'];

function withRoles(chapters: Chapters, roles: ReadonlyMap<string, RoleReading>): Chapters {
  const inParagraphs = (paragraphs: Chapters[number]['paragraphs']): Chapters[number]['paragraphs'] =>
    paragraphs.map((paragraph) => ({
      ...paragraph,
      sentences: paragraph.sentences.map((sentence) => ({
        ...sentence,
        role: roles.get(sentence.eId)?.role ?? sentence.role,
      })),
    }));
  return chapters.map((chapter) => ({
    ...chapter,
    paragraphs: inParagraphs(chapter.paragraphs),
    sections: chapter.sections.map((section) => ({ ...section, paragraphs: inParagraphs(section.paragraphs) })),
  }));
}
