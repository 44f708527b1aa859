import { periodWords, type Period } from '../../figures/period.ts';
import { MEASURES } from '../../figures/words.ts';
import type { Quantity } from '../../schema/quantity.ts';
import type { Action } from '../indicators/wordings.ts';

const ACTIONS: Record<Action | 'none', string> = {
  none: '总数',
  new: '新增数',
  net: '净增数',
  grown: '培育或创建数',
  attracted: '引进数',
  started: '开工数',
  rebuilt: '改造数',
  mixed: '新建和改建合计数',
  left: '减少数',
  aided: '帮扶或支持数',
};

// What is not found may still be told in other words, so that these speak of the search and not of the report.
export const NO_RESULT = '没有找到可对照的上年数据。';
export const NO_TARGET = '没有找到可对照的目标数值。';
export const UNSTATED_PERIOD = '两处数据所指时段不同，或原文没有写明是否同为一年。';

export function differentMeasures(result: Quantity['measure'], target: Quantity['measure']): string {
  const [a, b] = [result, target].map((measure) => (measure === null ? '其他数据' : MEASURES[measure]));
  return `结果是${a ?? ''}，目标是${b ?? ''}，不能直接比较。`;
}

export function differentActions(result: Action | null, target: Action | null): string {
  return `结果是${ACTIONS[result ?? 'none']}，目标是${ACTIONS[target ?? 'none']}，不能直接比较。`;
}

/** Where the report does not say whether both count the same. */
export function unclearActions(result: Action | null, target: Action | null): string {
  const told = (action: Action | null): string => (action === null ? '没有写明增减口径' : `是${ACTIONS[action]}`);
  return `结果${told(result)}，目标${told(target)}，原文没有说明是否同一口径。`;
}

/** Where one is a number of new things, and the other may be a stock. */
export function untoldAction(result: Action | null, target: Action | null): string {
  const known = ACTIONS[result ?? target ?? 'none'];
  const [told, untold] = result === null ? ['目标', '结果'] : ['结果', '目标'];
  return `${told}是${known}，${untold}没有写明是总数还是${known}，不能直接比较。`;
}

export function differentScopes(result: readonly string[], target: readonly string[]): string {
  if (result.length === 0) return `统计范围可能不同：目标限于${target.join('、')}，结果没有写明。`;
  if (target.length === 0) return `统计范围可能不同：结果限于${result.join('、')}，目标没有写明。`;
  return `统计范围不同：结果为${result.join('、')}，目标为${target.join('、')}。`;
}

export function differentWordings(result: string, target: string): string {
  return `两处表述不同（“${result}”与“${target}”），原文没有说明是否同一范围。`;
}

export function differentUnits(result: string, target: string): string {
  return `计量单位不同：结果以${result}计，目标以${target}计。`;
}

export function differentFields(result: string, target: string): string {
  return `比较对象不同：结果为${result || '未写明范围的位次'}，目标为${target || '未写明范围的位次'}。`;
}

export function differentPeriods(result: Period, target: Period): string {
  return `时段不同：结果为${periodWords(result)}，目标为${periodWords(target)}。`;
}
