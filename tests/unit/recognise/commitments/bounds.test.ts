import { describe, expect, it } from 'vitest';
import { inPlan, readPlan, readReport } from './promise-reader.ts';

const raws = (paragraph: string): string[] => readPlan(paragraph).map(({ raw }) => raw);

describe('what a commitment covers', () => {
  it('is a clause with its modifiers and words of assurance, without the mark behind it', () => {
    expect(raws('扎实开展清洁家园行动，力争年内建成东湖大桥。')).toEqual([
      '扎实开展清洁家园行动',
      '力争年内建成东湖大桥',
    ]);
  });

  it('leaves out openers that only lead up to the act', () => {
    expect(raws('围绕主导产业，坚持项目为王，以链长制为抓手，建成产业园3个。')).toEqual(['建成产业园3个']);
    expect(raws('紧盯重点群体，新增就业2万人。')).toEqual(['新增就业2万人']);
  });

  it('leaves out what only points to what was told before', () => {
    expect(raws('落实总体要求，实现上述目标，我们要办好云麓茶市。')).toEqual(['办好云麓茶市']);
    expect(raws('实现这些目标，要建成云溪大桥。')).toEqual(['建成云溪大桥']);
    expect(raws('实现茶税目标，建成云溪大桥。')).toEqual(['实现茶税目标', '建成云溪大桥']);
  });

  it.each([
    ['在茶业提质的基础上，建成云溪茶市。', '建成云溪茶市'],
    ['通过办好茶节和委托招商等方式，扩大茶叶销路。', '扩大茶叶销路'],
    ['围绕全面建设茶乡目标，办好云麓茶市。', '办好云麓茶市'],
  ])('leaves out from where, by what means and towards what: %s', (sentence, act) => {
    expect(raws(sentence)).toEqual([act]);
  });

  it.each([
    '通过国家“茶乡”建设试点验收',
    '形成以茶路为骨架，以竹径为脉络，以水路为补充的茶运网络',
    '在云溪新区建设茶市',
    '国家级茶乡建设全面启动',
  ])('keeps whole what only looks like it: %s', (act) => {
    expect(raws(`${act}。`)).toEqual([act]);
  });

  it.each([
    '市政府编制《云州茶业规划（草案）》，提请大会审议。',
    '这些目标是在分析茶情基础上提出的。',
    '只要我们扎实工作，上述目标是完全可以实现的。',
    '做好今年的茶事，对实现茶税目标具有十分重要的意义。',
    '国家实施茶区协调发展战略，对茶乡给予更大的倾斜支持。',
  ])('takes no remark for a promise: %s', (sentence) => {
    expect(raws(sentence)).toEqual([]);
  });

  it('begins behind 以…为… where no comma parts it from the act', () => {
    expect(raws('以示范工地创建为抓手精细管控扬尘。')).toEqual(['精细管控扬尘']);
  });

  it('keeps 以 and 与 that tell how or with whom the act is done', () => {
    expect(raws('以科学规划引领城市发展。')).toEqual(['以科学规划引领城市发展']);
    expect(raws('与邻市携手加快环湖公路建设。')).toEqual(['与邻市携手加快环湖公路建设']);
  });

  it('takes an opener for a promise where the sentence has nothing else', () => {
    expect(raws('坚持以人民为中心的发展思想。')).toEqual(['坚持以人民为中心的发展思想']);
  });

  it('leaves out what the act is to bring about for others', () => {
    expect(raws('出台人才政策，让人才留得住。')).toEqual(['出台人才政策']);
  });

  it('leaves out the announcement before a colon and a sentence that only announces', () => {
    expect(raws('今年主要预期目标是：生产总值增长6%左右。')).toEqual(['生产总值增长6%左右']);
    expect(raws('今年要重点抓好以下八个方面工作。')).toEqual([]);
  });

  it('leaves out 我们要 and 同时, which belong to no act', () => {
    expect(raws('我们要全面深化改革，同时扩大开放。')).toEqual(['全面深化改革', '扩大开放']);
  });

  it('promises nothing in the review or in a closing appeal', () => {
    expect(readReport('2023年政府工作报告\n\n一、2022年工作回顾\n\n建成学校3所。\n').readings).toEqual([]);
    expect(raws('让我们团结一心，加快建设美丽家园！')).toEqual([]);
  });

  it('keeps markup in raw and leaves it out of text', () => {
    const { source, readings } = readReport(inPlan('建成**东湖**大桥。'));
    const [only] = readings.map(({ commitment }) => commitment);
    expect(only).toMatchObject({ raw: '建成**东湖**大桥', text: '建成东湖大桥' });
    expect(source.slice(only?.span.start, only?.span.end)).toBe(only?.raw);
  });
});

