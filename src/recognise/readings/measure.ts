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
const GROWTH_NOUN =
  /(?:增速|增幅|涨幅|(?:增长|增加|上升|上涨|提高)幅度|(?<!自然)增长率|增长速度|增长|价格总水平|价格指数|CPI|消费价格)$/;
const FALL_NOUN = /(?:降幅|减幅|(?:下降|降低|减少|回落)幅度|下降率|降低率|削减)$/;
const GROWTH_ACT = /^(?:压减|减少|降低|提高|增加(?!值)|节约|压缩|缩短|下降|增长)/;
const DOWN_ACT = /^(?:压减|减少|降低|压缩|缩短|削减|下降|年减少|年均减少|减(?![税费负排灾贫]))/;
const UP_ACT = /^(?:增加(?!值)|净增|增长|提高|年增加|年新增加)/;
/** What there is in all is not what was added: 净增茶企24户、总数达380户. */
const TOTAL = /^(?:总数|总量|累计达|共计|共有)/;
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
  if (/^[%％‰]$/.test(unit ?? '')) {
    if (isIndex(measured, mention.value, chain)) return { measure: 'share', direction: 'none', rule: 'index' };
    return readRate(measured, chain, direction);
  }
  // 净增企业15万户、“四上”企业3000户: the act is told once for the list.
  const goesOn = acts.leading(frame.core) === '' && !frame.predicates.some(({ word }) => TOTAL.test(word));
  const act = actChange(frame) ?? (goesOn ? actChange(listHead) : null);
  if (change ?? act) return { measure: 'change', direction: change?.direction ?? act ?? 'none', rule: 'changed-by' };
  return { measure: frame.mention.unitMeasure ?? 'level', direction, rule: 'unit' };
}

/** A price index stands near 100, where it tells a level of prices and not their growth: 价格指数为99.9%. */
const INDEX = /(?:指数|CPI|PPI|价格总水平)$/;

function isIndex(measured: string, value: number | null, chain: Frame['predicates']): boolean {
  const changes = chain.some(({ kind }) => kind === 'change');
  return value !== null && value > 80 && value < 200 && !changes && INDEX.test(measured);
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
