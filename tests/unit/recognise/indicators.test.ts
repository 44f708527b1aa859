import { describe, expect, test } from 'vitest';
import { ContentFolder } from '../../../src/model/content-folder.ts';
import { loadVocabulary } from '../../../src/model/vocabulary.ts';
import { groupIndicators } from '../../../src/recognise/indicators/group-indicators.ts';
import { indicatorId, makeUnique } from '../../../src/recognise/indicators/indicator-id.ts';
import { readSubject } from '../../../src/recognise/indicators/read-subject.ts';
import { indexIndicators } from '../../../src/recognise/indicators/vocabulary-index.ts';
import { quantity } from './quantity-sample.ts';

const vocabulary = loadVocabulary(new ContentFolder('content'));
if (!vocabulary) throw new Error('the vocabulary has problems');
const { lookup } = indexIndicators(vocabulary.indicators);

function idsOf(...subjects: string[]): string[] {
  const quantities = subjects.map((subject, i) => quantity({ id: `1-p1-s1-q${String(i + 1)}`, subject }));
  return groupIndicators({ quantities, vocabulary: vocabulary ?? { indicators: [] } }).map(({ id }) => id);
}

describe('wordings of one measure are one indicator', () => {
  test.each([
    [['全市地区生产总值', '地区生产总值', '全年地区生产总值', '预计全年生产总值', 'GDP'], 'gdp'],
    [['规模以上工业增加值', '规上工业增加值'], 'industrial-value-added'],
    [['城镇新增就业', '新增城镇就业', '全年城镇新增就业人数'], 'urban-new-jobs'],
    [['新建高标准农田', '建设高标准农田', '完成高标准农田建设'], 'new-high-standard-farmland'],
    [['外贸进出口总额', '年内进出口规模', '外贸进出口总额位次'], 'foreign-trade'],
    [['新增规模以上工业企业', '新培育规上工业企业'], 'new-large-industrial-firms'],
    [['433个市级重点项目完成投资', '507个市级重点项目完成年度投资'], 'city-key-project-investment'],
    [['技术合同成交额', '技术合同成交额全省位次', '技术合同成交额保持省内地级市位次'], 'tech-contracts'],
    [['高新技术企业', '高新技术企业数量', '国家高新技术企业'], 'high-tech-firms'],
    [['民生支出', '民生支出增加额', '全年民生支出增加'], 'livelihood-spending'],
    [['城镇新增就业', '城镇新增就业超出年度任务的幅度'], 'urban-new-jobs'],
    [['完成企业治污设施升级', '企业升级治污设施'], 'qi-ye-zhi-wu-she-shi-sheng-ji'],
  ])('%j', (subjects, id) => {
    expect(idsOf(...subjects)).toEqual([id]);
  });
});

describe('what is measured otherwise is another indicator', () => {
  test.each([
    [['固定资产投资', '全社会固定资产投资', '工业固定资产投资']],
    [['完成茶企净水设施升级', '帮扶茶企升级净水设施']],
    [['高新技术企业', '新增高新技术企业', '净增高新技术企业', '培育高新技术企业']],
    [['市场主体总量', '新增市场主体']],
    [['地区生产总值', '人均地区生产总值', '海洋生产总值']],
    [['社会消费品零售总额', '城镇消费品零售额']],
    [['一般公共预算收入', '一般公共预算支出', '一般公共预算总收入']],
    [['新建农村公路', '改造农村公路', '新改建农村公路']],
    [['新增省级专精特新企业', '新增国家级、省级专精特新企业', '新增专精特新企业']],
    [['城镇居民人均可支配收入', '农村居民人均可支配收入', '居民人均可支配收入']],
    [['城镇调查失业率', '城镇登记失业率']],
    [['战略性新兴产业产值', '战略性新兴产业产值占规上工业比重']],
    [['新备案超10亿元项目', '新备案超50亿元项目']],
  ])('%j', (subjects) => {
    expect(new Set(idsOf(...subjects)).size).toBe(subjects.length);
  });
});

describe('what is no measure of its own stays whole', () => {
  test.each(['帮扶项目', '建设项目', '新增', '全市', '发展', '位次', ''])('%s', (subject) => {
    expect(readSubject(subject, lookup)).toMatchObject({ base: subject, entry: null, facet: '' });
  });
});

