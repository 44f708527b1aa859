import type { RelatedResult } from '../model/related-results.ts';
import type { Commitment, Pairing } from '../schema/facts.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { SentenceRole } from '../schema/structure.ts';

const MEASURE: Record<NonNullable<Quantity['measure']>, string> = {
  count: '数量',
  level: '总量',
  growth: '变化率',
  change: '变化量',
  share: '比例',
  rank: '位次',
  multiple: '倍数',
};

const DIRECTION: Record<Quantity['direction'], string> = { up: '上升', down: '下降', none: '' };

const BOUND: Record<Quantity['bound'], string> = { exact: '', approx: '约数', at_least: '下限', at_most: '上限' };

export const statusLabel: Record<Quantity['status'], string> = { result: '结果', target: '目标', background: '背景' };

export const specificityLabel: Record<Commitment['specificity'], string> = {
  numbered: '有数字',
  named: '有名称、期限或完成与否',
  general: '只有方向',
};

/** How a number was read, in a line: 变化率，上升，约数（“左右”），2023年，目标. */
export function quantityReading({ measure, direction, bound, hedge, period, status }: Quantity): string {
  return [
    measure === null ? '' : MEASURE[measure],
    DIRECTION[direction],
    BOUND[bound] + (hedge === null ? '' : `（“${hedge}”）`),
    periodLabel(period),
    statusLabel[status],
  ]
    .filter((part) => part !== '')
    .join('，');
}

/** `2018-2022` as readers write it: 2018—2022年. */
export function periodLabel(period: string): string {
  return period === 'other' ? '时间未说明' : `${period.replace('-', '—')}年`;
}

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

const VERDICT: Record<Pairing['comparable'], string> = { yes: '可比', partly: '部分可比', no: '不可比' };

/** Why two places of a report were put side by side: 同一指标，可比; 都提到“断头路”. */
export function counterpartReason(why: RelatedResult['why']): string {
  if ('words' in why) return `都提到“${why.words.map((word) => word.replace(/[“”]/g, '')).join('”“')}”`;
  const { pair } = why;
  return pair.comparable === 'no'
    ? `相近的指标，不可比：${pair.reason ?? ''}`
    : `同一指标，${VERDICT[pair.comparable]}`;
}
