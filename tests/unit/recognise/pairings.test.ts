import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ContentFolder } from '../../../src/model/content-folder.ts';
import { loadVocabulary } from '../../../src/model/vocabulary.ts';
import { groupIndicators } from '../../../src/recognise/indicators/group-indicators.ts';
import { pairIndicators } from '../../../src/recognise/pairings/pair-indicators.ts';
import { resolveEditorial } from '../../../src/recognise/pairings/editorial.ts';
import type { Passage } from '../../../src/recognise/passages.ts';
import type { Pairing } from '../../../src/schema/facts.ts';
import { pairingsConfigSchema } from '../../../src/schema/pairings-config.ts';
import { quantitySchema, type Quantity } from '../../../src/schema/quantity.ts';
import { shownText } from '../../../src/text/shown-text.ts';
import { quantity } from './quantity-sample.ts';

const vocabulary = loadVocabulary(new ContentFolder('content'));
if (!vocabulary) throw new Error('the vocabulary has problems');
const { indicators: entries } = vocabulary;

function pair(quantities: readonly Quantity[], editorial: readonly Pairing[] = []): Pairing[] {
  const indicators = groupIndicators({ quantities, vocabulary: { indicators: entries } });
  return pairIndicators({ indicators, quantities, vocabulary: { indicators: entries }, editorial });
}

type Fields = Partial<Quantity>;

/** The pairing of one target among results. */
function judge(target: Fields, ...results: Fields[]): Pairing | undefined {
  return pair([
    ...results.map((fields, i) => quantity({ id: `1-p1-s1-q${String(i + 1)}`, ...fields })),
    quantity({ id: '2-p1-s1-q1', status: 'target', ...target }),
  ])[0];
}

test('help towards something compares with it in part alone', () => {
  const result = { subject: '完成制茶企业净水设施升级', unit: '户' };
  expect(judge({ subject: '帮扶制茶企业升级净水设施', unit: '家' }, result)).toMatchObject({
    comparable: 'partly',
    reason: '两处表述不同（“制茶企业净水设施升级”与“帮扶制茶企业升级净水设施”），原文没有说明是否同一范围。',
  });
  expect(judge({ subject: '制茶企业升级净水设施', unit: '家' }, result)).toMatchObject({ comparable: 'yes' });
});

describe('figures of the annotated report', () => {
  const lines = readFileSync('tests/gold/xianyang-2023/agreed/quantities.jsonl', 'utf8').trim().split('\n');
  const quantities = lines.map((line, i) => {
    const row = JSON.parse(line) as object;
    return quantitySchema.parse({
      hedgeSide: null,
      wording: '',
      ...row,
      id: `1-p1-s1-q${String(i + 1)}`,
      sentence: '1-p1-s1',
    });
  });
  const byId = new Map(quantities.map((q) => [q.id, q]));
  const raw = (id: string | null): string => (id === null ? '—' : (byId.get(id)?.raw ?? '?'));
  const pairings = pair(quantities);
  const told = (verdict: Pairing['comparable']): string[] =>
    pairings.flatMap(({ comparable, result, target }) =>
      comparable === verdict && result !== null && target !== null ? [`${raw(result)} → ${raw(target)}`] : [],
    );

  test('that compare', () => {
    expect(told('yes')).toEqual([
      '4.4% → 6%',
      '6.2% → 7%',
      '10.2% → 9%',
      '7.3% → 4%',
      '4.2% → 7%',
      '6.7% → 8%',
      '181.93万吨 → 180万吨',
      '2817.55亿元 → 3000亿元',
      '433个 → 507个',
      '1532亿元 → 1500亿元',
      '99户 → 80户',
      '52万亩 → 36万亩',
      '1155.35亿元 → 1470亿元',
      '174.88亿元 → 185亿元',
      '18.33公里 → 20公里',
      '5.04万人 → 4.5万人',
    ]);
  });

  test('that compare in part', () => {
    expect(told('partly')).toEqual([
      '10.8% → 8%',
      '24户 → 15户',
      '24户 → 2户',
      '15家 → 20家',
      '第2 → 首位',
      '210户 → 50家',
    ]);
  });

  test('that look alike and do not compare', () => {
    expect(told('no')).toEqual([
      '551家 → 200家',
      '300家 → 100家',
      '13.3亿元 → 60%',
      '3亿美元 → 7000万美元',
      '44个 → 10件',
    ]);
  });

  test('each target stands once, and every verdict but yes has one plain sentence as its reason', () => {
    const targets = quantities.filter(({ role, status }) => role === 'statistic' && status === 'target');
    expect(pairings.flatMap(({ target }) => target ?? [])).toEqual(targets.map(({ id }) => id));
    for (const { comparable, reason } of pairings) {
      if (comparable === 'yes') expect(reason).toBeNull();
      else expect(reason).toMatch(/^[^。]+。$/);
    }
  });
});