test('figures for comparison, dates and names belong to no indicator', () => {
  const quantities = [
    quantity({ id: '1-p1-s1-q1', subject: '地区生产总值', status: 'background' }),
    quantity({ id: '1-p1-s1-q2', subject: '地区生产总值', role: 'date', measure: null }),
    quantity({ id: '1-p1-s1-q3', subject: '地铁线路', role: 'identifier', measure: null }),
  ];
  expect(groupIndicators({ quantities, vocabulary })).toEqual([]);
});

test('results and targets stand apart, in reading order', () => {
  const quantities = [
    quantity({ id: '1-p1-s1-q1', subject: '全年地区生产总值' }),
    quantity({ id: '1-p1-s1-q2', subject: '全年地区生产总值', measure: 'growth' }),
    quantity({ id: '2-p1-s1-q1', subject: '生产总值', status: 'target' }),
  ];
  expect(groupIndicators({ quantities, vocabulary })).toEqual([
    { id: 'gdp', label: '地区生产总值', results: ['1-p1-s1-q1', '1-p1-s1-q2'], targets: ['2-p1-s1-q1'] },
  ]);
});

describe('the label', () => {
  const labels = (...subjects: string[]): string[] =>
    groupIndicators({
      vocabulary,
      quantities: subjects.map((subject, i) => quantity({ id: `1-p1-s1-q${String(i + 1)}`, subject })),
    }).map(({ label }) => label);

  test('is the report’s own word where it uses one', () => {
    expect(labels('实际使用外资')).toEqual(['实际使用外资']);
  });

  test('is the vocabulary’s where the report uses several', () => {
    expect(labels('实际使用外资', '利用外资')).toEqual(['实际利用外资']);
  });

  test.each(['人口自然增长率', '宽带用户数'])('is not cut in the middle of a word: %s', (subject) => {
    expect(readSubject(subject, lookup).wording).toBe(subject);
  });

  test('keeps quotation marks and drops numbers and brackets', () => {
    expect(labels('全市新建“口袋公园”', '14条农业产业链（各）产值')).toEqual(['新建“口袋公园”', '农业产业链产值']);
  });
});

describe('ids', () => {
  test('are pinyin without tones, cut between syllables', () => {
    const id = indicatorId({ base: '限额以上企业通过公共网络实现商品销售绿色', entry: null, action: null, scopes: [] });
    expect(id).toMatch(/^xian-e-yi-shang-qi-ye-tong-guo-[a-z-]+[a-z]$/);
    expect(id.length).toBeLessThanOrEqual(48);
  });

  test('do not depend on what stands before', () => {
    expect(idsOf('示范街', '农村改厕').at(-1)).toBe(idsOf('农村改厕')[0]);
  });

  test('that are the same get numbers', () => {
    expect(makeUnique(['a', 'b', 'a', 'a-2', 'a'])).toEqual(['a', 'b', 'a-2', 'a-2-2', 'a-3']);
  });

  test('are there for subjects without a letter', () => {
    expect(idsOf('', '——')).toEqual(['indicator', 'indicator-2']);
  });
});

test('a subject of a million characters takes no time', () => {
  const before = performance.now();
  for (const piece of ['（', '1', '增', '新增', '的“', '占任务'])
    readSubject(piece.repeat(1_000_000 / piece.length), lookup);
  expect(performance.now() - before).toBeLessThan(3000);
});

describe('brackets in a name', () => {
  const wording = (subject: string): string => readSubject(subject, lookup).wording;

  test.each([
    ['新建(改扩建)茶坊', '新建(改扩建)茶坊'],
    ['镇（街）建成茶坊', '镇(街)建成茶坊'],
    ['新增冠军茶企(产品)', '新增冠军茶企(产品)'],
    ['引进5亿元以上茶坊（10亿元以上）', '引进5亿元以上茶坊(10亿元以上)'],
  ])('that widen or restrict it stay: %s', (subject, expected) => {
    expect(wording(subject)).toBe(expected);
  });

  test.each([
    ['茶税(下同)', '茶税'],
    ['茶企(含合作社)', '茶企'],
    ['茶园(2021年建成的)', '茶园'],
  ])('that remark do not: %s', (subject, expected) => {
    expect(wording(subject)).toBe(expected);
  });

  test('a limit in them makes another indicator', () => {
    expect(new Set(idsOf('引进5亿元以上茶坊', '引进5亿元以上茶坊（10亿元以上）')).size).toBe(2);
  });
});

test('what was reached tells which are counted', () => {
  expect(readSubject('实现“两茶”的县', lookup).wording).toBe('实现“两茶”的县');
  expect(readSubject('实现茶业增加值', lookup).wording).toBe('茶业增加值');
});
