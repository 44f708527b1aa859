import { crc32, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodeIndexedPng } from '../../../src/pictures/indexed-png.ts';

/** RGBA of a picture in which each pixel's colour is computed. */
function pixels(width: number, height: number, colour: (i: number) => number): Uint8Array {
  const bytes = new Uint8Array(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i += 1) {
    const value = colour(i);
    bytes.set([value >> 16, (value >> 8) & 255, value & 255], i * 4);
  }
  return bytes;
}

function chunks(png: Buffer): { type: string; data: Buffer }[] {
  const found = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const named = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(named));
    found.push({ type: named.toString('latin1', 0, 4), data: named.subarray(4) });
    at += length + 12;
  }
  return found;
}

test('a picture of few colours is read back pixel by pixel', () => {
  const source = pixels(7, 5, (i) => [0xfbfaf6, 0x1d1b17, 0xb3261e][i % 3] ?? 0);
  const png = encodeIndexedPng(source, 7, 5) ?? Buffer.alloc(0);
  expect(png.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  const [header, palette, data, end] = chunks(png);
  expect([header, palette, data, end].map((chunk) => chunk?.type)).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  expect([header?.data.readUInt32BE(0), header?.data.readUInt32BE(4)]).toEqual([7, 5]);
  const rows = inflateSync(data?.data ?? '');
  const read = Array.from({ length: 35 }, (_, i) => {
    const index = rows[Math.floor(i / 7) * 8 + 1 + (i % 7)] ?? -1;
    return [...(palette?.data.subarray(index * 3, index * 3 + 3) ?? []), 255];
  });
  expect(read.flat()).toEqual([...source]);
});

test('256 colours are the most that a palette holds', () => {
  expect(
    encodeIndexedPng(
      pixels(16, 16, (i) => i),
      16,
      16,
    ),
  ).not.toBeNull();
  expect(
    encodeIndexedPng(
      pixels(257, 1, (i) => i),
      257,
      1,
    ),
  ).toBeNull();
});
