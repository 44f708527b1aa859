import type { Indicator, Pairing } from '../schema/facts.ts';
import { correctionsConfigSchema } from '../schema/corrections.ts';
import { followUpsConfigSchema } from '../schema/follow-ups-config.ts';
import type { FollowUp } from '../schema/follow-ups.ts';
import { pairingsConfigSchema } from '../schema/pairings-config.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { applyEditor } from '../follow-ups/editorial.ts';
import { applyCorrections, type AppliedCorrection } from '../recognise/corrections.ts';
import { resolveEditorial } from '../recognise/pairings/editorial.ts';
import type { Lexicon } from '../recognise/lexicon/compile.ts';
import type { Passage } from '../recognise/passages.ts';
import type { ContentFolder } from './content-folder.ts';
import { locateYaml, type YamlPath } from './yaml-place.ts';

interface Facts {
  /** Of the whole report, see `listPassages`. */
  passages: readonly Passage[];
  quantities: readonly Quantity[];
}

/**
 * The quantities as `corrections.yml` sets them right, and what was changed; as they were where a report has no such
 * file. Rows that cannot be applied are added to the content's problems.
 *
 * @param path of the file, relative to the content folder
 */
export function readCorrections(
  content: ContentFolder,
  path: string,
  facts: Facts & { lexicon: Lexicon },
): { quantities: Quantity[]; applied: AppliedCorrection[] } {
  const rows = content.has(path) ? (content.yaml(path, correctionsConfigSchema)?.corrections ?? []) : [];
  const { quantities, applied, problems } = applyCorrections(facts, rows);
  const found = problems.map(({ row, message }) => ({ place: ['corrections', row], message }));
  reportAll(content, path, found);
  return { quantities, applied };
}

/** The pairings of `pairings.yml`; none where a report has no such file. Problems as with corrections. */
export function readPairings(
  content: ContentFolder,
  path: string,
  facts: Facts & { indicators: readonly Indicator[] },
): Pairing[] {
  const rows = content.has(path) ? (content.yaml(path, pairingsConfigSchema)?.pairings ?? []) : [];
  const { pairings, problems } = resolveEditorial(facts, rows);
  const found = problems.map(({ row, field, message }) => ({ place: ['pairings', row, field], message }));
  reportAll(content, path, found);
  return pairings;
}

/**
 * What is followed from the report of the year before, as `follow-ups.yml` sets it right; as it was where a report has no
 * such file. Problems as with corrections.
 */
export function readFollowUps(
  content: ContentFolder,
  path: string,
  { followed, to }: { followed: readonly FollowUp[]; to: ReportDocument },
): FollowUp[] {
  const rows = content.has(path) ? (content.yaml(path, followUpsConfigSchema)?.followUps ?? []) : [];
  const { followed: reviewed, problems } = applyEditor(followed, to, rows);
  const found = problems.map(({ row, field, message }) => ({ place: ['followUps', row, field], message }));
  reportAll(content, path, found);
  return reviewed;
}

function reportAll(content: ContentFolder, path: string, found: readonly { place: YamlPath; message: string }[]): void {
  if (found.length === 0) return;
  const text = content.text(path) ?? '';
  for (const { place, message } of found) content.report(path, message, locateYaml(text, place));
}