describe('the verdict', () => {
  const growth: Fields = { measure: 'growth', unit: '%' };

  test('is no for a stock beside newly added', () => {
    expect(judge({ subject: '新增高新技术企业' }, { subject: '高新技术企业' })).toMatchObject({
      comparable: 'no',
      reason: '结果是总数，目标是新增数，不能直接比较。',
    });
  });

  test('is no for growth beside level, and names both', () => {
    const result = { subject: '地区生产总值', measure: 'level', unit: '亿元' } as const;
    expect(judge({ subject: '生产总值', ...growth }, result)).toMatchObject({
      result: '1-p1-s1-q1',
      comparable: 'no',
      reason: '结果是总量，目标是增速，不能直接比较。',
    });
  });

  test('prefers the result of the same measure, wherever it stands', () => {
    const level = { subject: '生产总值', measure: 'level', unit: '亿元' } as const;
    expect(judge({ subject: '生产总值', ...growth }, level, { subject: '地区生产总值', ...growth })).toMatchObject({
      result: '1-p1-s1-q2',
      comparable: 'yes',
    });
  });

  test('prefers the exact indicator to its kindred', () => {
    const results = [
      { subject: '全社会固定资产投资', ...growth },
      { subject: '固定资产投资', ...growth },
    ];
    expect(judge({ subject: '固定资产投资', ...growth }, ...results)).toMatchObject({
      result: '1-p1-s1-q2',
      comparable: 'yes',
    });
  });

  test('is partly for figures of several years beside one', () => {
    const results = [
      { subject: '地区生产总值', ...growth, period: '2018-2022' },
      { subject: '粮食产量', measure: 'level', unit: '万吨' } as const,
    ];
    expect(judge({ subject: '地区生产总值', ...growth }, ...results)).toMatchObject({
      comparable: 'partly',
      reason: '时段不同：结果为2018—2022年，目标为2023年。',
    });
  });

  test('is partly where one is limited to a scope and the other is not', () => {
    expect(judge({ subject: '新增省级创新平台' }, { subject: '新增创新平台' })).toMatchObject({
      comparable: 'partly',
      reason: '统计范围可能不同：目标限于省级，结果没有写明。',
    });
  });

  test('is no where scopes exclude each other', () => {
    expect(judge({ subject: '新增省级创新平台' }, { subject: '新增国家级创新平台' })?.comparable).toBe('no');
  });

  test('is no for amounts in two currencies', () => {
    const euro = { measure: 'level', base: { value: 1, valueMax: null, unit: '美元' }, unit: '亿美元' } as const;
    const yuan = { measure: 'level', base: { value: 1, valueMax: null, unit: '元' }, unit: '亿元' } as const;
    expect(judge({ subject: '进出口总额', ...yuan }, { subject: '进出口总额', ...euro })?.comparable).toBe('no');
  });

  test.each([
    ['户', '家', '新增规上工业企业', 'yes'],
    ['人', '名', '新增高技能人才', 'yes'],
    ['个', '户', '改造老旧小区', 'partly'],
    ['人', '人次', '开展职业技能培训', 'partly'],
  ])('of numbers counted in %s and %s of %s is %s', (a, b, subject, verdict) => {
    expect(judge({ subject, unit: b }, { subject, unit: a })?.comparable).toBe(verdict);
  });

  test.each([
    ['新增省级工业精品', '新增省级工业园区'],
    ['城镇居民人均可支配收入', '粮食产量'],
    ['新建学校', '新建医院'],
    ['建设项目', '重点项目投资'],
    ['高新技术企业', '科技型中小企业'],
  ])('is not given where %s and %s have nothing in common', (target, result) => {
    expect(judge({ subject: target }, { subject: result })).toMatchObject({ result: null, comparable: 'no' });
  });

  test('on addition is the same whether read as a change or as a number', () => {
    expect(
      judge({ subject: '新增学位', unit: '个' }, { subject: '增加学位', measure: 'change', unit: '个' })?.comparable,
    ).toBe('yes');
  });
});

test('a headline result without a target stands behind, other results do not', () => {
  const quantities = [
    quantity({ id: '1-p1-s1-q1', subject: '固定资产投资', measure: 'level' }),
    quantity({ id: '1-p1-s1-q2', subject: '固定资产投资', measure: 'growth' }),
    quantity({ id: '1-p1-s1-q3', subject: '新建口袋公园' }),
  ];
  expect(pair(quantities)).toEqual([
    {
      indicator: 'fixed-asset-investment',
      result: '1-p1-s1-q2',
      target: null,
      comparable: 'no',
      reason: '没有找到可对照的目标数值。',
    },
  ]);
});

