import { placeOf } from './lines.ts';

/** A text that cannot be read at all. `line` and `column` are 1-based; the message is one line without the file's name. */
export class UnreadableText extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.name = 'UnreadableText';
    this.line = line;
    this.column = column;
  }
}

/**
 * Decodes a report's bytes as UTF-8. A byte order mark stays in the text, because offsets count it.
 *
 * @throws {UnreadableText} for bytes that are not UTF-8, a NUL character or a text without a visible character.
 */
export function decodeReport(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const { line, column } = firstBadByte(bytes);
    throw new UnreadableText(
      'the text is not UTF-8; convert it, for example with iconv -f GB18030 -t UTF-8',
      line,
      column,
    );
  }
  assertReadable(text);
  return text;
}

/**
 * @throws {UnreadableText} for a NUL character or a text without a visible character.
 */
export function assertReadable(text: string): void {
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const { line, column } = placeOf(text, nul);
    throw new UnreadableText('the text holds a NUL character, so it is not plain text', line, column);
  }
  if (!/[^\s\u0085\p{Default_Ignorable_Code_Point}]/u.test(text)) {
    throw new UnreadableText('the text is blank', 1, 1);
  }
}

/** Halves the prefix that still decodes until the first byte that does not is found. */
function firstBadByte(bytes: Uint8Array): { line: number; column: number } {
  const decodes = (end: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(middle)) good = middle;
    else bad = middle;
  }
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, good), { stream: true });
  return placeOf(before, before.length);
}
