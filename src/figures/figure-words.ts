import type { Quantity } from '../schema/quantity.ts';

/** Falls are told by a word in the report; a figure has to say it too. */
const FALL = '下降';

/**
 * A figure in the report's own wording: number and unit as written, with its hedge on the side where the sentence has it
 * (突破3000亿元, 6%左右, 1500亿元以上). A rate or an amount of change that falls is opened with 下降.
 */
export function figureWords(quantity: Quantity): string {
  const { raw, text = raw, hedge, hedgeSide } = quantity;
  const hedged = { before: `${hedge ?? ''}${text}`, behind: `${text}${hedge ?? ''}`, within: text };
  return (isFall(quantity) ? FALL : '') + hedged[hedgeSide ?? 'within'];
}

/** Whether a figure tells by how much something fell in a number that is not negative as written. */
export function isFall({ raw, text = raw, measure, direction }: Quantity): boolean {
  return direction === 'down' && (measure === 'growth' || measure === 'change') && !/^[-−－]/.test(text);
}
