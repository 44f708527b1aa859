import { beforeAll, describe, expect, test } from 'vitest';
import { ContentFolder } from '../../../src/model/content-folder.ts';
import { deepFreeze } from '../../../src/model/freeze.ts';
import { loadVocabulary } from '../../../src/model/vocabulary.ts';
import { parseReport } from '../own-vocabulary.ts';
import { visitSentences } from '../../../src/parse/visit.ts';
import { recogniseReport, type Editor, type Recognition } from '../../../src/recognise/recognise-report.ts';
import { reportDocumentSchema, type ReportDocument } from '../../../src/schema/report-document.ts';
import type { Vocabulary } from '../../../src/schema/vocabulary.ts';

const SOURCE = `2023年政府工作报告
一、2022年工作回顾
茶叶产量达到12.5万吨，增长6%左右。
二、2023年重点工作
（一）种茶
茶叶产量增长8%以上。建成茶马大桥，新修驿站7座。`;
const PARSED: ReportDocument = deepFreeze(parseReport(SOURCE, { slug: 't', file: 't.txt', sha256: '0'.repeat(64) }));

let vocabulary: Vocabulary;

beforeAll(() => {
  const loaded = loadVocabulary(new ContentFolder('content'));
  if (!loaded) throw new Error('the vocabulary is broken');
  vocabulary = loaded;
});

const recognise = (editor?: Partial<Editor>, parsed = PARSED): Recognition =>
  recogniseReport(SOURCE, parsed, vocabulary, {
    correct: ({ quantities }) => ({ quantities: [...quantities], applied: [] }),
    pair: () => [],
    ...editor,
  });

describe('without an editor', () => {
  test('facts are added to the tree, and nothing else of it is changed', () => {
    const { document } = recogniseReport(SOURCE, PARSED, vocabulary);
    expect(reportDocumentSchema.parse(document)).toEqual(document);
    expect(document.quantities.map(({ raw }) => raw)).toEqual(expect.arrayContaining(['12.5万吨', '6%', '8%', '7座']));
    const bare = (one: ReportDocument): unknown =>
      JSON.parse(
        JSON.stringify(
          { ...one, quantities: 0, commitments: 0, indicators: 0, pairings: 0, coverage: 0 },
          (key, value: unknown) => (key === 'role' ? null : value),
        ),
      );
    expect(bare(document)).toEqual(bare(PARSED));
    expect(document).toEqual(recognise().document);
  });

  test('every sentence, also in sections, has the role that the trace says, and every number one reading', () => {
    const { document, trace } = recognise();
    const sentences = [...visitSentences(document)];
    expect(sentences.map(({ eId, role }) => [eId, role])).toEqual([
      ['1-p1-s1', 'result'],
      ['2-1-p1-s1', 'target'],
      ['2-1-p1-s2', 'commitment'],
    ]);
    for (const { eId, role } of sentences) expect(trace.roles.get(eId)?.role).toBe(role);
    expect(trace.quantities.map(({ quantity }) => quantity)).toEqual(document.quantities);
    expect(trace.commitments.map(({ commitment }) => commitment)).toEqual(document.commitments);
    expect(trace.corrected).toEqual([]);
  });

  test('years that were completed from elsewhere are used', () => {
    const source = '一、工作回顾\n茶叶产量5万吨。\n二、工作安排\n建成驿站7座。';
    const parsed = parseReport(source, { slug: 't', file: 't.txt', sha256: '0'.repeat(64) });
    const read = { ...parsed, year: 2031, reviewYear: 2030 };
    const { quantities } = recogniseReport(source, read, vocabulary).document;
    expect(quantities.map(({ raw, period }) => [raw, period])).toEqual([
      ['5万吨', '2030'],
      ['7座', '2031'],
    ]);
  });
});

describe('an editor', () => {
  test('is shown the passages and the numbers as the rules read them, ids positional', () => {
    let shown: string[] = [];
    recognise({
      correct: ({ passages, quantities }) => {
        shown = [...passages.map(({ eId }) => eId), ...quantities.map(({ id }) => id)];
        return { quantities: [...quantities], applied: [] };
      },
    });
    expect(shown).toEqual(expect.arrayContaining(['1-h', '1-p1', '2-1-h', '2-1-p1', '1-p1-s1-q1', '2-1-p1-s1-q1']));
  });

  test('has a say in everything that rests on the numbers: roles, promises, indicators, coverage', () => {
    const row = { eId: '2-1-p1-s2', quote: '7座', field: 'role' as const, value: 'identifier', reason: '试。' };
    const applied = [{ ...row, quantity: '2-1-p1-s2-q1', before: 'statistic' }];
    const { document: plain } = recognise();
    const { document, trace } = recognise({
      correct: ({ quantities }) => ({
        quantities: quantities.map((one) => (one.raw === '7座' ? { ...one, role: 'identifier' } : one)),
        applied,
      }),
    });
    const numbered = ({ commitments }: ReportDocument): string[] =>
      commitments.filter(({ specificity }) => specificity === 'numbered').map(({ raw }) => raw);
    expect(numbered(plain)).toContain('新修驿站7座');
    expect(numbered(document)).not.toContain('新修驿站7座');
    expect(document.indicators).toHaveLength(plain.indicators.length - 1);
    expect(document.coverage.digits.identifier).toBe(plain.coverage.digits.identifier + 1);
    expect(document.coverage.digits.statistic).toBe(plain.coverage.digits.statistic - 1);
    expect(trace.corrected).toBe(applied);
  });

  test('that takes the statistic from a sentence takes its role as a target from it', () => {
    const roleOf = ({ document }: Recognition): unknown =>
      [...visitSentences(document)].find(({ eId }) => eId === '2-1-p1-s1')?.role;
    const corrected = recognise({
      correct: ({ quantities }) => ({
        quantities: quantities.map((one) => (one.raw === '8%' ? { ...one, role: 'identifier' } : one)),
        applied: [],
      }),
    });
    expect(roleOf(recognise())).toBe('target');
    expect(roleOf(corrected)).not.toBe('target');
  });

  test('pairs with the corrected numbers and the indicators before it, and is heard before the rules', () => {
    const { document: plain } = recognise();
    const target = plain.quantities.find(({ raw }) => raw === '8%')?.id ?? '';
    const verdict = (document: ReportDocument): unknown => document.pairings.find((one) => one.target === target);
    let known: string[] = [];
    const { document } = recognise({
      pair: ({ indicators }) => {
        known = indicators.map(({ id }) => id);
        const [indicator = ''] = indicators.filter(({ targets }) => targets.includes(target)).map(({ id }) => id);
        return [{ indicator, result: null, target, comparable: 'no', reason: '口径不同。' }];
      },
    });
    expect(known).toEqual(plain.indicators.map(({ id }) => id));
    expect(verdict(plain)).toMatchObject({ comparable: 'yes' });
    expect(verdict(document)).toMatchObject({ result: null, comparable: 'no', reason: '口径不同。' });
    expect(document.pairings).toHaveLength(plain.pairings.length);
  });
});
