import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../../src/model/load.ts';
import type { Pairing } from '../../../src/schema/facts.ts';
import type { Quantity } from '../../../src/schema/quantity.ts';
import { copyContent, FOLDER, type ScratchContent } from './scratch-content.ts';

const CORRECTIONS = `${FOLDER}/corrections.yml`;
const PAIRINGS = `${FOLDER}/pairings.yml`;
const QUOTE = '总量达到30.2万户';
const SENTENCE = '1-p2-s2';
const NEW = '全市新修茶马驿站777座。';

let content: ScratchContent;
/** As the rules alone read it. */
let before: Report;

beforeAll(() => {
  content = copyContent();
  content.edit(PAIRINGS, () => 'pairings: []\n');
  [before] = content.load().reports;
});

afterEach(() => {
  content.reset();
});

afterAll(() => {
  content.remove();
});

const load = (): Report => content.load().reports[0];

/** Each field on a line of its own, so that a problem's line names the row and the field. */
function writeRows(path: string, key: string, rows: readonly Record<string, unknown>[]): void {
  const list = rows.map((row) => {
    const fields = Object.entries(row).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
    return `  - ${fields.join('    ')}`;
  });
  content.write(path, `${key}:\n${list.join('')}`);
}

const CORRECTION = { eId: SENTENCE, quote: QUOTE, field: 'subject', value: '经营主体', reason: '试。' };

function correct(...rows: Record<string, unknown>[]): void {
  const full = rows.map((row) => ({ ...CORRECTION, ...row }));
  writeRows(CORRECTIONS, 'corrections', full);
}

/** The one number with these words. */
function quantityOf({ document }: Report, raw: string): Quantity {
  const [only, ...more] = document.quantities.filter((quantity) => quantity.raw === raw);
  if (!only || more.length > 0) throw new Error(`${raw} does not stand once`);
  return only;
}

/** Puts a sentence before the ones that corrections and pairings name, so that their positional ids move on by one. */
function insertSentence(next: string): void {
  content.editText((text) => text.replace(next, `${NEW}${next}`));
  content.accept();
}

describe('corrections.yml', () => {
  test('changes one field of the number it quotes and no other', () => {
    correct({});
    const changed = { ...quantityOf(before, '30.2万户'), subject: '经营主体' };
    expect(quantityOf(before, '30.2万户').subject).not.toBe('经营主体');
    expect(load().document.quantities).toEqual(
      before.document.quantities.map((quantity) => (quantity.id === changed.id ? changed : quantity)),
    );
  });

  test('is listed in the ledger with what the rules had read', () => {
    const { id, subject } = quantityOf(before, '30.2万户');
    const second = { ...CORRECTION, field: 'value', value: 30.3, reason: '印错。' };
    correct({}, second);
    expect(before.ledger.corrected).toEqual([]);
    expect(load().ledger.corrected).toEqual([
      { ...CORRECTION, quantity: id, before: subject },
      { ...second, quantity: id, before: 30.2 },
    ]);
  });

  test('moves what follows from it and no id: a corrected value its base, a corrected role the coverage', () => {
    correct({ field: 'value', value: 30.3 }, { field: 'role', value: 'identifier' });
    const after = load();
    expect(quantityOf(after, '30.2万户')).toMatchObject({ value: 30.3, base: { value: 303_000 }, role: 'identifier' });
    const { digits } = before.document.coverage;
    expect(after.document.coverage.digits).toEqual({
      ...digits,
      statistic: digits.statistic - 3,
      identifier: digits.identifier + 3,
    });
    expect(after.document.quantities.map(({ id }) => id)).toEqual(before.document.quantities.map(({ id }) => id));
  });

  test('names a sentence by its published id where another has come before it since', () => {
    const { id } = quantityOf(before, '30.2万户');
    insertSentence('出台稳经济一揽子政策措施');
    correct({});
    const report = load();
    expect(report.permalinks.changes.filter(({ id }) => !id.startsWith('indicator:'))).toEqual([]);
    expect(quantityOf(report, '777座').sentence).not.toBe(SENTENCE);
    expect(quantityOf(report, '30.2万户')).toMatchObject({ id, sentence: SENTENCE, subject: '经营主体' });
    expect(report.ledger.corrected).toMatchObject([{ eId: SENTENCE, quantity: id }]);
  });

  test('does not take a positional id for the published one', () => {
    insertSentence('出台稳经济一揽子政策措施');
    correct({ quote: '茶马驿站777座' });
    const [line = '', ...more] = content.problems();
    expect(line).toContain(
      `content/${CORRECTIONS}:2:5: "茶马驿站777座" does not stand in ${SENTENCE}, which reads "出台`,
    );
    expect(more).toEqual([]);
  });

  test('every row that cannot be applied is told with file, line and column', () => {
    correct(
      { quote: '总量达到30.9万户' },
      {},
      { eId: '1-p2-s99' },
      { quote: '总量达到' },
      { quote: `3.6万户、${QUOTE}` },
      { field: 'value', value: 30.2 },
      { value: '市场主体' },
    );
    const found = content.problems();
    const expected = [
      `2:5: "总量达到30.9万户" does not stand in ${SENTENCE}, which reads "`,
      '12:5: no sentence or heading has the eId 1-p2-s99',
      '17:5: "总量达到" holds no number that the rules have read; ',
      `22:5: "3.6万户、${QUOTE}" holds 2 numbers; `,
      '27:5: the rules read "value" of "30.2万户" so by themselves; ',
      '32:5: a row before corrects "subject" of "30.2万户" already; ',
    ];
    for (const [i, message] of expected.entries()) expect(found[i]).toContain(`content/${CORRECTIONS}:${message}`);
    expect(found).toHaveLength(expected.length);
  });

  test('every row that does not fit its schema is told with file, line and column', () => {
    correct({ field: 'measure', value: 'much' }, {}, { field: 'raw' }, { note: 'x' }, { quote: '' });
    const found = content.problems();
    const expected = [
      '5:12: "corrections.0.value" is "much": does not fit the field "measure": ',
      '14:12: "corrections.2.field" is "raw": ',
      '22:5: unknown key "corrections.3.note"; ',
      '24:12: "corrections.4.quote" is "": ',
    ];
    for (const message of expected)
      expect(found).toContainEqual(expect.stringContaining(`content/${CORRECTIONS}:${message}`));
    expect(found).toHaveLength(expected.length);
  });
});

