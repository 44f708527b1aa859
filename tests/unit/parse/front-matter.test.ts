import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/parse/front-matter.ts';

const read = (text: string): Record<string, string> => Object.fromEntries(readFrontMatter(text));

test('keys and values between two lines of ---, whatever the line ends, without quotation marks', () => {
  expect(read('\ufeff---\r\nTitle: "茶马市"\r\nsource: https://example.org/a:b\r\n---\r\n正文')).toEqual({
    title: '茶马市',
    source: 'https://example.org/a:b',
  });
  expect(read('---\n来源：茶马市政府网\n---\n')).toEqual({ 来源: '茶马市政府网' });
});

test('lines that are no key and value are left out', () => {
  expect(read('---\n# 说明\ntags:\n  - 茶\nauthor:  王\n---\n')).toEqual({ author: '王' });
});

test.each([
  ['no block', 'source: https://example.org/\n正文'],
  ['a block that does not end', '---\nsource: https://example.org/\n正文'],
  ['one that ends below twenty lines', `---\n${'茶: 马\n'.repeat(30)}---\n`],
  ['one that does not open the file', '\n---\nsource: https://example.org/\n---\n'],
  ['nothing', ''],
])('%s gives nothing', (_name, text) => {
  expect(read(text)).toEqual({});
});
