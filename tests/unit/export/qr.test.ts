import { describe, expect, test } from 'vitest';
import { qrSvg } from '../../../src/export/qr.ts';
import { decodeQr } from '../../site/decode-qr.ts';

describe('a QR code is read back as the address it was made of', () => {
  test.each([
    'https://example.org/',
    'https://example.org/xianyang-2023/3/4/#p1-s2',
    'https://reports.example.org/a/long-path/xianyang-2023/commitments/3-4-p1-s4-k4/',
    `https://example.org/?hl=${encodeURIComponent('完成国土空间规划编制')}#p1-s2`,
    `https://example.org/${'x'.repeat(600)}/`,
  ])('%s', (address) => {
    expect(decodeQr(qrSvg(address))).toBe(address);
  });
});

test('another address gives another code', () => {
  expect(qrSvg('https://example.org/a')).not.toBe(qrSvg('https://example.org/b'));
});

test('a code is a small picture with its quiet zone, which needs nothing from outside', () => {
  const svg = qrSvg('https://example.org/xianyang-2023/3/4/#p1-s2');
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="-4 -4 (\d+) \1"/);
  expect(svg.length).toBeLessThan(4096);
  expect(svg).not.toMatch(/href|style|script/);
});
