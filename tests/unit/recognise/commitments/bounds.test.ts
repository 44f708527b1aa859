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

describe('acts that are verbs only at the head of a clause', () => {
  it('are promised with and without their manner', () => {
    expect(raws('发展林下种植。')).toEqual(['发展林下种植']);
    expect(raws('二要大力发展海洋渔业，扩大近海养殖。')).toEqual(['大力发展海洋渔业', '扩大近海养殖']);
    expect(raws('以扭亏增盈为重点，发展零售业。')).toEqual(['发展零售业']);
    expect(raws('高度重视校园安全，满足老年人就餐需求。')).toEqual(['高度重视校园安全', '满足老年人就餐需求']);
  });

  it('tell the act of a number', () => {
    expect(readPlan('发展设施葡萄4万亩、设施番茄2万亩。')).toMatchObject([
      { verb: '发展', object: '设施葡萄' },
      { verb: '发展', object: '设施番茄' },
    ]);
  });

  it('are none inside a noun, where the act stands behind or nothing is promised', () => {
    expect(readPlan('发展环境持续优化，建成口岸2个。').map(({ raw, verb }) => [raw, verb])).toEqual([
      ['发展环境持续优化', null],
      ['建成口岸2个', '建成'],
    ]);
    expect(raws('发展这条路。')).toEqual([]);
    expect(raws('立足发展实际，建成口岸2个。')).toEqual(['建成口岸2个']);
  });
});

describe('what only looks like an act', () => {
  it('is a clause that says how things are', () => {
    expect(raws('创新是引领产业升级的第一动力，搞创新没有捷径。')).toEqual([]);
    expect(raws('加快建设东湖大桥，这是全市人民的期盼。')).toEqual(['加快建设东湖大桥']);
    expect(raws('建设东湖大桥，有利于改善交通。')).toEqual(['建设东湖大桥']);
  });

  it('is not where the clause names what is to be done, or opens with its verb', () => {
    expect(raws('首要任务是完成旧桥的改造。')).toEqual(['首要任务是完成旧桥的改造']);
    expect(raws('今年的重中之重，就是全面推进旧桥改造。')).toEqual(['就是全面推进旧桥改造']);
    expect(raws('确保没有一户返贫。')).toEqual(['确保没有一户返贫']);
  });

  it('is 以…为重点 with a number, but not a number that is aimed at', () => {
    expect(raws('以9个偏远渔村为重点，扎实推进供水改造。')).toEqual(['扎实推进供水改造']);
    expect(raws('以新增茶企9户为目标，优化营商环境。')).toEqual(['以新增茶企9户为目标', '优化营商环境']);
  });

  it('is part of a thing where 的 follows: the whole clause is promised', () => {
    expect(raws('以渔民为主体的合作组织基本形成。')).toEqual(['以渔民为主体的合作组织基本形成']);
  });

  it('is 第三 in front of a mark; 第一、第二 of a list stays', () => {
    expect(raws('第三、改革渔港管理和捕捞制度。')).toEqual(['改革渔港管理和捕捞制度']);
    expect(raws('第一、第二码头建成投用。')).toEqual(['第一、第二码头建成投用']);
  });

  it('is the beginning of a noun: 孵化器', () => {
    expect(readPlan('新增渔业企业30家，省级孵化器4家。')).toMatchObject([{ verb: '新增' }, { object: '省级孵化器' }]);
  });
});

describe('words of assurance', () => {
  it('are the act where only a thing follows', () => {
    expect(raws('确保农村供水安全。')).toEqual(['确保农村供水安全']);
    expect(readPlan('确保农村供水安全。')).toMatchObject([{ specificity: 'general' }]);
  });

  it('leave the act to a verb or to the words of a number behind them', () => {
    expect(readPlan('确保滨江隧道建成通车。')).toMatchObject([{ verb: '建成通车', object: '滨江隧道' }]);
    expect(readPlan('力争海产品产值超20亿元。')).toMatchObject([{ verb: '超', object: '海产品产值' }]);
  });

  it('do not hide the verb behind how it is done', () => {
    expect(raws('积极稳妥推进农房改造。')).toEqual(['积极稳妥推进农房改造']);
    expect(readPlan('深入推进“清风”行动。')).toMatchObject([{ verb: '推进', object: '“清风”行动' }]);
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
