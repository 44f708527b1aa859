/** Characters that are put together before they are handed on. */
const PIECE = 1 << 16;

/**
 * A value as `JSON.stringify` writes it on one line, in pieces: the text of a long report's document is several times as
 * large as the document, and would have to be held as one string.
 *
 * @param value plain data without `toJSON`; the members of arrays below `depth` levels are written whole
 */
export function* jsonPieces(value: object, depth = 4): Generator<string> {
  let held = '';
  for (const part of partsOf(value, depth)) {
    held += part;
    if (held.length < PIECE) continue;
    yield held;
    held = '';
  }
  yield held;
}

function* partsOf(value: unknown, depth: number): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    yield JSON.stringify(value);
    return;
  }
  const isList = Array.isArray(value);
  let mark = isList ? '[' : '{';
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    if (inner === undefined && !isList) continue;
    yield isList ? mark : `${mark}${JSON.stringify(key)}:`;
    yield* partsOf(inner ?? null, depth - 1);
    mark = ',';
  }
  if (mark !== ',') yield mark;
  yield isList ? ']' : '}';
}
