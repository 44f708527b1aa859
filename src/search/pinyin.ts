import type { SearchRecord } from './record.ts';

/** Readings of characters without tones, most usual first. */
export type Readings = Readonly<Record<string, readonly string[]>>;

/** Whether what was typed may be pinyin: Latin letters alone, apostrophes of either shape and spaces between syllables. */
export function isPinyin(typed: string): boolean {
  return /^[a-zü'’ ]{2,}$/i.test(typed.trim());
}

/**
 * Where a text reads as typed: in full (duantoulu), by initials (dtl), or mixed (duantl). Each character takes one
 * syllable, or its first letter. Ranges of the text; the shortest from each start, not overlapping.
 */
export function findPinyin(text: string, typed: string, readings: Readings): { start: number; end: number }[] {
  const wanted = typed
    .toLowerCase()
    .replace(/['’ ]/g, '')
    .replaceAll('ü', 'v')
    // 略 and 虐 are written lue and nue as well as lüe and nüe; no other syllable is.
    .replace(/([ln])ue/g, '$1ve');
  const found: { start: number; end: number }[] = [];
  let from = 0;
  while (from < text.length) {
    const length = wanted === '' ? 0 : matchFrom(text, from, wanted, readings);
    if (length >= 2) found.push({ start: from, end: from + length });
    from += Math.max(1, length);
  }
  return found;
}

/** How many characters from an index read as wanted, to its last letter; 0 where they do not. */
function matchFrom(text: string, from: number, wanted: string, readings: Readings): number {
  // Letters of `wanted` that the characters so far may have used up.
  let used = new Set([0]);
  for (let i = from; i < text.length && used.size > 0; i += 1) {
    const next = new Set<number>();
    for (const syllable of readings[text.charAt(i)] ?? []) {
      for (const at of used) {
        if (wanted.startsWith(syllable, at)) next.add(at + syllable.length);
        if (wanted.charAt(at) === syllable.charAt(0)) next.add(at + 1);
      }
    }
    if (next.has(wanted.length)) return i - from + 1;
    used = next;
  }
  return 0;
}

/** The records in which something reads as typed, with where. */
export function searchPinyin(
  records: readonly SearchRecord[],
  typed: string,
  readings: Readings,
): { record: SearchRecord; ranges: { start: number; end: number }[] }[] {
  return records.flatMap((record) => {
    const ranges = findPinyin(record.text, typed, readings);
    return ranges.length > 0 ? [{ record, ranges }] : [];
  });
}
