import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksum, checksumOf } from '../../../src/search/checksum.ts';

test('is the CRC-32 that zlib makes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(checksum(bytes)).toBe(crc32(bytes).toString(16).padStart(8, '0'));
    }),
  );
  expect(checksumOf('123456789')).toBe('cbf43926');
});
