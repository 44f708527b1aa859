/** A stretch of a line: `x` and `width` are shares of the full width, 0 to 100; lines are counted from 0. */
export interface StripPart {
  line: number;
  x: number;
  width: number;
}

export interface Flow {
  /** The parts of each block, in order. */
  parts: StripPart[][];
  lines: number;
  /** Where a place inside a block comes to stand, told in characters from its beginning. */
  at: (block: number, characters: number) => { line: number; x: number };
}

/**
 * Lays blocks one behind the other and breaks them at the end of a line, as a text runs on, so that no length is lost.
 *
 * @param lengths characters of each block
 * @param capacity characters of a full line, at least 1
 * @param start characters of the first line that are taken already
 */
export function flowBlocks(lengths: readonly number[], capacity: number, start = 0): Flow {
  const starts: number[] = [];
  let cursor = start;
  const parts = lengths.map((length) => {
    starts.push(cursor);
    const from = cursor;
    cursor += length;
    return cut(from, cursor, capacity);
  });
  const at = (block: number, characters: number): { line: number; x: number } => {
    const place = (starts[block] ?? start) + Math.min(characters, Math.max(0, (lengths[block] ?? 0) - 1));
    const line = Math.floor(place / capacity);
    return { line, x: ((place - line * capacity) / capacity) * 100 };
  };
  return { parts, lines: Math.ceil(cursor / capacity), at };
}

function cut(from: number, to: number, capacity: number): StripPart[] {
  const parts: StripPart[] = [];
  for (let at = from; at < to;) {
    const line = Math.floor(at / capacity);
    const end = Math.min(to, (line + 1) * capacity);
    parts.push({ line, x: ((at - line * capacity) / capacity) * 100, width: ((end - at) / capacity) * 100 });
    at = end;
  }
  return parts;
}
