import { expect, test } from 'vitest';
import { viewCommitments } from '../../../src/model/commitment-pages.ts';
import { readPromisedWhen } from '../../../src/model/promised-when.ts';
import { read } from '../charts/small-report.ts';

/** What is told of the last promise of a plan for 2032 whose chapter has this heading and this sentence. */
function told(sentence: string, heading = '2032年重点工作') {
  const document = read(`茶马市2032年政府工作报告

一、2031年工作回顾
2031年，全市生产总值增长5%。

二、${heading}
${sentence}
`);
  const view = [...viewCommitments(document).values()].at(-1);
  if (!view) throw new Error(`no promise is read in ${sentence}`);
  return readPromisedWhen(document, view);
}

test.each([
  ['建成粮食仓库5座。', '2032年重点工作', 2032],
  ['建成粮食仓库5座。', '今后五年的主要任务', null],
  ['到2035年建成粮食仓库5座。', '2032年重点工作', null],
  ['三年内建成粮食仓库5座。', '2032年重点工作', null],
  ['2032年建成粮食仓库5座。', '2032年重点工作', 2032],
] as const)('%s in %s is of the year %s', (sentence, heading, year) => {
  expect(told(sentence, heading).year).toBe(year);
});

test.each([
  ['建成粮食仓库5座。', false],
  ['由市水利局负责，建成粮食仓库5座。', true],
  ['市水利局牵头，建成粮食仓库5座。', true],
  ['支持理由充分的项目，建成粮食仓库5座。', false],
] as const)('whether somebody is named who is to do it: %s %s', (sentence, isAssigned) => {
  expect(told(sentence).isAssigned).toBe(isAssigned);
});
