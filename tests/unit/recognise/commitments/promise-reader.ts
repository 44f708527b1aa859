import { readCommitments, type CommitmentReading } from '../../../../src/recognise/commitments/read-commitments.ts';
import { listPassages } from '../../../../src/recognise/passages.ts';
import { recogniseQuantities } from '../../../../src/recognise/recognise-quantities.ts';
import { assignRoles, type RoleReading } from '../../../../src/recognise/roles/assign-roles.ts';
import { compileLexicon } from '../../../../src/recognise/lexicon/compile.ts';
import { parseReport, vocabulary } from '../../own-vocabulary.ts';

export const lexicon = compileLexicon(vocabulary);

export interface ReadReport {
  source: string;
  readings: CommitmentReading[];
  roles: Map<string, RoleReading>;
}

/** Reads a whole report's roles and commitments with the project's own vocabulary. */
export function readReport(source: string): ReadReport {
  const document = parseReport(source, { slug: 'test', file: 'test.txt', sha256: '0'.repeat(64) });
  const passages = listPassages(source, document);
  const quantities = recogniseQuantities(source, passages, { year: 2023, reviewYear: 2022 }, vocabulary).map(
    ({ quantity }) => quantity,
  );
  const roles = assignRoles(passages, quantities, lexicon);
  return { source, roles, readings: readCommitments({ source, passages, roles, quantities, vocabulary, lexicon }) };
}

/** A report whose plan is this paragraph. */
export function inPlan(paragraph: string): string {
  return `2023年政府工作报告\n\n各位代表：\n\n一、2022年工作回顾\n\n全市经济稳中向好。\n\n二、2023年重点工作\n\n${paragraph}\n`;
}

/** What a paragraph of the plan promises. */
export function readPlan(paragraph: string): CommitmentReading['commitment'][] {
  return readReport(inPlan(paragraph)).readings.map(({ commitment }) => commitment);
}

/** The one commitment of a sentence of the plan. */
export function readOne(sentence: string): CommitmentReading['commitment'] {
  const [only, ...more] = readPlan(sentence);
  if (!only || more.length > 0)
    throw new Error(`expected one commitment in ${sentence}, found ${String(more.length + (only ? 1 : 0))}`);
  return only;
}
