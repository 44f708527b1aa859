/** How things are, or what a higher level asks, told in a plan: 我市现有公路…, 仅占…, 国家要求…. */
const PRESENT = /^(?:[^,;。]{0,8}现有|国家要求|(?:省|中央)要求)/;
const PAST = /^(?:去年|上年|过去的?一年)/;
const WILL = /今年|明年|我们(?:要|将)|(?:^|[,;])(?:要|将|力争|确保)/;

/** Whether a plan's sentence, folded to half width, tells what is and promises nothing. */
export function statesPresent(sentence: string): boolean {
  return PRESENT.test(sentence) && !WILL.test(sentence);
}

/** Whether a plan's sentence, folded to half width, tells what is or was and promises nothing. */
export function statesFact(sentence: string): boolean {
  return statesPresent(sentence) || (PAST.test(sentence) && !WILL.test(sentence));
}
