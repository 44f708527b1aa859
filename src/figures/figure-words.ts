import type { Quantity } from '../schema/quantity.ts';

/** Where the number stands among the words that say how it is measured, if some of them follow it: 向…迈进. */
export const NUMBER_PLACE = '…';

/** Falls are told by a word in the report; a figure has to say it too. */
const FALL = '下降';
const FALLING = /[降减缩少削]|回落|收窄|收缩/;
/** A name of a rate says already that something grows. */
const RATE_NAME = /(?:增速|增幅|涨幅|增长率|增长)$/;
const GROWING = /(?:增长率|增速|增幅|涨幅|增长|上涨|增|涨)$/;

/**
 * A figure in the report's own wording: the words that say how it is measured, number and unit as written, and its hedge on
 * the side where the sentence has it (增长6%左右, 占年度计划107%, 突破3000亿元). What falls says so once.
 *
 * @param name what stands beside the figure; what it holds is not said again (年减少用煤 40万吨)
 */
export function figureWords(quantity: Quantity, name = ''): string {
  const { raw, text = raw, hedge, hedgeSide } = quantity;
  const hedged = { before: `${hedge ?? ''}${text}`, behind: `${text}${hedge ?? ''}`, within: text };
  const [before = '', behind = ''] = leadOf(quantity, name).split(NUMBER_PLACE);
  return before + hedged[hedgeSide ?? 'within'] + behind;
}

function leadOf(quantity: Quantity, name: string): string {
  const plain = (words: string): string => words.replace(/[“”"\s]/g, '');
  const { wording } = quantity;
  const said = plain(name).includes(plain(wording)) ? '' : wording;
  const lead = RATE_NAME.test(name) ? said.replace(GROWING, '') : said;
  if (isFall(quantity)) return FALLING.test(lead) || FALLING.test(name) ? lead : lead + FALL;
  return lead;
}

/** Whether a figure tells by how much something fell in a number that is not negative as written. */
export function isFall({ raw, text = raw, measure, direction }: Quantity): boolean {
  return direction === 'down' && (measure === 'growth' || measure === 'change') && !/^[-−－]/.test(text);
}

const COURSE = new RegExp(`^(?:向|迈向)(?:${NUMBER_PLACE}|$)`);

/** Whether a figure says in which direction something is to go (向200亿元迈进), and not what it is to reach in a year. */
export function isCourse({ wording }: Pick<Quantity, 'wording'>): boolean {
  return COURSE.test(wording);
}
