import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { figureOf } from '../../src/figures/figure.ts';
import { recogniseReport } from '../../src/recognise/recognise-report.ts';
import type { Quantity } from '../../src/schema/quantity.ts';
import type { ReportDocument } from '../../src/schema/report-document.ts';
import { shownText } from '../../src/text/shown-text.ts';
import { parseReport, vocabulary } from '../unit/own-vocabulary.ts';

/** Words of measure and comparison that may stand right before a number. */
const TELLING =
  /(?:同比|环比|年均|增长|增加|提高|提升|上升|下降|减少|降低|高出|超出|高于|低于|快于|相当于|再|占)(?![到至为比地据用有生造])/g;
const FALLING = /下降|减少|降低|压减|回落|降幅/g;

interface Shown {
  /** What a reader sees: the name, and the figure beside it. */
  name: string;
  words: string;
  /** What stands in the clause right before the number. */
  before: string;
}

const read = (source: string): { document: ReportDocument; statistics: Quantity[] } => {
  const parsed = parseReport(source, { slug: 'x', file: 'x.txt', sha256: '0'.repeat(64) });
  const { document } = recogniseReport(source, parsed, vocabulary);
  return { document, statistics: document.quantities.filter(({ role }) => role === 'statistic') };
};

/** Each statistic beside its own subject, and beside the name of its indicator. */
function listShown(source: string): Shown[] {
  const { document, statistics } = read(source);
  const labels = new Map(
    document.indicators.flatMap(({ label, results, targets }) => [...results, ...targets].map((id) => [id, label])),
  );
  return statistics.flatMap((one) => {
    const near = shownText(document.source, { start: Math.max(0, one.span.start - 60), end: one.span.start });
    const before = /[^，；。、！？：\d]{0,12}$/.exec(near.cut(source))?.[0] ?? '';
    const names = [one.subject, labels.get(one.id) ?? one.subject];
    return [...new Set(names)].map((name) => ({ name, words: figureOf(one).beside(name), before }));
  });
}

const unsaid = ({ name, words, before }: Shown): boolean =>
  (before.match(TELLING) ?? []).some((word) => !`${name}${words}`.includes(word));

const saidTwice = ({ name, words }: Shown): boolean => {
  const [inName, inWords] = [name.match(FALLING)?.length ?? 0, words.match(FALLING)?.length ?? 0];
  return inWords > 1 || (inName > 0 && inWords > 0);
};

const tell = ({ name, words, before }: Shown): string => `${before} → ${name} ${words}`;

const FIXTURES = 'tests/fixtures/reports';
const own = [
  ...readdirSync('content/reports').map((slug) => join('content/reports', slug, 'report.txt')),
  ...readdirSync(FIXTURES).map((file) => join(FIXTURES, file)),
];
/** Texts that are no part of the project, where there are any. */
const OTHERS = process.env['REPORT_TEXTS'] ?? join('..', 'shared', 'reports');
const others = existsSync(OTHERS) ? readdirSync(OTHERS).map((file) => join(OTHERS, file)) : [];

describe.each(own)('every statistic of %s', (file) => {
  const shown = listShown(readFileSync(file, 'utf8'));

  test('says with its name every word of measure right before it', () => {
    expect(shown.filter(unsaid).map(tell)).toEqual([]);
  });

  test('says no fall twice', () => {
    expect(shown.filter(saidTwice).map(tell)).toEqual([]);
  });
});

describe.skipIf(others.length === 0)('the statistics of other reports, where a folder REPORT_TEXTS has them', () => {
  test.each(others)('%s: nearly all say every word of measure right before them', (file) => {
    const shown = listShown(readFileSync(file, 'utf8'));
    expect(shown.filter(saidTwice).map(tell)).toEqual([]);
    const faults = shown.filter(unsaid);
    expect(faults.length / Math.max(1, shown.length), faults.map(tell).join('\n')).toBeLessThanOrEqual(0.02);
  });
});
