import { beforeAll, expect, test } from 'vitest';
import { formatScore } from '../../../src/accuracy/format-score.ts';
import { scoreOwn } from '../../../src/accuracy/own-score.ts';
import { loadSite } from '../../../src/model/load.ts';
import type { ReportDocument } from '../../../src/schema/report-document.ts';

let document: ReportDocument;

beforeAll(() => {
  document = loadSite('content').reports[0].document;
});

test('a report with an annotation of its text is scored against all of it', () => {
  const scored = scoreOwn(document, 'content');
  expect(scored?.name).toBe('xianyang-2023');
  expect(scored?.score.quantities.spans).toMatchObject({ read: document.quantities.length });
  expect(scored?.score.quantities.spans.gold).toBeGreaterThan(150);
  expect(scored?.score.commitments?.checkable.gold).toBeGreaterThan(150);
  expect(scored?.agreement).not.toBeNull();
  expect(scored && formatScore(scored.name, scored.score)).toContain('commitments');
});

test('what is scored is the document given, not another reading of its text', () => {
  const scored = scoreOwn({ ...document, quantities: [], commitments: [] }, 'content');
  expect(scored?.score.quantities.spans).toMatchObject({ common: 0, read: 0 });
  expect(scored?.score.commitments?.checkable).toMatchObject({ common: 0, read: 0 });
});

test('a report without annotation has no score', () => {
  expect(scoreOwn({ ...document, slug: 'chaxian-2023' }, 'content')).toBeNull();
});

test('an annotation of another text is no annotation of this one', () => {
  const source = { ...document.source, sha256: '0'.repeat(64) };
  expect(scoreOwn({ ...document, source }, 'content')).toBeNull();
});
