import { describe, expect, test } from 'vitest';
import { follow, linksOf } from './read-pair.ts';

describe('a name with its kind word', () => {
  test('is found in the review and the plan', () => {
    const found = follow('加快沈湾高速建设。', { review: '沈湾高速路基全部完成。', plan: '力争沈湾高速建成通车。' });
    expect(linksOf(found)).toEqual(['review 沈湾高速', 'plan 沈湾高速']);
    expect(found.find(({ kind }) => kind === 'commitment')).toMatchObject({ state: 'both' });
  });

  test('is not found by its proper part alone, nor by its kind', () => {
    const next = { review: '沈湾大桥建成通车，龙口高速开工建设。' };
    expect(linksOf(follow('加快沈湾高速建设。', next))).toEqual([]);
  });

  test('is found where one text has the place before it and the other 市', () => {
    const next = { plan: '提升茶马海洋牧场产业园管理水平。' };
    expect(linksOf(follow('建成市海洋牧场产业园。', next))).toEqual(['plan 市海洋牧场产业园']);
  });

  test('is another where the words go on to another thing', () => {
    const next = { plan: '举办龙盘旅游公路自行车大赛。' };
    expect(linksOf(follow('建成龙盘旅游公路。', next))).toEqual([]);
  });
});

test('a name that is only of whoever acts is not what is promised', () => {
  const promise = '支持龙盘学院建成重点实验室3个。';
  expect(linksOf(follow(promise, { plan: '支持龙盘学院建设附属中学。' }))).toEqual([]);
  expect(linksOf(follow('加快龙盘学院建设。', { plan: '推进龙盘学院建设。' }))).toEqual(['plan 龙盘学院']);
});

describe('a name in quotation marks', () => {
  test('is found with and without the marks and 专项', () => {
    const next = { plan: '深化“渔船清零”行动。' };
    expect(linksOf(follow('开展“渔船清零”专项行动。', next))).toEqual(['plan 渔船清零']);
  });

  test('is not found in a longer quoted name', () => {
    const next = { plan: '推行“渔船清零百日冲刺”行动。' };
    expect(linksOf(follow('开展“渔船清零”行动。', next))).toEqual([]);
  });

  test('of a subject that every report has says nothing', () => {
    const next = { plan: '深化“放管服”改革。', review: '“枫桥经验”深入人心。' };
    expect(linksOf(follow('坚持“枫桥经验”，建成调解中心3个。', next))).toEqual([]);
  });
});

describe('the longest common stretch', () => {
  test('of nine characters is the same thing', () => {
    const next = { plan: '加快建设海岛应急物资储备仓。' };
    expect(linksOf(follow('启动海岛应急物资储备仓前期工作。', next))).toEqual(['plan 海岛应急物资储备仓']);
  });

  test('of common words alone is a subject', () => {
    const next = { plan: '推动经济高质量发展，促进高校毕业生就业。' };
    expect(linksOf(follow('出台高校毕业生就业办法。', next))).toEqual([]);
  });

  test('of five characters needs a name that hardly any other sentence has', () => {
    const next = { plan: '龙盘湾片区实现集中供热。' };
    expect(linksOf(follow('启动龙盘湾片区开发。', next))).toEqual(['plan 龙盘湾片区']);
    expect(linksOf(follow('启动龙盘湾片区开发。', { plan: '推进沈家湾片区开发。' }))).toEqual([]);
  });
});

describe('phases and turns', () => {
  test('二期 beside 一期 is another work', () => {
    const next = { review: '渔光产业园一期建成投产。' };
    expect(linksOf(follow('开工渔光产业园二期。', next))).toEqual([]);
    expect(linksOf(follow('开工渔光产业园二期。', { review: '渔光产业园二期开工建设。' }))).toHaveLength(1);
  });

  test('the next edition of an event stands in the next plan, not in the review', () => {
    const next = { review: '举办第三届海带文化旅游节。', plan: '办好第五届海带文化旅游节。' };
    expect(linksOf(follow('办好第四届海带文化旅游节。', next))).toEqual(['plan 海带文化旅游节']);
  });

  test('一批 is no turn', () => {
    const next = { plan: '建成龙盘湾渔港等一批项目。' };
    expect(linksOf(follow('开工龙盘湾渔港等一批重点项目。', next))).toEqual(['plan 龙盘湾渔港']);
  });
});

test('members of a list have fates of their own', () => {
  const found = follow('加快沈湾高速、龙盘湾渔港、望海楼水库建设。', {
    review: '龙盘湾渔港建成投用。',
    plan: '力争沈湾高速建成通车。',
  });
  expect(linksOf(found)).toEqual(['review 龙盘湾渔港', 'plan 沈湾高速']);
});

test('what is not mentioned has no link and is told as that', () => {
  const found = follow('建成望海楼水库。', { review: '粮食产量5万吨。', plan: '办好民生实事。' });
  expect(found).toMatchObject([{ kind: 'commitment', state: 'none', links: [] }]);
});

test('what is named in a review of several years is the same thing', () => {
  const review = '五年来，我们建成沈湾高速、龙盘湾渔港。\n刚刚过去的一年，望海楼水库开工建设。';
  expect(linksOf(follow('建成沈湾高速。', { review }))).toEqual(['review 沈湾高速']);
  expect(linksOf(follow('建成望海楼水库。', { review }))).toEqual(['review 望海楼水库']);
});

test('notes on words, and words of creed, are not followed', () => {
  const next = { plan: '“望海书屋”：指建在渔村的图书室。\n“渔家乐”：指渔民开的客栈。' };
  expect(linksOf(follow('建成“望海书屋”20个。', next))).toEqual([]);
  expect(follow('纵深推进政府系统党风廉政建设。', { plan: '纵深推进政府系统党风廉政建设。' })).toEqual([]);
});
