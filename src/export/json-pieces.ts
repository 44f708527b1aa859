/** So many members of a list are written at a time, as each call costs more than what it writes. */
const BATCH = 64;

/**
 * A value as `JSON.stringify` writes it on one line, in pieces: the text of a long report's document is several times as
 * large as the document, and would have to be held as one string.
 *
 * @param value plain data without `toJSON`
 */
export function* jsonPieces(value: unknown): Generator<string> {
  if (!isLarge(value)) yield JSON.stringify(value);
  else if (Array.isArray(value)) yield* listPieces(value);
  else yield* objectPieces(value);
}

/** Whether it holds a list of more members than are written at a time, at any depth. */
function isLarge(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.length > BATCH || value.some(isLarge);
  for (const key in value) if (isLarge((value as Record<string, unknown>)[key])) return true;
  return false;
}

function* listPieces(list: readonly unknown[]): Generator<string> {
  let batch: unknown[] = [];
  let mark = '[';
  const take = (): string => {
    const piece = `${mark}${JSON.stringify(batch).slice(1, -1)}`;
    batch = [];
    mark = ',';
    return piece;
  };
  for (const member of list) {
    const alone = isLarge(member);
    if (batch.length > 0 && (alone || batch.length === BATCH)) yield take();
    if (alone) {
      yield mark;
      yield* jsonPieces(member);
      mark = ',';
    } else batch.push(member);
  }
  if (batch.length > 0) yield take();
  yield ']';
}

function* objectPieces(value: object): Generator<string> {
  let mark = '{';
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    if (inner === undefined) continue;
    yield `${mark}${JSON.stringify(key)}:`;
    yield* jsonPieces(inner);
    mark = ',';
  }
  yield '}';
}
