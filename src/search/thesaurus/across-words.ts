/** Texts, and where a word begins in them. */
export interface CutTexts {
  text: string;
  /** 1 at the offsets, in UTF-16 units, where a word begins, and at the end. */
  begins: Uint8Array;
}

/** Cuts a text into words by the dictionary of ICU, which Node brings. */
export function cutTexts(text: string): CutTexts {
  const begins = new Uint8Array(text.length + 1);
  for (const { index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) begins[index] = 1;
  begins[text.length] = 1;
  return { text, begins };
}

/**
 * Where characters that make a wording are the end of one word and the beginning of the next, which together are no such
 * wording: 入学 in 深入学习. One edge of a word is enough to make it one, since a dictionary may know a longer word (养老金).
 *
 * @returns each stretch of those words once
 */
export function listAcrossWords(wording: string, { text, begins }: CutTexts): string[] {
  const found = new Set<string>();
  for (let start = text.indexOf(wording); start >= 0; start = text.indexOf(wording, start + 1)) {
    const end = start + wording.length;
    if (begins[start] === 1 || begins[end] === 1 || !begins.subarray(start, end).includes(1)) continue;
    found.add(text.slice(begins.lastIndexOf(1, start), begins.indexOf(1, end)));
  }
  return [...found];
}
