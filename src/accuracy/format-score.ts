import type { Agreement } from './annotator-agreement.ts';
import type { CommitmentScore } from './score-commitments.ts';
import { QUANTITY_FIELDS } from './score-quantities.ts';
import type { ReportScore } from './score-report.ts';
import { f1Of, precisionOf, recallOf, shareOf, type Overlap, type Tally } from './tally.ts';

const NAME_WIDTH = 24;
const CELL_WIDTH = 17;

/** A report's score as a table for people; ends without a line break. */
export function formatScore(title: string, score: ReportScore): string {
  const { quantities, commitments, uncontested, targets, pairings, digits } = score;
  return [
    title,
    row('  quantities', ['read', 'annotated', 'in common']),
    row('', overlapCells(quantities.spans)),
    row('    spans', ratioCells(quantities.spans)),
    row('  fields', ['statistics', 'where annotated']),
    ...QUANTITY_FIELDS.map((field) => {
      const { scored, stated } = quantities.fields[field];
      return row(`    ${field}`, [tallyCell(scored), tallyCell(stated), ...(field === 'role' ? ['all rows'] : [])]);
    }),
    ...(commitments ? formatCommitments('  commitments', commitments) : []),
    ...(uncontested ? formatCommitments('  without contested rows', uncontested) : []),
    ...(targets
      ? [row('  headline targets', [tallyCell(targets.found), `${String(targets.withoutNumber)} without a number`])]
      : []),
    ...(pairings
      ? [row('  pairs found', [tallyCell(pairings.found)]), row('    same verdict', [tallyCell(pairings.sameVerdict)])]
      : []),
    row('  digits unclassified', [`${String(digits.unclassified)} of ${String(digits.total)}`]),
  ].join('\n');
}

/** The agreement of two annotators as a table for people; ends without a line break. */
export function formatAgreement(title: string, { spans, fields, commitments }: Agreement): string {
  return [
    title,
    row('  quantities', ['second', 'first', 'in common']),
    row('', overlapCells(spans)),
    row('    spans', ratioCells(spans)),
    row('  fields', ['all rows']),
    ...QUANTITY_FIELDS.map((field) => row(`    ${field}`, [tallyCell(fields[field])])),
    ...formatCommitments('  commitments', commitments),
  ].join('\n');
}

function formatCommitments(title: string, score: CommitmentScore): string[] {
  return [
    row(title, overlapCells(score.checkable)),
    row('    found', ratioCells(score.checkable)),
    row('    same bounds', [tallyCell(score.sameBounds)]),
    row('    specificity', [tallyCell(score.specificity)]),
    row('    verb', [tallyCell(score.verb)]),
    row('    projects in common', [tallyCell(score.projects)]),
  ];
}

function overlapCells({ common, gold, read }: Overlap): string[] {
  return [read, gold, common].map(String);
}

function ratioCells(overlap: Overlap): string[] {
  return [`P ${share(precisionOf(overlap))}`, `R ${share(recallOf(overlap))}`, `F1 ${share(f1Of(overlap))}`];
}

function tallyCell(tally: Tally): string {
  return `${String(tally.right)}/${String(tally.of)} ${share(shareOf(tally))}`;
}

/** Rounded down, so that 1.000 is said of nothing less. */
function share(value: number | null): string {
  return value === null ? '–' : (Math.floor(value * 1000 + 1e-9) / 1000).toFixed(3);
}

function row(name: string, cells: readonly string[]): string {
  return (name.padEnd(NAME_WIDTH) + cells.map((cell) => `  ${cell.padStart(CELL_WIDTH)}`).join('')).trimEnd();
}
