import type { Commitment, Pairing } from '../schema/facts.ts';
import type { Quantity } from '../schema/quantity.ts';
import { isCourse } from './figure-words.ts';
import { parsePeriod, periodWords } from './period.ts';

// What readers are told of a figure, in the same words on pages, in charts, tables, pictures and files.

export const MEASURES: Readonly<Record<NonNullable<Quantity['measure']>, string>> = {
  count: '数量',
  level: '总量',
  growth: '增速',
  change: '增减量',
  share: '比例',
  rank: '位次',
  multiple: '倍数',
};

const DIRECTIONS: Readonly<Record<Quantity['direction'], string>> = { up: '上升', down: '下降', none: '' };

export const BOUNDS: Readonly<Record<Quantity['bound'], string>> = {
  exact: '确数',
  approx: '约数',
  at_least: '下限',
  at_most: '上限',
};

export const STATUSES: Readonly<Record<Quantity['status'], string>> = {
  result: '结果',
  target: '目标',
  background: '背景',
};

/** How checkable a planned act is; the last is an attitude, which is not counted as a promise. */
export const SPECIFICITIES: Readonly<Record<Commitment['specificity'], string>> = {
  numbered: '有数字',
  named: '做到没做到看得出',
  general: '表态与方向',
};

export const VERDICTS: Readonly<Record<Pairing['comparable'], string>> = {
  yes: '可比',
  partly: '部分可比',
  no: '不可比',
};

/** What stands in the place of a time that a report does not tell. */
export const UNTOLD_TIME = '时间未说明';

/** How a number was read, in a line: 增速，上升，约数（“左右”），2023年，目标. */
export function quantityReading(quantity: Quantity): string {
  return [measureReading(quantity), timeReading(quantity)].filter((part) => part !== '').join('，');
}

/** What a number measures and how firm it is: 增速，上升，约数（“左右”）; empty where neither is known. */
export function measureReading({ measure, direction, bound, hedge }: Quantity): string {
  return [
    measure === null ? '' : MEASURES[measure],
    DIRECTIONS[direction],
    (bound === 'exact' ? '' : BOUNDS[bound]) + (hedge === null ? '' : `（“${hedge}”）`),
  ]
    .filter((part) => part !== '')
    .join('，');
}

/** Of when a number is, and whether it is done or aimed at: 2023年，目标. */
export function timeReading({ period, status, wording }: Quantity): string {
  return `${periodWords(parsePeriod(period)) || UNTOLD_TIME}，${isCourse({ wording }) ? '方向' : STATUSES[status]}`;
}

/** 2023年目标; the status alone where no time is told; 方向 for 向200亿元迈进. */
export function statusWords({ period, status, wording }: Pick<Quantity, 'period' | 'status' | 'wording'>): string {
  if (isCourse({ wording })) return `${periodWords(parsePeriod(period))}方向`;
  return periodWords(parsePeriod(period)) + STATUSES[status === 'target' ? 'target' : 'result'];
}

/** The codes of a field with their words, for lists of fields: up 上升，down 下降，none 没有. */
export function codesWithWords(words: Readonly<Record<string, string>>): string {
  return Object.entries(words)
    .map(([code, word]) => `${code} ${word}`)
    .join('，');
}

const RATE_NAMES = /(?:增速|增幅|涨幅|增长率)$/;

/** 地区生产总值增速: the name of a rate of change. */
export function growthName(label: string): string {
  return RATE_NAMES.test(label) ? label : label + MEASURES.growth;
}
