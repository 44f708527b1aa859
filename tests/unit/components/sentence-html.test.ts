import { expect, test } from 'vitest';
import { sentenceHtml } from '../../../src/components/sentence-html.ts';

const sentence = (raw: string) => ({
  eId: '1-p1-s1',
  span: { start: 0, end: raw.length },
  raw,
  role: null,
  clauses: [],
});
const linkTo = (eId: string): string => `#${eId}"`;

test('text of a report can never become markup', () => {
  expect(sentenceHtml(sentence('<img src=x onerror=alert(1)> & "甲" \'乙\''), [], linkTo)).toBe(
    '&lt;img src=x onerror=alert(1)&gt; &amp; &quot;甲&quot; &#39;乙&#39;',
  );
});

test('the marks of notes are links, and nothing else is put in', () => {
  const references = [{ sentence: '1-p1-s1', span: { start: 1, end: 4 }, raw: '[1]' }];
  expect(sentenceHtml(sentence('甲[1]乙'), [{ number: 1, entry: '2-p1', references }], linkTo)).toBe(
    '甲<a class="note-mark" href="#2-p1&quot;">[1]</a>乙',
  );
});
