import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { pngOf } from '../../../src/pictures/png.ts';
import { standAloneSvg } from '../../../src/pictures/stand-alone.ts';

const svg = standAloneSvg({
  title: '9 项增速中，5 项的目标高于结果<b>',
  drawing: '<circle class="fill-result" cx="50%" cy="20" r="5"/>',
  height: 120,
  notes: ['来源：某市政府工作报告。', 'https://example.org/report/compare/'],
});

test('a chart’s file has its title, its source and its address, and asks for nothing from outside', () => {
  const $ = load(svg, { xml: true });
  expect($('svg > title').text()).toBe('9 项增速中，5 项的目标高于结果<b>');
  const words = $('text')
    .toArray()
    .map((element) => $(element).text());
  expect(words.join('')).toBe(
    '9 项增速中，5 项的目标高于结果<b>来源：某市政府工作报告。https://example.org/report/compare/',
  );
  expect(svg).not.toMatch(/<script|href=|url\(|@import|foreignObject/);
  expect(svg.match(/https?:\/\/[^"<]+/g)).toEqual([
    'http://www.w3.org/2000/svg',
    'https://example.org/report/compare/',
  ]);
  expect($('style').text()).toMatch(/serif/);
});

test('its height is that of title, drawing and notes', () => {
  const heightOf = (text: string): number => Number(/height="(\d+)"/.exec(text)?.[1]);
  const taller = standAloneSvg({ title: '短', drawing: '', height: 220, notes: [] });
  const shorter = standAloneSvg({ title: '短', drawing: '', height: 120, notes: [] });
  expect(heightOf(taller) - heightOf(shorter)).toBe(100);
  expect(heightOf(standAloneSvg({ title: '长'.repeat(80), drawing: '', height: 120, notes: [] }))).toBeGreaterThan(
    heightOf(shorter),
  );
});

test('a picture is as large as asked, shows its characters, and is the same each time', async () => {
  const png = Buffer.from(await pngOf(svg, 2, svg));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(1440);
  expect(Buffer.from(await pngOf(svg, 2, svg)).equals(png)).toBe(true);
  const blank = standAloneSvg({ title: '', drawing: '', height: 120, notes: [] });
  expect((await pngOf(blank, 2, svg)).length).toBeLessThan(png.length / 2);
});
