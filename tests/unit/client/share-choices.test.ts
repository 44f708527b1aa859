import { describe, expect, test } from 'vitest';
import { linkTo, listChoices, rootOf, type ShownParagraph } from '../../../src/client/share-choices.ts';
import type { ReportSharing } from '../../../src/components/share/shareable.ts';

const root = 'https://example.org/base/xianyang-2023/';
const paragraph: ShownParagraph = {
  eId: '3-4-p1',
  number: '3.4.1',
  sentences: [
    { eId: '3-4-p1-s1', text: '提升城市品质。', commitments: [] },
    {
      eId: '3-4-p1-s2',
      text: '完成规划编制，增强承载功能。',
      commitments: [
        { id: '3-4-p1-s2-k1', text: '完成规划编制' },
        { id: '3-4-p1-s2-k2', text: '增强承载功能' },
      ],
    },
  ],
};
const sharing: ReportSharing = {
  report: {
    ...{ slug: 'xianyang-2023', name: '咸阳市2023年政府工作报告', site: '逐条查', place: '咸阳市' },
    ...{ placeLevel: 'city', year: 2023, date: '2023-02-08', meeting: null },
  },
  root,
  commitments: ['3-4-p1-s2-k1'],
  headings: { '3': '三、重点工作', '3-4': '（四）优化布局' },
  addresses: {
    commitment: `${root}commitments/{id}/`,
    qr: '/base/xianyang-2023/qr/{id}.svg',
    commitmentPicture: '/base/xianyang-2023/og/commitments/{id}.png',
    headingPicture: '/base/xianyang-2023/og/sections/{id}.png',
  },
};

describe('of a paragraph may be shared', () => {
  const choices = listChoices(paragraph, root, sharing);

  test('itself, each sentence, each commitment and its section, each with its address', () => {
    expect(choices.map(({ label, url }) => [label, url.slice(root.length)])).toEqual([
      ['3.4.1 段', '3/4/#p1'],
      ['3.4.1 段第 1 句', '3/4/#p1-s1'],
      ['3.4.1 段第 2 句', '3/4/#p1-s2'],
      ['3.4.1 段第 2 句第 1 条安排', 'commitments/3-4-p1-s2-k1/'],
      ['3.4.1 段第 2 句第 2 条安排', '3/4/#p1-s2-k2'],
      ['“（四）优化布局”', '3/4/'],
    ]);
  });

  test('a picture where there is one: of a commitment with a page of its own, and of the section', () => {
    expect(choices.flatMap(({ id, picture }) => (picture === null ? [] : [[id, picture]]))).toEqual([
      ['3-4-p1-s2-k1', '/base/xianyang-2023/og/commitments/3-4-p1-s2-k1.png'],
      ['3-4', '/base/xianyang-2023/og/sections/3-4.png'],
    ]);
  });

  test('a QR code of each', () => {
    expect(choices.map(({ qr }) => qr)).toEqual(
      ['3-4-p1', '3-4-p1-s1', '3-4-p1-s2', '3-4-p1-s2-k1', '3-4-p1-s2-k2', '3-4'].map(
        (id) => `/base/xianyang-2023/qr/${id}.svg`,
      ),
    );
  });

  test('the words of a sentence or commitment, not those of a whole paragraph', () => {
    expect(choices.map(({ quote }) => quote)).toEqual([
      ...[null, '提升城市品质。', '完成规划编制，增强承载功能。'],
      ...['完成规划编制', '增强承载功能', null],
    ]);
  });

  test('its links alone where the report’s data could not be had', () => {
    const alone = listChoices(paragraph, root, null);
    expect(alone).toHaveLength(5);
    expect(alone.every(({ report, qr, picture }) => report === null && qr === null && picture === null)).toBe(true);
    expect(alone[3]?.url).toBe(`${root}3/4/#p1-s2-k1`);
  });

  test('the chapter, for what stands before its first section', () => {
    const opening = { ...paragraph, eId: '3-0-p1', number: '3.0.1', sentences: [] };
    expect(listChoices(opening, root, sharing).map(({ id, url }) => [id, url])).toEqual([
      ['3-0-p1', `${root}3/#p1`],
      ['3', `${root}3/`],
    ]);
  });
});

describe('an address', () => {
  test('is that of the reading page, also for the page of the whole text', () => {
    expect(linkTo('/xianyang-2023/', '1-p3-s2')).toBe('/xianyang-2023/1/#p3-s2');
    expect(linkTo('/xianyang-2023/', '3-4')).toBe('/xianyang-2023/3/4/');
  });

  test.each([
    ['/xianyang-2023/3/4/', '3-4-p1', '/xianyang-2023/'],
    ['/xianyang-2023/3/', '3-0-p1', '/xianyang-2023/'],
    ['/2023/3/', '3-p1', '/2023/'],
    ['/a/b/xianyang-2023/text/', '3-4-p1', '/a/b/xianyang-2023/'],
  ])('%s lies below %s', (path, eId, expected) => {
    expect(rootOf(path, eId)).toBe(expected);
  });
});
