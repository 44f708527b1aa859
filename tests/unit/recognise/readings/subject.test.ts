import { describe, expect, test } from 'vitest';
import { fieldIn, readParagraph } from '../rules/read-text.ts';

const subjects = (sentence: string): string[] => fieldIn(sentence, 'subject');

describe('分别 deals numbers out to the members of a list', () => {
  test.each([
    ['城乡居民人均消费支出分别增长3.9%、6.1%。', ['3.9% 城镇居民人均消费支出', '6.1% 农村居民人均消费支出']],
    ['茶叶出口、竹器出口分别增长5%和7%。', ['5% 茶叶出口', '7% 竹器出口']],
    ['煤炭工业、非煤工业产值分别增长12.6%、4.1%。', ['12.6% 煤炭工业产值', '4.1% 非煤工业产值']],
    ['能源工业、非能源工业产值分别增长19.7%、3.3%。', ['19.7% 能源工业产值', '3.3% 非能源工业产值']],
    ['进出口分别完成30亿元、42亿元。', ['30亿元 进口', '42亿元 出口']],
    ['国家级、省级茶庄分别新增2家、9家。', ['2家 国家级茶庄', '9家 省级茶庄']],
    [
      '火灾事故起数、死亡人数和直接经济损失分别下降15%、20%和9.1%。',
      ['15% 火灾事故起数', '20% 火灾事故死亡人数', '9.1% 火灾事故直接经济损失'],
    ],
    [
      '溺水事故起数和伤亡人数分别减少12.5%、8.3%，湖区事故零发生。',
      ['12.5% 溺水事故起数', '8.3% 溺水事故伤亡人数', '零发生 湖区事故'],
    ],
  ])('%s', (sentence, expected) => {
    expect(subjects(sentence)).toEqual(expected);
  });

  test('as many numbers as members need no 分别', () => {
    expect(subjects('茶园投资和竹器投资增长9.5%和3.7%。')).toEqual(['9.5% 茶园投资', '3.7% 竹器投资']);
  });

  test('one number for a list stays told of the whole list', () => {
    expect(subjects('茶园和竹器投资增长8.5%。')).toEqual(['8.5% 茶园和竹器投资']);
  });

  test('numbers in clauses of their own are no list', () => {
    expect(subjects('山区和湖区投资增长8%，茶园客流增长5%。')).toEqual(['8% 山区和湖区投资', '5% 茶园客流']);
  });
});

describe('what stands before a number is no part of it', () => {
  test.each([
    ['茶叶批发额增长-2.4%。', ['2.4% 茶叶批发额']],
    ['茶叶出口16.6亿元，增长－19.7%。', ['16.6亿元 茶叶出口', '19.7% 茶叶出口']],
    ['开行茶叶专列45列。', ['45列 开行茶叶专列']],
    ['茶产业保持两位数增长，增加值占全县的比重达到8.9%。', ['两位数 茶产业', '8.9% 茶产业增加值占全县的比重']],
    ['把茶税增速确定为10%。', ['10% 茶税']],
    ['茶税1，234亿元，比上年增长14.5%。', ['1，234亿元 茶税', '14.5% 茶税']],
    ['绿化率提高了2.5个多百分点。', ['2.5个多百分点 绿化率提高']],
    ['东山和西山分别提高2.0和3.4个百分点。', ['2.0 东山', '3.4个百分点 西山']],
  ])('%s', (sentence, expected) => {
    expect(subjects(sentence)).toEqual(expected);
  });
});

describe('分别 behind told figures goes back to them in order', () => {
  test.each([
    ['接待茶客80万人次，茶馆收入3亿元，分别增长7%和9%。', ['7% 接待茶客', '9% 茶馆收入']],
    ['茶税5亿元、竹器税2亿元、渔税1亿元，分别增长4%、6%和8%。', ['4% 茶税', '6% 竹器税', '8% 渔税']],
    ['茶园投资9亿元，湖区投资4亿元，分别比上年增长3%和2%。', ['3% 茶园投资', '2% 湖区投资']],
    ['渔税7亿元，茶税5亿元，竹器税2亿元，分别增长4%、6%。', ['4% 茶税', '6% 竹器税']],
  ])('%s', (sentence, expected) => {
    expect(subjects(sentence).slice(-expected.length)).toEqual(expected);
  });
});

