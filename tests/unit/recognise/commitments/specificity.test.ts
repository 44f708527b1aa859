import { describe, expect, it } from 'vitest';
import { readOne } from './promise-reader.ts';

const specificity = (sentence: string): string => readOne(sentence).specificity;

describe('numbered', () => {
  it('holds where a statistic stands inside', () => {
    expect(specificity('新增停车位1500个。')).toBe('numbered');
    expect(readOne('新增停车位1500个。').quantities).toHaveLength(1);
  });

  it('does not hold for a number inside a name', () => {
    expect(specificity('推进地铁1号线三期建设。')).toBe('named');
  });
});

describe('named', () => {
  it.each([
    ['a completion verb', '出台更具吸引力的人才政策。'],
    ['a completion verb behind a helping one', '支持开发区创建国家级高新区。'],
    ['a stated whole', '实现省级开发区县域全覆盖。'],
    ['an interval', '重点工作每月研判调度。'],
    ['a park', '推进东湖公园提升改造。'],
    ['a river', '保障泾河生态基流。'],
    ['a road', '提升解放路等城市商圈品质。'],
    ['an enterprise', '支持长庆石化等企业绿色化转型。'],
    ['enterprises in a list', '加快科隆新材、天成航材等企业上市进程。'],
    ['one of its rank', '加快市公共卫生中心项目。'],
    ['a numbered road', '加快国道312过境段建设。'],
    ['places joined by a dash', '建设临江—东港科创走廊。'],
    ['an event', '办好环湖国际马拉松。'],
    ['a fair', '用好进博会、广交会等开放平台。'],
    ['a titled scheme', '实施产能提升行动。'],
    ['a scheme in quotes', '深入实施“名校+”。'],
    ['a mechanism in quotes', '用好政企“直通车”等机制。'],
    ['a national programme', '常态化开展扫黑除恶。'],
    ['a census', '认真做好第五次经济普查。'],
    ['policies that were issued', '持续推进稳经济一揽子政策落地见效。'],
    ['a titled plan', '全面实施《城市更新条例》。'],
  ])('holds for %s', (_, sentence) => {
    expect(specificity(sentence)).toBe('named');
  });
});

describe('general', () => {
  it.each([
    ['a direction', '加强老旧小区改造。'],
    ['a kind of park', '推进城市公园建设。'],
    ['a kind of enterprise', '支持中小企业发展。'],
    ['examples of a kind', '培育康养、托育、家政等消费新热点。'],
    ['preparation', '筹备新建污水处理厂。'],
    ['what is fitted to a name', '支持县域融入西安都市圈。'],
    ['what keeps up results', '巩固碧水保卫战成果。'],
    ['products', '提升淳化饸饹、兴平辣蒜等特色产品影响力。'],
    ['a vision', '建设更高水平的平安咸阳。'],
    ['a policy field in quotes', '落实“三孩”生育政策。'],
    ['a method in quotes', '坚持和发展“枫桥经验”。'],
    ['a mechanism that is only bettered', '完善政企会商、干部包联等制度。'],
    ['reform of a field', '深化国资国企改革。'],
    ['schemes without a title', '实施一批重大工程。'],
    ['a spirit', '深入落实中央经济工作会议精神。'],
    ['a figure of speech', '打通经济循环堵点。'],
  ])('holds for %s', (_, sentence) => {
    const commitment = readOne(sentence);
    expect(commitment).toMatchObject({ specificity: 'general', verb: null, object: null, projects: [] });
  });
});
