import { describe, expect, test } from 'vitest';
import { countedIn, fieldIn } from '../rules/read-text.ts';

function measures(sentence: string): string[] {
  return countedIn(sentence).map(({ raw, measure, direction }) => `${raw} ${String(measure)} ${direction}`);
}

describe('percent', () => {
  test.each([
    ['茶税增长8%。', '8% growth up'],
    ['茶税下降8%。', '8% growth down'],
    ['审批事项压减30%。', '30% growth down'],
    ['茶价涨幅3%。', '3% growth up'],
    ['茶税降幅3%。', '3% growth down'],
    ['绿化率达到45%。', '45% share none'],
    ['绿化率提高到45%。', '45% share up'],
    ['失业率降至3%。', '3% share down'],
    ['失业率控制在4%以下。', '4% share none'],
    ['茶叶出口占出口总额的12%。', '12% share none'],
    ['茶税增长-3.1%。', '3.1% growth down'],
    ['茶税增速为-3.1%。', '3.1% growth down'],
    ['茶价上涨幅度控制在3%以内。', '3% growth up'],
    ['茶价增长速度为3%。', '3% growth up'],
    ['茶价下降幅度为3%。', '3% growth down'],
    ['茶叶价格指数控制在102%左右。', '102% share none'],
    ['茶叶价格指数为98.5%。', '98.5% share none'],
    ['茶叶价格指数上涨2%。', '2% growth up'],
    ['把茶税增速确定为9%。', '9% growth up'],
    ['茶税增长目标为9%。', '9% growth up'],
  ])('%s', (sentence, expected) => {
    expect(measures(sentence)).toEqual([expected]);
  });

  test('a limit of the same figure grows as it does', () => {
    expect(measures('茶价涨幅控制在3%左右，不超过3.5%。')).toEqual(['3% growth up', '3.5% growth up']);
  });

  test('in a 分别 list all members are what its predicate says', () => {
    expect(measures('茶叶、竹器出口分别下降5%、8%。')).toEqual(['5% growth down', '8% growth down']);
  });
});

describe('percentage points are a change', () => {
  test.each([
    ['绿化率提高2个百分点。', 'up'],
    ['绿化率下降2个百分点。', 'down'],
    ['茶税增速高于全省2个百分点。', 'up'],
    ['茶税增速低于全国2个百分点。', 'down'],
    ['茶税增速快于预期2个百分点。', 'up'],
  ])('%s', (sentence, direction) => {
    expect(measures(sentence)).toEqual([`2个百分点 change ${direction}`]);
  });

  test('beside a share', () => {
    expect(measures('绿化率达到45%，比上年提高1.5个百分点。')).toEqual(['45% share none', '1.5个百分点 change up']);
  });
});

describe('from one value to another', () => {
  test.each([
    ['绿化率从38%提高到45%。', ['38% share none', '45% share up']],
    ['茶税由3亿元增加到5亿元。', ['3亿元 level none', '5亿元 level up']],
    ['茶站由20个减为8个。', ['20个 count none', '8个 count down']],
    ['茶税增幅由8.6%回落到5.8%。', ['8.6% growth up', '5.8% growth up']],
    ['审批由12个环节减少到4个。', ['12个 count none', '4个 count down']],
  ])('%s', (sentence, expected) => {
    expect(measures(sentence)).toEqual(expected);
  });
});

describe('amounts', () => {
  test.each([
    ['增加学位1.2万个。', '1.2万个 change up'],
    ['茶业增加值突破30亿元。', '30亿元 level none'],
    ['减税降费累计达到12亿元。', '12亿元 level none'],
    ['茶税增加值占全县的比重达到30%。', '30% share none'],
    ['减征茶税12亿元。', '12亿元 change down'],
    ['减少用煤40万吨。', '40万吨 change down'],
    ['净增茶企600户。', '600户 change up'],
    ['民生支出增加47亿元。', '47亿元 change up'],
    ['新增学位1.2万个。', '1.2万个 count none'],
    ['新增茶园1.2万亩。', '1.2万亩 level none'],
    ['建成茶庄12家。', '12家 count none'],
    ['茶税3亿元。', '3亿元 level none'],
    ['茶园扩大到30万亩。', '30万亩 level up'],
    ['时限压缩到3个工作日。', '3个工作日 level down'],
    ['茶产值向300亿元迈进。', '300亿元 level up'],
    ['茶产值突破300亿元。', '300亿元 level none'],
  ])('%s', (sentence, expected) => {
    expect(measures(sentence)).toEqual([expected]);
  });

  test('增加 in front of an example is no change of the number', () => {
    expect(measures('推出提高茶农收益等4项举措。')).toEqual(['4项 count none']);
  });
});

describe('multiples, ranks and parts', () => {
  test.each([
    ['茶产值是2018年的2.3倍。', '2.3倍 multiple up'],
    ['茶产值增长1.5倍。', '1.5倍 growth up'],
    ['茶产值翻一番。', '翻一番 multiple up'],
    ['茶叶出口居全省第2位。', '第2位 rank none'],
    ['财力七成以上用于民生。', '七成 share none'],
    ['产业结构比为6∶30∶64。', '6∶30∶64 share none'],
  ])('%s', (sentence, expected) => {
    expect(measures(sentence)).toEqual([expected]);
  });
});

describe('a list that deals a share and a rate of change', () => {
  test.each([
    ['茶农返贫率、茶价涨幅分别控制在2%以内和4%左右。', ['2% share', '4% growth']],
    ['茶价涨幅、茶农返贫率分别控制在4%左右和2%以内。', ['4% growth', '2% share']],
    ['茶税、渔税分别增长2%和4%。', ['2% growth', '4% growth']],
  ])('%s', (sentence, expected) => {
    expect(fieldIn(sentence, 'measure')).toEqual(expected);
  });
});

test('what there is in all is not what was added', () => {
  expect(measures('净增茶企24户、总数达380户。')).toEqual(['24户 change up', '380户 count none']);
  expect(measures('净增茶企24户、竹企3户。')).toEqual(['24户 change up', '3户 change up']);
});