test('many targets and results of one kind are paired in little time', () => {
  const many = Array.from({ length: 20_000 }, (_, i) => [
    quantity({ id: `1-p1-s1-q${String(i + 1)}`, subject: i % 2 ? '新建口袋公园' : `新增示范企业${String(i)}号` }),
    quantity({ id: `2-p1-s1-q${String(i + 1)}`, subject: '建设口袋公园', status: 'target' }),
  ]).flat();
  const before = performance.now();
  expect(pair(many)).toHaveLength(20_000);
  expect(performance.now() - before).toBeLessThan(10_000);
});

describe('an editor’s rows', () => {
  const text = '生产总值2817.55亿元、增长4.4%，高于全国。';
  const aim = '生产总值增长6%左右。';
  const passages: Passage[] = [text, aim].map((line, i) => ({
    eId: `${String(i + 1)}-p1`,
    kind: 'paragraph',
    chapterKind: i === 0 ? 'review' : 'goals',
    stretches: [
      {
        eId: `${String(i + 1)}-p1-s1`,
        text: line,
        folded: line,
        role: null,
        shown: shownText({ dropped: [] }, { start: 100 * i, end: 100 * i + line.length }),
      },
    ],
  }));
  const at = (line: string, raw: string, base: number): Quantity['span'] => {
    const start = line.indexOf(raw) + base;
    return { start, end: start + raw.length };
  };
  const quantities = [
    quantity({ id: '1-p1-s1-q1', subject: '生产总值', measure: 'level', span: at(text, '2817.55亿元', 0) }),
    quantity({ id: '1-p1-s1-q2', subject: '生产总值', measure: 'growth', span: at(text, '4.4%', 0) }),
    quantity({ id: '2-p1-s1-q1', subject: '生产总值', measure: 'growth', status: 'target', span: at(aim, '6%', 100) }),
  ];
  const indicators = groupIndicators({ quantities, vocabulary: { indicators: entries } });
  const row = {
    indicator: 'gdp',
    result: { eId: '1-p1-s1', quote: '增长4.4%' },
    target: { eId: '2-p1-s1', quote: '增长6%左右' },
    comparable: 'partly' as const,
    reason: '统计口径不同。',
  };

  test('stand before what the rules say', () => {
    const { pairings, problems } = resolveEditorial({ passages, quantities, indicators }, [row]);
    expect(problems).toEqual([]);
    expect(pair(quantities, pairings)).toEqual([
      { indicator: 'gdp', result: '1-p1-s1-q2', target: '2-p1-s1-q1', comparable: 'partly', reason: '统计口径不同。' },
    ]);
  });

  test('may name the measure where a quotation holds two figures', () => {
    const result = { eId: '1-p1-s1', quote: '2817.55亿元、增长4.4%' };
    const { pairings } = resolveEditorial({ passages, quantities, indicators }, [
      { ...row, measure: 'growth', result },
    ]);
    expect(pairings[0]?.result).toBe('1-p1-s1-q2');
  });

  test.each([
    [{ indicator: 'grain' }, 'indicator', 'the report has no indicator "grain"'],
    [{ result: { eId: '9-p1-s1', quote: 'x' } }, 'result', 'no sentence or heading has the eId 9-p1-s1'],
    [{ result: { eId: '1-p1-s1', quote: '增长4.5%' } }, 'result', '"增长4.5%" does not stand in 1-p1-s1'],
    [{ result: { eId: '1-p1-s1', quote: '高于全国' } }, 'result', 'holds no statistic with the status result'],
    [{ result: { eId: '1-p1-s1', quote: text.slice(0, 21) } }, 'result', 'holds 2 figures'],
    [{ result: { eId: '2-p1-s1', quote: '增长6%' } }, 'result', 'holds no statistic with the status result'],
  ])('that cannot be used are told: %j', (change, field, message) => {
    const { pairings, problems } = resolveEditorial({ passages, quantities, indicators }, [{ ...row, ...change }]);
    expect(pairings).toEqual([]);
    expect(problems).toEqual([{ row: 0, field, message: expect.stringContaining(message) as string }]);
  });

  test('that have a target twice are told', () => {
    const { problems } = resolveEditorial({ passages, quantities, indicators }, [row, row]);
    expect(problems).toMatchObject([{ row: 1, field: 'target' }]);
  });

  test.each([
    { ...row, reason: '结果是4.4%。' },
    { ...row, reason: null },
    { ...row, reason: '没有句号' },
    { ...row, result: null, target: null },
    { ...row, value: 4.4 },
    { ...row, comparable: 'maybe' },
  ])('that do not fit the schema are refused: %j', (bad) => {
    expect(pairingsConfigSchema.safeParse({ pairings: [bad] }).success).toBe(false);
  });

  test('that fit the schema are taken', () => {
    expect(pairingsConfigSchema.safeParse({ pairings: [row] }).success).toBe(true);
  });
});