describe('members of a list', () => {
  it('are one with what is raised where they tell what it comes to', () => {
    const raised = '提高茶乡学生补助标准，达到小学生500元、初中生750元';
    expect(raws(`${raised}。`)).toEqual([raised]);
    expect(raws('提高茶乡学生补助标准，新建茶坊5个、茶庄6家。')).toEqual([
      '提高茶乡学生补助标准',
      '新建茶坊5个',
      '茶庄6家',
    ]);
  });

  it('are one where what is done stands behind the last alone', () => {
    expect(raws('推进茶业、竹业等7个行业和60户重点茶企的节水技术改造。')).toEqual([
      '推进茶业、竹业等7个行业和60户重点茶企的节水技术改造',
    ]);
    expect(raws('抓好6个镇、4个茶区的循环茶业试点和90户茶企的清洁生产试点。')).toEqual([
      '抓好6个镇、4个茶区的循环茶业试点',
      '90户茶企的清洁生产试点',
    ]);
    expect(raws('新建茶坊7个、规模以上的茶企6户。')).toEqual(['新建茶坊7个', '规模以上的茶企6户']);
  });

  it('are one where their last noun takes all acts before it', () => {
    const skills = '增强采茶本领、制茶本领、防范化解霜冻本领';
    expect(raws(`${skills}。`)).toEqual([skills]);
    expect(raws('落实茶水、建设用地总量“双控”。')).toEqual(['落实茶水、建设用地总量“双控”']);
    expect(raws('增强采茶本领、防范化解霜冻风险。')).toEqual(['增强采茶本领', '防范化解霜冻风险']);
  });

  it('are one commitment each where each has its statistic', () => {
    expect(raws('新增省级企业15户、国家级企业2户以上、专精特新企业20户。')).toEqual([
      '新增省级企业15户',
      '国家级企业2户以上',
      '专精特新企业20户',
    ]);
    expect(raws('建成公园3个和学校5所。')).toEqual(['建成公园3个', '学校5所']);
  });

  it('stay together after 分别', () => {
    expect(raws('城乡居民收入分别增长7%、8%左右。')).toEqual(['城乡居民收入分别增长7%、8%左右']);
  });

  it('stay together where one statistic counts them all', () => {
    expect(raws('打通东湖大道、南山路等14条断头路。')).toEqual(['打通东湖大道、南山路等14条断头路']);
  });

  it('are one commitment each where each has its predicate', () => {
    expect(raws('力争一期工程建成、二期工程开工。')).toEqual(['力争一期工程建成', '二期工程开工']);
    expect(raws('加快东湖公园保护提升和西山水库改造升级。')).toEqual(['加快东湖公园保护提升', '西山水库改造升级']);
    expect(raws('做大总量、优化存量、提升质量。')).toEqual(['做大总量', '优化存量', '提升质量']);
  });

  it('stay together where names share one predicate or an action is an attribute', () => {
    expect(raws('推进东湖公园、古渡公园提升改造。')).toEqual(['推进东湖公园、古渡公园提升改造']);
    expect(raws('开展清理整治、规范提升行动。')).toEqual(['开展清理整治、规范提升行动']);
    expect(raws('完成学校薄弱环节改善和能力提升。')).toEqual(['完成学校薄弱环节改善和能力提升']);
  });

  it('are not joined by 和 or 及 inside a word', () => {
    expect(raws('建成和谐社区3个和和美乡村5个。')).toEqual(['建成和谐社区3个', '和美乡村5个']);
    expect(raws('普及健康知识20场，及时化解纠纷30件。')).toEqual(['普及健康知识20场', '及时化解纠纷30件']);
  });

  it('are not looked for inside quotes and brackets', () => {
    expect(raws('实施“强链、补链、延链”行动。')).toEqual(['实施“强链、补链、延链”行动']);
  });
});
