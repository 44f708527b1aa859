import { describe, expect, test } from 'vitest';
import { markedHtml } from '../../../src/components/marked-text.ts';
import { headingHtml, sentenceHtml } from '../../../src/components/sentence-html.ts';
import { readText } from '../../../src/model/read-text.ts';
import { visitSentences } from '../../../src/parse/visit.ts';

const addresses = {
  idOf: (eId: string) => eId,
  linkTo: (eId: string) => `#${eId}`,
  linkOf: (id: string) => `#${id}`,
  termsOf: () => [],
};

const read = (source: string) => readText(source, { slug: 'report', file: 'report.txt', sha256: '' });

/** The HTML of a sentence, by its eId. */
function htmlOf(source: string, eId: string): string {
  const document = read(source);
  const sentence = [...visitSentences(document)].find((candidate) => candidate.eId === eId);
  if (!sentence) throw new Error(`no ${eId}`);
  return sentenceHtml(document, sentence, addresses);
}

const shown = (html: string): string => html.replace(/<[^>]*>/g, '');

test('text of a report can never become markup', () => {
  expect(markedHtml({ span: { start: 0, end: 9 }, text: '<b>&"\'</b>', source: { dropped: [] } }, [])).toBe(
    '&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;',
  );
});

describe('marks', () => {
  const mark = (start: number, end: number, name: string) => ({
    span: { start, end },
    open: `<${name}>`,
    close: `</${name}>`,
  });

  test('nest, and stand where they begin and end', () => {
    expect(
      markedHtml({ span: { start: 10, end: 16 }, text: '甲乙丙丁戊己', source: { dropped: [] } }, [
        mark(12, 14, 'i'),
        mark(11, 15, 'b'),
        mark(15, 16, 'u'),
      ]),
    ).toBe('甲<b>乙<i>丙丁</i>戊</b><u>己</u>');
  });

  test('that would overlap another are left out', () => {
    expect(
      markedHtml({ span: { start: 0, end: 4 }, text: '甲乙丙丁', source: { dropped: [] } }, [
        mark(0, 2, 'b'),
        mark(1, 3, 'i'),
      ]),
    ).toBe('<b>甲乙</b>丙丁');
  });

  test('count markup that is not shown', () => {
    const dropped = [
      { span: { start: 1, end: 3 }, raw: '**', reason: 'bold-mark' },
      { span: { start: 4, end: 6 }, raw: '**', reason: 'bold-mark' },
    ];
    expect(markedHtml({ span: { start: 0, end: 8 }, text: '甲乙丙丁', source: { dropped } }, [mark(1, 6, 'b')])).toBe(
      '甲<b>乙</b>丙丁',
    );
  });
});

test('a number is a link to itself in the colour of its year, and a promise has its id', () => {
  const html = htmlOf('2023年政府工作报告\n一、2023年重点工作\n新增停车位1500个。\n', '1-p1-s1');
  expect(html).toBe(
    '<span id="1-p1-s1-k1">新增停车位<a class="figure target" id="1-p1-s1-q1" href="#1-p1-s1-q1">1500个</a></span>。',
  );
});

test('a number inside a name has its id and no link', () => {
  const html = htmlOf('2023年政府工作报告\n一、2022年工作回顾\n国道344改造完成。\n', '1-p1-s1');
  expect(html).toBe('<span id="1-p1-s1-q1">国道344</span>改造完成。');
});

test('markup in a number is not shown, and moves nothing', () => {
  const html = htmlOf('# 2023年政府工作报告\n## 一、2022年工作回顾\n粮食产量**180**万吨，增长5%。\n', '1-p1-s1');
  expect(shown(html)).toBe('粮食产量180万吨，增长5%。');
  expect(html).toContain('>180万吨</a>');
  expect(html).toContain('>5%</a>');
});

test('the marks of notes are links to their notes', () => {
  const source = '2023年政府工作报告\n一、2023年重点工作\n推进某某[1]建设。\n附件：名词解释\n[1] 某某：指某事。\n';
  const html = htmlOf(source, '1-p1-s1');
  expect(shown(html)).toBe('推进某某[1]建设。');
  expect(html).toMatch(/<a class="note-mark" href="#2-p1">\[<span id="1-p1-s1-q1">1<\/span>\]<\/a>/);
});

test('numbers of headings have ids', () => {
  const document = read('2023年政府工作报告\n一、2022年工作回顾\n甲。\n');
  const [chapter] = document.chapters;
  if (!chapter?.headingSpan) throw new Error('no heading');
  const heading = { eId: '1-h', span: chapter.headingSpan, heading: chapter.heading ?? '' };
  expect(headingHtml(document, heading, addresses.idOf)).toBe('一、<span id="1-h-q1">2022年</span>工作回顾');
});

describe('terms', () => {
  const source = '一、2023年工作\n推进“三送一解”活动，建成3个公园。';
  const html = (word: string): string => {
    const document = read(source);
    const sentence = [...visitSentences(document)].at(-1);
    if (!sentence) throw new Error('no sentence');
    const start = source.indexOf(word);
    const termsOf = () => [{ span: { start, end: start + word.length }, href: '/terms/#x' }];
    return sentenceHtml(document, sentence, { ...addresses, termsOf });
  };

  test('lead to their place on the page of terms', () => {
    expect(html('三送一解')).toContain('“<a class="term" href="/terms/#x">三送一解</a>”');
  });

  test('that meet a number or would cut a promise in two go without a link; the text stays whole', () => {
    for (const word of ['3个公园', '成3个', '动，建']) {
      expect(html(word), word).not.toContain('class="term"');
      expect(shown(html(word)), word).toBe('推进“三送一解”活动，建成3个公园。');
    }
  });
});
