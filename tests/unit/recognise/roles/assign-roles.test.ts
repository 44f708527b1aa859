import { describe, expect, it } from 'vitest';
import { readReport } from '../commitments/promise-reader.ts';

/** Roles of the sentences of one paragraph under a heading, the heading's own left out. */
function rolesOf(heading: string, paragraph: string): (string | null)[] {
  const source = `2023年政府工作报告\n\n各位代表：\n\n一、2022年工作回顾\n\n全市经济稳中向好。\n\n${heading}\n\n${paragraph}\n`;
  const { roles } = readReport(source);
  return [...roles].filter(([eId]) => /^2-p1-s\d+$/.test(eId)).map(([, { role }]) => role);
}

const inReview = (paragraph: string): (string | null)[] => {
  const { roles } = readReport(
    `2023年政府工作报告\n\n各位代表：\n\n一、2022年工作回顾\n\n${paragraph}\n\n二、2023年重点工作\n\n建成学校3所。\n`,
  );
  return [...roles].filter(([eId]) => /^1-p1-s\d+$/.test(eId)).map(([, { role }]) => role);
};
const inGoals = (paragraph: string): (string | null)[] => rolesOf('二、2023年工作的总体要求和目标任务', paragraph);
const inPlan = (paragraph: string): (string | null)[] => rolesOf('二、2023年重点工作', paragraph);

describe('roles in the review', () => {
  it('are results for what was done and what was reached', () => {
    expect(inReview('建成学校3所。发展态势稳中向好。')).toEqual(['result', 'result']);
  });

  it('are ceremony for thanks and sayings', () => {
    expect(inReview('各位代表，打铁必须自身硬。')).toEqual(['ceremony']);
    expect(inReview('在此，我代表市政府，向全市人民表示衷心感谢！')).toEqual(['ceremony']);
  });

  it('are background for causes and for difficulties to the end of their paragraph', () => {
    expect(inReview('这些成绩的取得，根本在于党中央坚强领导。')).toEqual(['background']);
    expect(inReview('我们清醒认识到，发展还有不少差距；一些企业经营困难。对此，我们将努力解决。')).toEqual([
      'background',
      'background',
      'background',
    ]);
  });

  it('are background for what the year was', () => {
    expect(inReview('2022年是极不平凡的一年。全年生产总值增长4.4%。')).toEqual(['background', 'result']);
  });
});

describe('roles in what lies ahead', () => {
  it('are background for what the year is to be', () => {
    expect(inGoals('今年是全面贯彻新发展理念的开局之年。')).toEqual(['background']);
  });

  it('are targets for the aims and what goes on with them', () => {
    expect(inGoals('主要预期目标是：生产总值增长6%左右；居民消费价格涨幅3%左右；粮食产量保持在180万吨以上。')).toEqual([
      'target',
      'target',
      'target',
    ]);
  });

  it('are targets for measures alone, commitments where an act stands with them', () => {
    expect(inPlan('第三产业增加值增长6%左右。')).toEqual(['target']);
    expect(inPlan('实施稳增长行动，第三产业增加值增长6%左右。')).toEqual(['commitment']);
  });

  it.each(['不低于', '不少于', '不小于', '逾', '超', '提高到', '压减至', '稳定在', '快于上年的'])(
    'are targets for measures told with any word of the vocabulary: %s',
    (word) => {
      expect(inPlan(`茶叶产量${word}30万吨。`)).toEqual(['target']);
      expect(inPlan(`建设茶园，茶叶产量${word}30万吨。`)).toEqual(['commitment']);
    },
  );

  it('are commitments for acts that open with the number of an item', () => {
    expect(inPlan('②扩种茶园，面积增加到3万亩；（3）提高茶农补助标准，达到500元。')).toEqual([
      'commitment',
      'commitment',
    ]);
  });

  it('are commitments for acts', () => {
    expect(inPlan('加强老旧小区改造。我们要坚持统筹兼顾。')).toEqual(['commitment', 'commitment']);
  });

  it('are background for announcements and prospects, ceremony for appeals', () => {
    expect(inPlan('今年要重点抓好十个方面的工作。')).toEqual(['background']);
    expect(inPlan('当前，我市仍处在重要战略机遇期。')).toEqual(['background']);
    expect(inPlan('让我们团结奋斗，谱写新篇章！')).toEqual(['ceremony']);
  });

  it('are null where nothing speaks', () => {
    expect(inPlan('甲乙丙丁。')).toEqual([null]);
  });
});

describe('a sentence', () => {
  it('is read without regard to other paragraphs', () => {
    const alone = inReview('一些企业经营困难。');
    const { roles } = readReport(
      '2023年政府工作报告\n\n各位代表：\n\n一、2022年工作回顾\n\n我们清醒认识到，发展还有不少差距。\n\n一些企业经营困难。\n',
    );
    expect(roles.get('1-p2-s1')?.role).toBe(alone[0]);
  });
});
