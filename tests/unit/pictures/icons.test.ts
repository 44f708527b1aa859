import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawIcon, ICONS, makeMaskable, type IconName } from '../../../src/pictures/icons.ts';

test.each(Object.entries(ICONS))('%s is a PNG of its size', async (name, { size }) => {
  const bytes = Buffer.from(await drawIcon(name as IconName));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
});

test('a maskable icon has no rounded corners, and its drawing in the middle', () => {
  const svg = makeMaskable(readFileSync('public/favicon.svg', 'utf8').trim());
  expect(svg).not.toContain(' rx=');
  expect(svg).toContain('<g transform="translate(4 4) scale(.75)"><path');
  expect(() => makeMaskable('<svg viewBox="0 0 16 16"/>')).toThrow(/^public\/favicon\.svg is no drawing/);
});
