import { VERDICTS } from '../figures/words.ts';
import type { RelatedResult } from '../model/related-results.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { SentenceRole } from '../schema/structure.ts';

export const quantityRoleLabel: Record<Quantity['role'], string> = {
  statistic: '统计数',
  date: '日期',
  identifier: '名称中的数',
  enumeration: '方案的条数',
};

export const sentenceRoleLabel: Record<SentenceRole, string> = {
  heading: '小标题',
  result: '结果',
  target: '目标',
  commitment: '承诺',
  background: '背景',
  ceremony: '礼仪用语',
};

/** Why two places of a report were put side by side: 同一指标，可比; 都提到“断头路”. */
export function counterpartReason(why: RelatedResult['why']): string {
  if ('words' in why) return `都提到“${why.words.map((word) => word.replace(/[“”]/g, '')).join('”“')}”`;
  const { pair } = why;
  return pair.comparable === 'no'
    ? `相近的指标，不可比：${pair.reason ?? ''}`
    : `同一指标，${VERDICTS[pair.comparable]}`;
}
