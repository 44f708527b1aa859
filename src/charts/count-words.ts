const NUMBER = new Intl.NumberFormat('zh-CN');

/** With thousands separators. */
export function countWords(count: number): string {
  return NUMBER.format(count);
}

/** 三原, 三原和兴平, 三原、兴平和乾县. */
export function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join('、')}和${last}`;
}

/** A year as it stands inside a title, `2023 年`, or what stands for it where the report does not tell its year. */
export function yearWords(year: number | null, otherwise: string): string {
  return year === null ? otherwise : `${String(year)} 年`;
}
