const MEANS_SOMETHING = /[\\^$.*+?()[\]{}|/-]/g;

/**
 * The source of a pattern that matches any of some words, as one group that catches nothing. The longest come first, so that
 * 提高到 is not read as 提高, and a word's characters mean nothing to the pattern.
 */
export function anyOf(words: Iterable<string>): string {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  // An empty alternative would match everywhere.
  if (longestFirst.length === 0) return '(?!)';
  return `(?:${longestFirst.map((word) => word.replace(MEANS_SOMETHING, '\\$&')).join('|')})`;
}
