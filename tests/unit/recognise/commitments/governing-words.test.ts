import { expect, test } from 'vitest';
import { titleOf } from '../../../../src/model/commitment-pages.ts';
import { readPlan } from './promise-reader.ts';

const titles = (sentence: string): string[] => readPlan(sentence).map(titleOf);

test('a stage of what was named before keeps the modal and the name', () => {
  expect(titles('力争云麓电站一期建成、二期开工。')).toEqual(['力争云麓电站一期建成', '力争云麓电站…二期开工']);
});

test('members of a list keep the verb that was told once', () => {
  expect(titles('新建公共书屋6家、少儿剧场2座。')).toEqual(['新建公共书屋6家', '新建…少儿剧场2座']);
  expect(titles('加快北麓街历史文化街区保护提升和云溪湖改造升级。')[1]).toBe('加快…云溪湖改造升级');
});

test('what each of several is to have is told of each member', () => {
  expect(titles('每个镇建设1个中心书屋和2—3个便民书屋。')[1]).toBe('每个镇建设…2—3个便民书屋');
});

test('help to others stays help behind a comma too', () => {
  expect(titles('推进云铁2号线二期按期建成运营，云铁5号线纳入云州轨道交通第3期建设规划。')).toEqual([
    '推进云铁2号线二期按期建成运营',
    '推进…云铁5号线纳入云州轨道交通第3期建设规划',
  ]);
});

test('what is wished of several things is wished of each', () => {
  expect(titles('推动茶业实现整体向好，茶园风险得到有效管控，茶价大局保持稳定。')).toEqual([
    '推动茶业实现整体向好',
    '推动…茶园风险得到有效管控',
    '推动…茶价大局保持稳定',
  ]);
});

test('near miss: an act behind such a wish is one of its own', () => {
  expect(titles('推动茶业实现整体向好，管控茶园风险。')[1]).toBe('管控茶园风险');
  expect(titles('推动茶业实现整体向好，建成云溪茶市。')[1]).toBe('建成云溪茶市');
});

test('a modal stays where no verb is told', () => {
  expect(titles('确保茶叶零售总额年均增速8%、茶叶出口占全国份额13‰以上。')[1]).toBe('确保…茶叶出口占全国份额13‰以上');
});

test('a member with a verb of its own has no other', () => {
  expect(titles('开工北麓大道改扩建工程，建成云溪大桥。')).toEqual(['开工北麓大道改扩建工程', '建成云溪大桥']);
});
