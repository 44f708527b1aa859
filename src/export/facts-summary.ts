import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';

/** How many lines of a list are shown before the rest is only counted. */
const SHOWN = 12;

/** Numbers, targets, promises and coverage of a report, as lines for people. */
export function summariseFacts(document: ReportDocument): string[] {
  const { quantities, commitments, indicators, pairings, coverage } = document;
  const statistics = quantities.filter(({ role }) => role === 'statistic');
  const targets = statistics.filter(({ status }) => status === 'target');
  const checkable = commitments.filter(({ specificity }) => specificity !== 'general');
  const byId = new Map(quantities.map((quantity) => [quantity.id, quantity]));
  const { digits, sentences } = coverage;
  return [
    `  numbers: ${counts(quantities.map(({ role }) => role))}; ${String(indicators.length)} indicators`,
    `  results: ${String(statistics.filter(({ status }) => status === 'result').length)}`,
    `  targets: ${String(targets.length)}`,
    ...clipped(targets.map((target) => `${target.id} ${target.subject} ${describe(target)}`)),
    `  pairs: ${counts(pairings.map(({ comparable }) => comparable))}`,
    ...clipped(
      pairings
        .filter(({ comparable }) => comparable === 'yes')
        .map(({ indicator, result, target }) => {
          const [before, after] = [byId.get(result ?? ''), byId.get(target ?? '')];
          return `${indicator}: ${before ? describe(before) : '–'} → ${after ? describe(after) : '–'}`;
        }),
    ),
    `  promises: ${counts(commitments.map(({ specificity }) => specificity))}`,
    ...clipped(checkable.map(({ id, raw, text = raw }) => `${id} ${text.replace(/\s+/g, ' ')}`)),
    `  digits: ${listCounts(digits)}`,
    `  sentences: ${listCounts(sentences)}`,
  ];
}

/** 增长 6% 左右 as `growth up ~6%`. */
function describe({ value, valueMax, unit, measure, direction, bound }: Quantity): string {
  const sign = { exact: '', approx: '~', at_least: '≥', at_most: '≤' }[bound];
  const range = valueMax === null ? String(value ?? '?') : `${String(value)}–${String(valueMax)}`;
  return [measure ?? '', direction === 'none' ? '' : direction, `${sign}${range}${unit ?? ''}`]
    .filter(Boolean)
    .join(' ');
}

function clipped(lines: readonly string[]): string[] {
  const rest = lines.length - SHOWN;
  return [...lines.slice(0, SHOWN), ...(rest > 0 ? [`… and ${String(rest)} more`] : [])].map((line) => `    ${line}`);
}

function counts(values: readonly string[]): string {
  const all = Object.entries(Object.groupBy(values, (value) => value));
  return all.map(([value, of]) => `${String(of?.length ?? 0)} ${value}`).join(', ') || 'none';
}

function listCounts(coverage: Readonly<Record<string, number>>): string {
  return Object.entries(coverage)
    .map(([name, number]) => `${String(number)} ${name}`)
    .join(', ');
}