describe('what the members of a list share is never cut through a word', () => {
  test.each([
    ['茶叶机械、竹器、渔业加工船产量分别增长4%、6%、8%。', ['4% 茶叶机械产量', '6% 竹器产量', '8% 渔业加工船产量']],
    ['GDP、茶园投资分别增长4%、6%。', ['4% GDP', '6% 茶园投资']],
    ['新增茶企、注册资金分别增长4%、6%。', ['4% 新增茶企', '6% 注册资金']],
    ['利用内外资分别增长4%和6%。', ['4% 利用内资', '6% 利用外资']],
    ['进口、出口验茶时间分别压减4%、6%。', ['4% 进口验茶时间', '6% 出口验茶时间']],
    ['二、三产业增加值分别增长4%、6%。', ['4% 二产业增加值', '6% 三产业增加值']],
    ['对茶马五镇、竹乡进出口分别增长4%、6%。', ['4% 茶马五镇进出口', '6% 竹乡进出口']],
  ])('%s', (sentence, expected) => {
    expect(subjects(sentence)).toEqual(expected);
  });
});

describe('a bracket is no part of what is measured behind it', () => {
  test('a word in brackets that is part of the name stays', () => {
    expect(subjects('每千人口制茶(助理)师数增加到4个。')).toEqual(['4个 每千人口制茶(助理)师数']);
  });

  test('the subject before it is carried on', () => {
    expect(subjects('茶税120亿元（初步数，下同），增长8%。').at(-1)).toBe('8% 茶税');
  });
});

describe('what is no part of what is measured', () => {
  test.each([
    ['茶叶产值预计增长4%左右。', '4% 茶叶产值'],
    ['主要预期目标是茶叶产值增长4%。', '4% 茶叶产值'],
    ['预计[2]茶叶产值增长4%。', '4% 茶叶产值'],
    ['——茶叶产值增长4%。', '4% 茶叶产值'],
    ['茶叶产值9亿元，按可比口径计算比上年增长4%。', '4% 茶叶产值'],
    ['茶叶产值9亿元，比上年（下同）增长4%。', '4% 茶叶产值'],
    ['茶农人均收入9千元，扣除价格因素实际增长4%。', '4% 茶农人均收入'],
    ['茶税9亿元，剔除退税因素，同口径增长4%。', '4% 茶税'],
    ['要求茶园面积达到4万亩。', '4万亩 茶园面积'],
    ['计划投资4亿元。', '4亿元 计划投资'],
    ['茶叶普及率提高2个百分点，达到43%。', '43% 茶叶普及率'],
    ['接待茶客8万人次、实现茶馆收入4亿元。', '4亿元 茶馆收入'],
    ['达标率98%，实现利润4亿元。', '4亿元 利润'],
    ['修复茶山9万亩，造林4万亩。', '4万亩 造林'],
    ['总投资9亿元，增长4%。', '4% 总投资'],
    ['6家茶企签约落地。', '6家 签约落地茶企'],
    ['茶税手续由38项降为26项。', '26项 茶税手续'],
  ])('%s', (sentence, expected) => {
    expect(subjects(sentence)).toContain(expected);
  });
});

describe('what is left out is taken from before', () => {
  test.each([
    ['growth behind an amount', '茶税完成120亿元，增长9%。', ['120亿元 茶税', '9% 茶税']],
    ['growth behind 、', '技术合同额60亿元、增长20%。', ['60亿元 技术合同额', '20% 技术合同额']],
    ['the act of a list', '新增国家级茶庄15户、省级茶庄2户。', ['15户 新增国家级茶庄', '2户 新增省级茶庄']],
    ['not where a member has its own act', '改造旧街12条、新建绿道30公里。', ['12条 改造旧街', '30公里 新建绿道']],
    ['not where a clause names its own', '茶税完成3亿元，竹器税完成2亿元。', ['3亿元 茶税', '2亿元 竹器税']],
    ['the value after a change', '茶园由12万亩增加到30万亩。', ['12万亩 茶园', '30万亩 茶园']],
  ])('%s', (_case, sentence, expected) => {
    expect(subjects(sentence)).toEqual(expected);
  });
});

