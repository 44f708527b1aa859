import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTexts } from '../../../src/bench/corpus.ts';
import { makeContent } from '../../../src/bench/make-content.ts';
import { loadSite } from '../../../src/model/load.ts';
import { assertAccepted } from '../../../src/model/permalinks/accept.ts';

test('texts become content that can be built, without pictures', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'make-content-'));
  try {
    const text = readFileSync('content/reports/xianyang-2023/report.txt', 'utf8');
    makeContent(join(scratch, 'content'), makeTexts([{ name: 'one.txt', text }], 2), false);
    const site = loadSite(join(scratch, 'content'));
    assertAccepted(site);
    expect(site.reports.map(({ slug, config }) => [slug, config.pictures])).toEqual([
      ['report-1', false],
      ['report-2', false],
    ]);
    const [first, second] = site.reports.map(({ document }) => document.quantities.map(({ raw }) => raw));
    expect(first?.length).toBeGreaterThan(150);
    expect(second).not.toEqual(first);
  } finally {
    rmSync(scratch, { recursive: true });
  }
});
