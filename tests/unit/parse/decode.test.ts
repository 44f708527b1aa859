import { expect, test } from 'vitest';
import { decodeReport, UnreadableText } from '../../../src/parse/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function refusal(bytes: Uint8Array): [string, number, number] {
  try {
    decodeReport(bytes);
  } catch (error) {
    if (error instanceof UnreadableText) return [error.message, error.line, error.column];
  }
  throw new Error('was read');
}

test('a byte order mark stays in the text, since offsets count it', () => {
  expect(decodeReport(utf8('\ufeff甲'))).toBe('\ufeff甲');
});

test('other encodings are refused with the place of the first byte that is not UTF-8', () => {
  const [message, line, column] = refusal(new Uint8Array([...utf8('甲\n乙a'), 0xb9, 0xa4]));
  expect(message).toContain('not UTF-8');
  expect([line, column]).toEqual([2, 3]);
});

test('a text that breaks off inside a character is refused', () => {
  expect(refusal(utf8('甲乙').subarray(0, 5))[0]).toContain('not UTF-8');
});

test('a NUL character is refused with its place', () => {
  expect(refusal(utf8('甲\n乙\0')).slice(1)).toEqual([2, 2]);
});

test.each(['', ' \n\u3000', '\ufeff\u200b\n'])('a text without a visible character is refused: %j', (text) => {
  expect(refusal(utf8(text))[0]).toContain('blank');
});
