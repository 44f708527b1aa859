import type { Quantity } from '../../schema/quantity.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import type { Frame } from './frame.ts';

interface MeasureContext {
  /** The first number of the list that the frame goes on, or itself. */
  listHead: Frame;
  /** What the number is told of: of a list that is dealt out, its own member. */
  measured: string;
  lexicon: Lexicon;
}

export type MeasureReading = Pick<Quantity, 'measure' | 'direction'> & { rule: string };

/** Nouns whose percentage is a rate of change, and which way it goes. */
const GROWTH_NOUN = /(?:增速|增幅|涨幅|(?<!自然)增长率|增长|价格总水平|价格指数|CPI|消费价格)$/;
const FALL_NOUN = /(?:降幅|减幅|下降率|降低率|削减)$/;
const GROWTH_ACT = /^(?:压减|减少|降低|提高|增加|节约|压缩|缩短|下降|增长)/;
const DOWN_ACT = /^(?:压减|减少|降低|压缩|缩短|削减|下降|年减少|年均减少|减)/;
const UP_ACT = /^(?:增加|净增|增长|提高|年增加|年新增加)/;
/** Above or below something else: by so many percentage points. */
const ABOVE = /(?:高于|高出|超出|超过|快于|优于|领先|提高|增长|上升|提升|增加|扩大|高|快|多|好于)/;
const BELOW = /(?:低于|下降|降低|回落|减少|收窄|慢于|低|少|降)/;

/** What kind of figure a number is, and which way it goes, by the words between it and what is measured. */
export function readMeasure(
  frame: Frame,
  chain: Frame['predicates'],
  { listHead, measured, lexicon: { acts } }: MeasureContext,
): MeasureReading {
  const { mention } = frame;
  const { settled, unit, role } = mention;
  if (role === 'date' || role === 'identifier') return { measure: null, direction: 'none', rule: 'no-measure' };
  const direction = settled.direction ?? directionOf(frame, chain);
  if (settled.measure === 'change')
    return { measure: 'change', direction: pointsDirection(frame, chain), rule: 'percentage-points' };
  const change = chain.find(({ kind }) => kind === 'change');
  if (settled.measure === 'share' && change && (unit === '成' || unit === null) && mention.value !== null) {
    return { measure: 'growth', direction: change.direction ?? 'none', rule: 'grown-by' };
  }
  if (settled.measure !== undefined) {
    const isMoved = settled.measure === 'share' || settled.measure === 'count' || settled.measure === 'rank';
    return {
      measure: settled.measure,
      direction: settled.direction ?? (isMoved ? direction : 'none'),
      rule: 'by-rule',
    };
  }
  if (/^[%％‰]$/.test(unit ?? '')) return readRate(measured, chain, direction);
  // 净增企业15万户、“四上”企业3000户: the act is told once for the list.
  const act = actChange(frame) ?? (acts.leading(frame.core) === '' ? actChange(listHead) : null);
  if (change ?? act) return { measure: 'change', direction: change?.direction ?? act ?? 'none', rule: 'changed-by' };
  return { measure: frame.mention.unitMeasure ?? 'level', direction, rule: 'unit' };
}

function readRate(measured: string, chain: Frame['predicates'], direction: Quantity['direction']): MeasureReading {
  const change = chain.find(({ kind }) => kind === 'change');
  if (change && !chain.some(({ kind }) => kind === 'to')) {
    return { measure: 'growth', direction: change.direction ?? 'none', rule: 'grown-by' };
  }
  if (FALL_NOUN.test(measured)) return { measure: 'growth', direction: 'down', rule: 'rate-of-change' };
  if (GROWTH_NOUN.test(measured)) return { measure: 'growth', direction: 'up', rule: 'rate-of-change' };
  const act = measured.replace(/^[一-龥]{0,12}?(?=平均(?:压减|压缩|缩短|减少|降低))平均/, '');
  if (GROWTH_ACT.test(act) && !act.includes('率')) {
    return { measure: 'growth', direction: DOWN_ACT.test(act) ? 'down' : 'up', rule: 'grown-by' };
  }
  return { measure: 'share', direction, rule: 'share' };
}

/** 提高到, 降至, 向…迈进 move; everything else stands. */
function directionOf({ predicates }: Frame, chain: Frame['predicates']): Quantity['direction'] {
  if (predicates.some(({ kind }) => kind === 'from')) return 'none';
  return chain.find(({ kind, direction }) => direction !== undefined && kind !== 'change')?.direction ?? 'none';
}

function pointsDirection({ clauseText }: Frame, chain: Frame['predicates']): Quantity['direction'] {
  const own = chain.find(({ direction, compares }) => direction ?? compares);
  if (own) return own.direction ?? own.compares ?? 'none';
  const near = clauseText.slice(-16);
  if (ABOVE.test(near)) return 'up';
  return BELOW.test(near) ? 'down' : 'none';
}

/** 增加学位1.24万个, 年减少用煤40万吨: the act before the noun says that it is by how much. */
function actChange({ core }: Frame): Quantity['direction'] | null {
  // In 提高…效率等4项举措 the act is told of an example.
  if (core.endsWith('等')) return null;
  const act = core
    .replace(/^[、“”"\s]{1,4}/, '')
    .replace(/^(?:确保|力争|实现|全年|累计)/, '')
    .replace(/^年均?(?=减少|增加)/, '');
  if (DOWN_ACT.test(act)) return 'down';
  return UP_ACT.test(act) ? 'up' : null;
}
