import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWidth } from '../../src/parse/fold.ts';
import { readHanNumber } from '../../src/recognise/han-numbers.ts';
import { scanNumerals, shift } from '../../src/recognise/numerals.ts';
import { listPassages, type Passage } from '../../src/recognise/passages.ts';
import { recogniseQuantities } from '../../src/recognise/recognise-quantities.ts';
import { matchUnit, toBase } from '../../src/recognise/units.ts';
import { quantitySchema, type Quantity } from '../../src/schema/quantity.ts';
import { shownText } from '../../src/text/shown-text.ts';
import { parseReport, vocabulary } from '../unit/own-vocabulary.ts';
import { readParagraph, UNITS } from '../unit/recognise/rules/read-text.ts';

const FILE = { slug: 'x', file: 'x.txt', sha256: '0'.repeat(64) };

/** What sentences with numbers are made of, so that rules meet each other in every order. */
const PIECES = [
  '茶税',
  '增长',
  '分别',
  '达到',
  '提高到',
  '从',
  '由',
  '比',
  '新增',
  '其中',
  '总量',
  '位居全省第',
  '超',
  '近',
  '年产',
  '等',
  '的',
  '、',
  '，',
  '。',
  '；',
  '：',
  '（',
  '）',
  '“',
  '”',
  '〔',
  '〕',
  '**',
  '&nbsp;',
  '-',
  '—',
  '至',
  '.',
  ',',
  ':',
  '/',
  '+',
  '×',
  ' ',
  '1',
  '２',
  '3.5',
  '12',
  '344',
  '2022',
  '2025年',
  '五年来',
  '“十四五”末',
  '12月',
  '日',
  '%',
  '％',
  '‰',
  '个百分点',
  '倍',
  '翻番',
  '成',
  '亿',
  '万',
  '元',
  '户',
  '个',
  '千伏',
  '多',
  '左右',
  '以上',
  '以内',
  '三',
  '十',
  '百',
  '亿元',
  '首位',
  '零突破',
  '清零',
  '两位数增长',
  '八连冠',
  '5A级',
  'PM2.5',
  '国道',
  '号线',
  '强',
  '条重点产业链',
  '分钟健身圈',
  '热线',
  '😀',
  '\ud800',
];
const sentence = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));
const HEAD = ['一、2022年工作回顾', '二、2023年主要目标', '三、2023年工作安排'];

/** A report whose paragraphs are random sentences. */
const report = fc
  .array(fc.tuple(fc.nat(2), fc.array(sentence, { minLength: 1, maxLength: 4 })), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map(([kind, lines]) => `${HEAD[kind] ?? ''}\n${lines.join('\n')}`).join('\n'))
  .filter((text) => /\S/.test(text));

function passagesOf(source: string): Passage[] {
  return listPassages(source, parseReport(source, FILE));
}

function quantitiesOf(source: string, passages = passagesOf(source)): Quantity[] {
  const readings = recogniseQuantities(source, passages, { year: 2023, reviewYear: 2022 }, vocabulary);
  return readings.map(({ quantity }) => quantity);
}