describe('a figure of something named before has its name in front', () => {
  test.each([
    ['新增茶企1.5万户，总量突破30万户。', '30万户 茶企总量'],
    ['医疗保险参保15万人，覆盖率达98%。', '98% 医疗保险参保覆盖率'],
    ['其中茶叶出口3亿元，占出口总额的12%。', '12% 茶叶出口占出口总额的比例'],
    ['投资4000万元，完成湖堤加固。', '4000万元 完成湖堤加固投资'],
  ])('%s', (sentence, expected) => {
    expect(subjects(sentence)).toContain(expected);
  });

  test('总量 that opens a sentence stays as it is', () => {
    expect(subjects('总量突破30万户。')).toEqual(['30万户 总量']);
  });
});

describe('a rank is told of the noun before it', () => {
  test.each([
    ['外贸总额120亿元，增长9%，居全省第3位。', '第3位 外贸总额位次'],
    ['茶叶出口额居全省首位。', '首位 茶叶出口额位次'],
    ['粮食总产28亿斤，茶叶产量居全国第2位。', '第2位 茶叶产量位次'],
  ])('%s', (sentence, expected) => {
    expect(subjects(sentence)).toContain(expected);
  });
});

describe('what is counted may stand behind its number', () => {
  test.each([
    ['建成3个茶博馆。', ['3个 建成茶博馆']],
    ['惠及265万茶农。', ['265万 惠及茶农']],
    ['建成茶博馆3个。', ['3个 建成茶博馆']],
    ['建成湖滨亭、翠竹轩等6座景观亭。', ['6座 建成景观亭']],
    ['集聚15家规模大、品质好的茶庄。', ['15家 集聚茶庄']],
  ])('%s', (sentence, expected) => {
    expect(subjects(sentence)).toEqual(expected);
  });

  test.each([
    ['同比', '茶庄3000家同比增加20家。', '3000家 茶庄'],
    ['左右', '茶庄3000家左右。', '3000家 茶庄'],
    ['迈进', '茶产值向200亿元迈进。', '200亿元 茶产值'],
  ])('a predicate behind the number counts nothing: %s', (_word, sentence, expected) => {
    expect(subjects(sentence)[0]).toBe(expected);
  });
});

describe('a count is of those it is told of', () => {
  test.each([
    ['7个乡级书屋入选全国“百佳书屋”，读者增多。', '7个 乡级书屋入选全国“百佳书屋”'],
    ['云麓花茶、北麓毛尖等12个项目建成。', '12个 云麓花茶、北麓毛尖等项目建成'],
    ['9个镇被确定为省级茶乡。', '9个 镇被确定为省级茶乡'],
    ['30%以上的村办茶企实现了技术更新。', '30% 村办茶企实现了技术更新'],
    ['村办茶企80%完成股份改造。', '80% 村办茶企完成股份改造'],
    ['确保东山、西山2县实现脱贫目标。', '2县 东山、西山实现脱贫目标'],
    ['50个茶园和12个镇（街）建成省级示范区。', '50个 茶园建成省级示范区'],
    ['与云州新区签订17项协议。', '17项 与云州新区签订协议'],
  ])('%s', (sentence, expected) => {
    expect(subjects(sentence)).toContain(expected);
  });

  test.each([
    ['what was done to them all is no choice', '7件民生实事全部办结。', '7件 民生实事'],
    ['a number behind has its own', '40个市级茶园项目完成投资15亿元。', '40个 市级茶园项目'],
    ['examples of a named kind', '云麓、北麓等12个茶厂技改项目完成审批。', '12个 茶厂技改项目'],
  ])('near miss: %s', (_case, sentence, expected) => {
    expect(subjects(sentence)).toContain(expected);
  });
});

describe('a figure of several things names them all', () => {
  test.each([
    ['10个重点茶园、8个技改项目完成投资24亿元。', '24亿元 重点茶园、技改项目完成投资'],
    ['茶税20亿元、竹器税5亿元，年均增长7%和8%。', '7% 茶税'],
    ['抓好6个茶区、20户茶企的清洁生产试点。', '6个 抓好茶区的清洁生产试点'],
    ['每个镇打造1个中心书屋和2—3个便民书屋。', '2—3个 每个镇打造便民书屋'],
    ['建设3所县医院、4所县茶校。', '4所 建设县茶校'],
    ['5家茶企转型退出、3家升级改造。', '3家 茶企升级改造'],
  ])('%s', (sentence, expected) => {
    expect(subjects(sentence)).toContain(expected);
  });

  test('one list member alone has its own figure', () => {
    expect(subjects('10个重点茶园、8个技改项目，茶税2亿元。')).toContain('2亿元 茶税');
  });
});

