/**
 * Lines that are not the report's: what the site a text was taken from put there. Each rule must match the whole line
 * (without markup). The reason is what readers are shown.
 */
const NOISE: readonly { reason: string; pattern: RegExp }[] = [
  // “更多数据尽在数据皮皮侠（http://…）”: an advertisement names a place to get more and gives its address.
  { reason: 'advertisement', pattern: /^(?:更多|关注|扫码|免费)[^。；]{0,30}[（(]?https?:\/\/\S+[）)]?$/ },
];

/** Why a line is left out of the report's text, or null for a line of the report. */
export function noiseReason(line: string): string | null {
  return NOISE.find(({ pattern }) => pattern.test(line))?.reason ?? null;
}
