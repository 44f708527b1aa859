import type { Lexicon } from '../lexicon/compile.ts';

/** Characters that part words, or close a word that tells a kind: 性, 型. */
const PARTING_CHAR = /[的和与及或等个类级型化性以为在]/;

/** Single characters that say nothing of which one is meant, unless they stand beside one that does: 新民, 大唐. */
const GENERIC_CHAR =
  /[一二三四五六七八九十百千万两多大小新老旧高中低上下内外前后区市县省州镇乡村街线带圈网群链站点段期批次届年月日号力]/;

/** A stretch that tells which one is meant, as indices into the text it was looked for in. */
export interface SpecificPart {
  start: number;
  end: number;
}

/**
 * What is left of a text when the words that tell only a kind are taken out, longest words first: 渭滨 of 渭滨公园, nothing
 * of 城市体育公园. Only stretches of two Chinese characters or more count, of which one at least is telling.
 */
export function findSpecificParts(text: string, { generic }: Lexicon): SpecificPart[] {
  const parts: SpecificPart[] = [];
  let start = 0;
  let telling = false;
  const close = (end: number, next: number): void => {
    if (telling && end - start >= 2) parts.push({ start, end });
    start = next;
    telling = false;
  };
  for (let at = 0; at < text.length;) {
    const length = generic.kindLength(text, at);
    const char = text.charAt(at);
    const parted = length > 0 || PARTING_CHAR.test(char) || !/[\u4e00-\u9fff]/.test(char);
    if (parted) close(at, at + Math.max(1, length));
    else telling ||= !GENERIC_CHAR.test(char);
    at += Math.max(1, length);
  }
  close(text.length, text.length);
  return parts;
}