describe('pairings.yml', () => {
  const ROW = {
    indicator: 'tech-contracts',
    measure: 'rank',
    result: { eId: '1-p3-s3', quote: '位居全省第2' },
    target: { eId: '3-3-p3-s3', quote: '省内地级市首位' },
    comparable: 'no',
    reason: '两次比较的对象不同。',
  };

  const pair = (...rows: Record<string, unknown>[]): void => {
    const full = rows.map((row) => ({ ...ROW, ...row }));
    writeRows(PAIRINGS, 'pairings', full);
  };

  /** The pairing of the target that `ROW` names, and the others. */
  function splitPairings({ document }: Report): { own: Pairing | undefined; others: Pairing[] } {
    const target = document.quantities.find(({ sentence, raw }) => sentence === '3-3-p3-s3' && raw === '首位');
    const isOwn = (pairing: Pairing): boolean => pairing.target === target?.id;
    return { own: document.pairings.find(isOwn), others: document.pairings.filter((pairing) => !isOwn(pairing)) };
  }

  const resultOf = ({ document }: Report, pairing: Pairing | undefined): Quantity | undefined =>
    document.quantities.find(({ id }) => id === pairing?.result);

  test('takes the place of what the rules make of a target, and of that alone', () => {
    const { indicator, comparable, reason } = ROW;
    pair({});
    const after = load();
    const { own, others } = splitPairings(after);
    expect(splitPairings(before).own).not.toMatchObject({ comparable, reason });
    expect(own).toMatchObject({ indicator, comparable, reason });
    expect(resultOf(after, own)).toMatchObject({ sentence: '1-p3-s3', measure: 'rank', raw: '第2' });
    expect(others).toEqual(splitPairings(before).others);
  });

  test('names sentences by their published ids where another has come before them since', () => {
    insertSentence('全市技术合同成交额50.36亿元');
    pair({});
    const after = load();
    expect(quantityOf(after, '777座').sentence).toMatch(/^1-p3-s(?!3$)\d+$/);
    expect(resultOf(after, splitPairings(after).own)).toMatchObject({ sentence: '1-p3-s3', raw: '第2' });
  });

  test('every row that cannot be resolved is told with file, line and column', () => {
    pair(
      { indicator: 'gdp' },
      { indicator: 'tea' },
      { result: { eId: '1-p3-s3', quote: '位居全省第3' } },
      { target: { eId: '3-3-p3-s99', quote: '首位' } },
      { result: ROW.target, target: null },
      { result: null },
    );
    const found = content.problems();
    const expected = [
      '5:13: this figure belongs to the indicator "tech-contracts", not "gdp"',
      '8:16: the report has no indicator "tea"',
      '16:13: "位居全省第3" does not stand in 1-p3-s3',
      '23:13: no sentence or heading has the eId 3-3-p3-s99',
      '28:13: "省内地级市首位" holds no rank statistic with the status result',
      '35:13: a row before has this target already; keep one of them',
    ];
    for (const [i, message] of expected.entries()) expect(found[i]).toContain(`content/${PAIRINGS}:${message}`);
    expect(found).toHaveLength(expected.length);
  });

  test('every row that does not fit its schema is told with file, line and column', () => {
    pair({ reason: '差了2位。' }, {}, { reason: null }, { comparable: 'maybe' }, { result: null, target: null });
    const found = content.problems();
    const expected = [
      '7:13: "pairings.0.reason" is "差了2位。": expected one sentence without figures',
      '19:13: "pairings.2.reason" is null: a verdict other than yes needs a reason',
      '24:17: "pairings.3.comparable" is "maybe": ',
      '26:5: "pairings.4" is ',
    ];
    for (const message of expected)
      expect(found).toContainEqual(expect.stringContaining(`content/${PAIRINGS}:${message}`));
    expect(found).toHaveLength(expected.length);
  });
});

test('problems of both files are told in one run', () => {
  correct({ quote: '甲' });
  writeRows(PAIRINGS, 'pairings', [
    { indicator: 'tea', result: null, target: { eId: '2-p2-s1', quote: '乙' }, comparable: 'yes', reason: null },
  ]);
  expect(content.problems().map((line) => line.replace(/: .*/, ''))).toEqual([
    `content/${CORRECTIONS}:2:5`,
    `content/${PAIRINGS}:2:16`,
    `content/${PAIRINGS}:4:13`,
  ]);
});
