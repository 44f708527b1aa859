import { describe, expect, it } from 'vitest';
import { inPlan, readOne, readPlan, readReport } from './promise-reader.ts';

describe('the verb', () => {
  it.each([
    ['开展', '扎实开展清洁家园行动。'],
    ['复产', '支持东山、毛家坪等煤矿复产。'],
    ['创建', '支持三原创建国家级高新区。'],
    ['建成运营', '推进地铁1号线三期按期建成运营。'],
    ['编制实施', '编制实施北山旅游发展规划。'],
    ['组建', '加快组建东海农商行。'],
    ['纳入', '争取更多项目纳入国家规划。'],
    ['增长', '生产总值增长6%左右。'],
    ['突破', '年内进出口规模突破185亿元。'],
    ['新增', '全年城镇新增就业4.5万人以上。'],
    ['突破', '带动工业投资突破90亿元。'],
    ['达到', '新建工业项目入园率达到75%。'],
  ])('is %s in %s', (verb, sentence) => {
    expect(readOne(sentence).verb).toBe(verb);
  });

  it('is carried over to members without one', () => {
    expect(readPlan('新培育小微企业200家、高新技术企业100家。').map(({ verb }) => verb)).toEqual(['培育', '培育']);
  });

  it('is a member’s own where it has one', () => {
    expect(readPlan('实现覆盖率60%以上、基站突破1万个。').map(({ verb }) => verb)).toEqual(['实现', '突破']);
  });

  it('is null where there is none', () => {
    expect(readOne('居民消费价格涨幅3%左右。').verb).toBeNull();
  });
});

describe('the object', () => {
  it.each([
    ['停车位', '新增停车位1500个。'],
    ['煤矿技改项目', '实施高家堡、胡家河等9处煤矿技改项目。'],
    ['城镇就业', '全年城镇新增就业4.5万人以上。'],
    ['生产总值', '生产总值增长6%左右。'],
    ['地铁1号线三期', '推进地铁1号线三期按期建成运营。'],
  ])('is %s in %s', (object, sentence) => {
    expect(readOne(sentence).object?.replace('按期', '')).toBe(object);
  });
});

describe('projects', () => {
  it.each([
    [['东湖公园', '古渡公园'], '推进东湖公园、古渡公园提升改造。'],
    [['“老城复兴”计划', '“百镇百品”行动'], '开展“老城复兴”计划和“百镇百品”行动。'],
    [['高家堡煤矿', '胡家河煤矿'], '实施高家堡、胡家河等9处煤矿技改项目。'],
    [[], '新增停车位1500个。'],
  ])('are %j in %s', (projects, sentence) => {
    expect(readOne(sentence).projects).toEqual(projects);
  });
});

describe('the reading', () => {
  it('names the rules that cut, found the verb and judged', () => {
    const [reading] = readReport(inPlan('实施产能提升行动。')).readings;
    expect(reading?.rules).toEqual(['clause', 'verb-heads', 'titled-scheme']);
  });

  it('numbers commitments within their sentence', () => {
    expect(readPlan('建成学校3所，新增床位20张。建成公园2个。').map(({ id }) => id)).toEqual([
      '2-p1-s1-k1',
      '2-p1-s1-k2',
      '2-p1-s2-k1',
    ]);
  });
});