describe('for every text', () => {
  test('what is read fits the schema, lies in its sentence and is the source’s own words', () => {
    fc.assert(
      fc.property(report, (source) => {
        const passages = passagesOf(source);
        const stretches = new Map(passages.flatMap((passage) => passage.stretches.map((one) => [one.eId, one])));
        for (const quantity of quantitiesOf(source, passages)) {
          quantitySchema.parse(quantity);
          const { span, raw, text = raw } = quantity;
          const { shown, text: own = '' } = stretches.get(quantity.sentence) ?? {};
          expect(source.slice(span.start, span.end)).toBe(raw);
          expect(span.start).toBeGreaterThanOrEqual(shown?.offsetOf(0) ?? Infinity);
          expect(span.end).toBeLessThanOrEqual(shown?.offsetOf(own.length) ?? 0);
          expect(own).toContain(text);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('numbers are in order and disjoint, so that each digit stands in one at most, and ids are unique', () => {
    fc.assert(
      fc.property(report, (source) => {
        const quantities = quantitiesOf(source);
        expect(new Set(quantities.map(({ id }) => id)).size).toBe(quantities.length);
        for (const [i, { span }] of quantities.entries()) {
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.start).toBeGreaterThanOrEqual(quantities[i - 1]?.span.end ?? 0);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a range goes up, and a base has a second value where the number has one', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        for (const { quantity } of readParagraph([text])) {
          const { value, valueMax, base } = quantity;
          if (valueMax !== null && value !== null) expect(valueMax).toBeGreaterThanOrEqual(value);
          if (base) expect(base.valueMax === null).toBe(valueMax === null);
          expect(value === null || Number.isFinite(value)).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('any characters at all are read without a failure', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        readParagraph([text]);
      }),
      { numRuns: 1000 },
    );
  });

  test('no paragraph’s numbers depend on another paragraph', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), fc.array(sentence), (own, other) => {
        const alone = readParagraph(own);
        const [first] = passagesOf('甲。');
        if (!first) throw new Error('no passage');
        const paragraph = (sentences: readonly string[], eId: string, at: number): Passage => {
          let start = at;
          const stretches = sentences.map((text, i) => {
            const shown = shownText({ dropped: [] }, { start, end: start + text.length });
            start += text.length;
            return { eId: `${eId}-s${String(i + 1)}`, text, folded: foldWidth(text), shown, role: null };
          });
          return { ...first, kind: 'paragraph', chapterKind: 'review', eId, stretches };
        };
        const both = [paragraph(other, '1-p1', 0), paragraph(own, '1-p2', other.join('').length)];
        const told = quantitiesOf(`${other.join('')}${own.join('')}`, both).filter(({ id }) => id.startsWith('1-p2-'));
        const plain = (quantity: Quantity): object => ({ ...quantity, id: '', sentence: '', span: null });
        expect(told.map(plain)).toEqual(alone.map(({ quantity }) => plain(quantity)));
      }),
      { numRuns: 1000 },
    );
  });

  test('a sentence’s numbers are the same whatever sentences follow it', () => {
    fc.assert(
      fc.property(sentence, sentence, (first, second) => {
        const alone = readParagraph([first]);
        expect(readParagraph([first, second]).slice(0, alone.length)).toEqual(alone);
      }),
      { numRuns: 2000 },
    );
  });
});

const DIGITS = '零一二三四五六七八九';

/** Below ten thousand: 3008 → 三千零八, 10 → 十 at the beginning of a numeral, 一十 inside. */
function writeSection(value: number, inside: boolean): string {
  let written = '';
  let rest = value;
  for (const [unit, mark] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(rest / unit);
    rest %= unit;
    const wantsZero = digit === 0 && written !== '' && rest > 0 && !written.endsWith('零');
    if (digit > 0) written += `${DIGITS.charAt(digit)}${mark}`;
    else if (wantsZero) written += '零';
  }
  return inside ? written : written.replace(/^一十/, '十');
}

function writeHan(value: number): string {
  if (value === 0) return '零';
  let written = '';
  let rest = value;
  for (const [unit, mark] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const section = Math.floor(rest / unit);
    rest %= unit;
    if (section === 0) continue;
    const gap = written !== '' && section < 1000 ? '零' : '';
    written += gap + writeSection(section, written !== '') + mark;
  }
  return written;
}

describe('numerals', () => {
  test('the writer of this test writes Chinese numerals as they are written', () => {
    expect([0, 10, 15, 110, 3008, 16_000, 100_030_000, 1_200_000_010].map(writeHan)).toEqual(
      '零 十 十五 一百一十 三千零八 一万六千 一亿零三万 十二亿零一十'.split(' '),
    );
  });

  test('a number written in Chinese is read back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(9999), fc.nat(99_999_999), fc.nat(999_999_999_999)), (value) => {
        expect(readHanNumber(writeHan(value))).toBe(value);
      }),
      { numRuns: 5000 },
    );
  });

  test('digit by digit too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), (year) => {
        const written = Array.from(String(year), (digit) => DIGITS.charAt(Number(digit))).join('');
        expect(readHanNumber(written)).toBe(year);
        expect(readHanNumber(written.replaceAll('零', '〇'))).toBe(year);
      }),
    );
  });

  test('in a text, its ending 万 and 亿 apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (value) => {
        const text = `共${writeHan(value)}户`;
        const [numeral, ...others] = scanNumerals(text, text);
        expect(others).toEqual([]);
        expect(numeral && shift(numeral.value, numeral.exponent)).toBe(value);
      }),
      { numRuns: 3000 },
    );
  });

  test('an Arabic number is read back, plain, grouped and in full width', () => {
    const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
    const wide = (value: number): string =>
      grouped(value).replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)));
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.nat(9999), (whole, decimals) => {
        for (const written of [String(whole), grouped(whole), wide(whole)])
          expect(scanNumerals(`共${written}户`, foldWidth(`共${written}户`))).toMatchObject([
            { start: 1, end: written.length + 1, value: whole },
          ]);
        const decimal = `${grouped(whole)}.${String(decimals)}`;
        expect(scanNumerals(decimal, decimal)).toMatchObject([
          { value: Number(`${String(whole)}.${String(decimals)}`) },
        ]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('base units', () => {
  const unit = fc.constantFrom(...vocabulary.units);
  const amount = fc.integer({ min: 1, max: 9_999_999 }).map((value) => value / 100);

  test('万 and 亿 are undone exactly, and the way back gives the amount as written', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom('', '万', '亿', '万亿'), unit, (value, magnitude, entry) => {
        const text = `${String(value)}${magnitude}${entry.unit}`;
        const [numeral] = scanNumerals(text, text);
        const match = numeral && matchUnit(UNITS, text, text, numeral);
        // 千 of 千瓦时 and the like are looked at with the numeral, so that a few units are read as another.
        fc.pre(numeral !== undefined && match?.entry === entry);
        const exponent = { '': 0, 万: 4, 亿: 8, 万亿: 12 }[magnitude];
        const base = toBase({ value: numeral.value, valueMax: null }, numeral.exponent, match);
        const { times = 1, per = 1 } = entry.base ?? {};
        const back = shift(Number((((base?.value ?? 0) * per) / times).toPrecision(15)), -exponent);
        expect(numeral.value).toBe(value);
        expect(back).toBe(value);
        if (times === 1 && per === 1)
          expect(String(base?.value)).toBe(String(Number(`${String(value)}e${String(exponent)}`)));
      }),
      { numRuns: 4000 },
    );
  });

  test('every unit of the vocabulary is found behind a number', () => {
    for (const entry of vocabulary.units) {
      const text = `12${entry.unit}`;
      const [numeral] = scanNumerals(text, text);
      expect(numeral && matchUnit(UNITS, text, text, numeral)?.entry.unit, text).toBe(entry.unit);
    }
  });
});

describe('time grows with the length of the text only', () => {
  test.each([
    '1',
    '1,',
    '1 ',
    '1.',
    '2022—',
    '2022年',
    '1月1日',
    '1:1/',
    'A1+',
    '1×2',
    '第',
    '第1',
    '一二',
    '千千万万',
    '百分之一',
    '5%、',
    '增长5%、',
    '万',
    '亿',
    '万亿',
    '分别1、',
    '甲和乙、',
    '从',
    '从1到',
    '五年来',
    '“十四五”末',
    '“1',
    '（',
    '）',
    '（1个',
    '超1亿元',
    '年产1万吨',
    '1千伏',
    '前十',
    '零',
    '了',
    '，其中',
  ])('%s', (piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const started = performance.now();
      readParagraph([text]);
      return performance.now() - started;
    };
    time(2000);
    const short = Math.max(10, Math.min(time(10_000), time(10_000), time(10_000)));
    // Eight times the text: eight times the time, or sixty-four where each character looks at all others.
    const long = time(80_000);
    expect(long < short * 8 * 4 ? long : time(80_000)).toBeLessThan(short * 8 * 4);
  });
});
