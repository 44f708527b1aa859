const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** Digits of a checksum. */
export const CHECKSUM_LENGTH = 8;

/**
 * CRC-32 (that of gzip, ISO 3309) as eight hexadecimal digits. It tells whether a file is the one a build has written,
 * also where browsers have no `crypto.subtle`: on plain HTTP.
 */
export function checksum(bytes: Uint8Array): string {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (TABLE[(value ^ byte) & 0xff] ?? 0);
  return ((value ^ 0xffffffff) >>> 0).toString(16).padStart(CHECKSUM_LENGTH, '0');
}

/** The checksum of a text as UTF-8. */
export function checksumOf(text: string): string {
  return checksum(new TextEncoder().encode(text));
}