describe('a subject is understood by itself', () => {
  test.each([
    ['设立总规模超过20亿元的5支基金。', ['20亿元 设立基金总规模', '5支 设立总规模超过20亿元的基金']],
    ['茶税由3亿元增加到8亿元，连续四年稳定在5亿元以上。', ['3亿元 茶税', '8亿元 茶税', '5亿元 茶税']],
    ['预计生产总值达到120亿元，人均突破1万元。', ['120亿元 生产总值', '1万元 人均生产总值']],
    ['获省科技进步一等奖1项、二等奖2项。', ['1项 获省科技进步一等奖', '2项 获省科技进步二等奖']],
    ['茶农低保标准提高到每人每月25元。', ['25元 茶农低保标准']],
    ['发放茶贷和竹贷91亿元、居全省第一。', ['91亿元 发放茶贷和竹贷', '第一 发放茶贷和竹贷位次']],
    ['总投资8亿元云麓茶城项目成为全省单体投资之最。', ['8亿元 云麓茶城项目总投资']],
    ['规模以上茶企完成产值90亿元，实现利润增长8%。', ['90亿元 规模以上茶企完成产值', '8% 规模以上茶企利润']],
    ['茶费实现跨省结算，惠及57万人次。', ['57万人次 茶费实现跨省结算，惠及']],
    [
      '提高茶乡寄宿学生补助标准，达到小学生500元、初中生750元。',
      ['500元 提高茶乡寄宿学生补助标准，达到小学生', '750元 提高茶乡寄宿学生补助标准，达到初中生'],
    ],
    ['建设东溪等4条茶路和东溪至西山茶马道。', ['4条 建设茶路']],
    ['带动全域茶业投入超9亿元。', ['9亿元 带动全域茶业投入']],
    ['创建美丽茶乡省级样板9个、基本达标6个。', ['9个 创建美丽茶乡省级样板', '6个 创建美丽茶乡基本达标']],
    ['重点茶企达到90家，年销售收入过亿元的6家。', ['90家 重点茶企', '6家 年销售收入过亿元的重点茶企']],
    ['整合30家茶企900亿元资产。', ['30家 整合茶企', '900亿元 整合茶企资产']],
    ['开工改造茶坊20个、惠及3万户。', ['20个 开工改造茶坊', '3万户 开工改造茶坊惠及户数']],
    ['新建茶坊20个、惠及3万人。', ['20个 新建茶坊', '3万人 茶坊惠及人数']],
    ['30家和9家茶企完成诊断。', ['30家 茶企', '9家 茶企']],
    ['茶厂设备、竹器业投资分别增长9.4%、9.1%。', ['9.4% 茶厂设备投资', '9.1% 竹器业投资']],
  ])('%s', (sentence, expected) => {
    expect(subjects(sentence)).toEqual(expected);
  });
});

test('openers are no part of what is measured', () => {
  expect(subjects('全年预计茶税120亿元。')).toEqual(['120亿元 茶税']);
  expect(subjects('全市累计发放茶贷3亿元。')).toEqual(['3亿元 发放茶贷']);
});

describe('what is done together is for what the paragraph is about', () => {
  const last = (...sentences: string[]): string | undefined =>
    readParagraph(sentences, { kind: 'plan' }).at(-1)?.quantity.subject;

  test('where it opens with a few words that say so', () => {
    expect(last('推进茶园虫害防治。', '围绕“防、治、测”，实施15个专项行动。')).toBe('实施茶园虫害防治专项行动');
  });

  test('near misses', () => {
    expect(last('推进茶园虫害防治。', '实施15个清园行动。')).toBe('实施清园行动');
    expect(last('推进茶园虫害防治，让茶农放心。', '实施15个专项行动。')).toBe('实施专项行动');
  });
});
