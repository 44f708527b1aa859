import { beforeAll, describe, expect, test } from 'vitest';
import { makeLedger, type Ledger, type RuleCount } from '../../../src/model/ledger.ts';
import { loadSite, type Report } from '../../../src/model/load.ts';
import { recogniseText } from '../../../src/model/read-text.ts';
import { visitSentences } from '../../../src/parse/visit.ts';
import type { Recognition } from '../../../src/recognise/recognise-report.ts';

const TEXT = `2023年政府工作报告
一、2022年工作回顾
茶叶产量达到12.5万吨，增长**6%**左右。甲乙丙12丁。茶园面积达到3.5万亩。
二、2023年重点工作
全年新增茶园4万亩。建成茶马大桥。`;
const FILE = { slug: 't', file: 't.txt', sha256: '0'.repeat(64) };

/** How much each role has by the rules. */
function byRole<T extends string>(rules: readonly RuleCount<T>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { as, count } of rules) sums[as] = (sums[as] ?? 0) + count;
  return sums;
}

function countBy(values: readonly string[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]));
}

function countDigits(texts: readonly string[]): number {
  return texts.join('').match(/[0-9０-９]/g)?.length ?? 0;
}

describe('the ledger of the report as committed', () => {
  let report: Report;
  beforeAll(() => {
    [report] = loadSite('content').reports;
  });

  test('counts every number once, by role', () => {
    const { ledger, document } = report;
    expect(byRole(ledger.quantityRules)).toEqual(countBy(document.quantities.map(({ role }) => role)));
  });

  test('counts every sentence once, by role, as the coverage does', () => {
    const { ledger, document } = report;
    const { total, unclassified, ...roles } = document.coverage.sentences;
    const counted = Object.fromEntries(Object.entries(roles).filter(([, count]) => count > 0));
    expect(byRole(ledger.roleRules)).toEqual(counted);
    expect(ledger.unreadSentences).toHaveLength(unclassified);
    expect(ledger.roleRules.reduce((sum, { count }) => sum + count, unclassified)).toBe(total);
  });

  test('has as many unread digits as the coverage', () => {
    const { ledger, document } = report;
    const { total, unclassified, ...roles } = document.coverage.digits;
    expect(Object.values(roles).reduce((sum, count) => sum + count, unclassified)).toBe(total);
    for (const [role, count] of Object.entries(roles))
      expect(countDigits(document.quantities.filter((one) => one.role === role).map(({ raw }) => raw)), role).toBe(
        count,
      );
    expect(ledger.unreadNumbers.length > 0).toBe(unclassified > 0);
  });

  test('names each rule, and gives an example that stands where it says', () => {
    const sentences = new Map([...visitSentences(report.document)].map((one) => [one.eId, one.text ?? one.raw]));
    const numbers = new Set(report.document.quantities.map(({ sentence, text, raw }) => `${sentence} ${text ?? raw}`));
    for (const { rule, example } of report.ledger.roleRules) {
      expect(rule).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(sentences.get(example.eId)).toBe(example.text);
    }
    for (const { rule, example } of report.ledger.quantityRules) {
      expect(rule).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(numbers).toContain(`${example.eId} ${example.text}`);
    }
  });

  test('tells what was read most often first, and no rule twice for one role', () => {
    for (const rules of [report.ledger.quantityRules, report.ledger.roleRules]) {
      const counts = rules.map(({ count }) => count);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      expect(new Set(rules.map(({ rule, as }) => `${as} ${rule}`)).size).toBe(rules.length);
    }
  });
});

describe('the ledger of an invented report', () => {
  let recognition: Recognition;
  beforeAll(() => {
    recognition = recogniseText(TEXT, FILE);
  });
  const ledgerOf = (ids: ReadonlyMap<string, string> = new Map()): Ledger => makeLedger(TEXT, recognition, ids);

  test('lists a number that no rule has read, with the words around it', () => {
    expect(recognition.document.coverage.digits.unclassified).toBe(2);
    expect(ledgerOf().unreadNumbers).toEqual([{ eId: '1-p1-s2', text: '甲乙丙12丁。' }]);
  });

  test('takes the first number a rule has read as its example, without markup', () => {
    const examples = Object.fromEntries(
      ledgerOf().quantityRules.map(({ rule, as, count, example }) => [`${as} ${rule}`, [count, example]]),
    );
    expect(examples['statistic amount']).toEqual([3, { eId: '1-p1-s1', text: '12.5万吨' }]);
    expect(examples['statistic percent']).toEqual([1, { eId: '1-p1-s1', text: '6%' }]);
  });

  test('names sentences and headings by their locked ids, and by their own where none is locked', () => {
    const ids = new Map([
      ['1-h', '5-h'],
      ['1-p1-s1', '1-p1-s7'],
      ['1-p1-s2', '1-p1-s8'],
    ]);
    const { quantityRules, roleRules, unreadNumbers } = ledgerOf(ids);
    const named = new Set([...quantityRules, ...roleRules].map(({ example }) => example.eId));
    expect(named).toContain('5-h');
    expect(named).toContain('1-p1-s7');
    expect(named).toContain('2-p1-s1');
    for (const positional of ids.keys()) expect(named).not.toContain(positional);
    expect(unreadNumbers.map(({ eId }) => eId)).toEqual(['1-p1-s8']);
  });

  test('lists a sentence that no rule has given a role, and counts it under no rule', () => {
    const { document } = recognition;
    const without = (eId: string): typeof document.chapters =>
      document.chapters.map((chapter) => ({
        ...chapter,
        paragraphs: chapter.paragraphs.map((paragraph) => ({
          ...paragraph,
          sentences: paragraph.sentences.map((one) => (one.eId === eId ? { ...one, role: null } : one)),
        })),
      }));
    const open = { ...recognition, document: { ...document, chapters: without('1-p1-s2') } };
    const ledger = makeLedger(TEXT, open, new Map([['1-p1-s2', '1-p1-s8']]));
    expect(ledger.unreadSentences).toEqual([{ eId: '1-p1-s8', text: '甲乙丙12丁。' }]);
    const count = ({ roleRules }: Ledger): number => roleRules.reduce((sum, rule) => sum + rule.count, 0);
    expect(count(ledger)).toBe(count(ledgerOf()) - 1);
  });

  test('names a corrected number by its locked id, and leaves the row as it is written', () => {
    const row = { eId: '1-p1-s9', quote: '6%', field: 'bound' as const, value: 'exact', reason: '试。' };
    const corrected = [{ ...row, quantity: '1-p1-s1-q2', before: 'approx' }];
    const edited = { ...recognition, trace: { ...recognition.trace, corrected } };
    expect(makeLedger(TEXT, edited, new Map([['1-p1-s1-q2', '1-p1-s9-q4']])).corrected).toEqual([
      { ...row, quantity: '1-p1-s9-q4', before: 'approx' },
    ]);
  });
});
