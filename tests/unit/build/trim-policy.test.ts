import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { trimPolicy } from '../../../src/build/trim-policy.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string, body: string): string =>
  `<head><meta http-equiv="content-security-policy" content="${policy}"></head><body>${body}</body>`;

test('hashes of files are taken out, those of what stands in the page stay', () => {
  const [style, script] = ['a{color:red}', 'go()'];
  const body = `<style>${style}</style><script type="module">${script}</script><script src="/a.js"></script>`;
  const policy = (hashes: string[], styles: string[]): string =>
    `default-src 'self'; script-src 'self' ${hashes.join(' ')}; style-src 'self' ${styles.join(' ')};`;
  const full = page(policy([hashOf('file'), hashOf(script), hashOf('other')], [hashOf(style), hashOf('')]), body);
  expect(trimPolicy(full)).toBe(page(policy([hashOf(script)], [hashOf(style)]), body));
});

test('a directive keeps its other sources, and a page without a policy is left as it is', () => {
  const policy = `script-src 'self' 'wasm-unsafe-eval' ${hashOf('file')};`;
  expect(trimPolicy(page(policy, '<p>正文</p>'))).toBe(page(`script-src 'self' 'wasm-unsafe-eval';`, '<p>正文</p>'));
  expect(trimPolicy('<p>sha256-abc</p>')).toBe('<p>sha256-abc</p>');
});
