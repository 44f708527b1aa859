import { load } from 'cheerio';
import { create } from 'fontkit';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isCheckable, viewCommitments, titleOf } from '../../../src/model/commitment-pages.ts';
import { loadSite } from '../../../src/model/load.ts';
import { drawCommitment } from '../../../src/pictures/commitment-picture.ts';
import { BODY, MARGIN, showable, SIZE } from '../../../src/pictures/frame.ts';
import { drawPictures, WHOLE } from '../../../src/pictures/og.ts';
import { pngOf } from '../../../src/pictures/png.ts';
import { cutFace } from '../../../src/typography/cut-face.ts';
import { songFace } from '../../../src/typography/song-face.ts';
import { figureOf } from '../../../src/figures/figure.ts';

const {
  reports: [report],
  config,
} = loadSite('content');
const { document, pages } = report;
const { pictures, characters } = drawPictures(report, config.name);
const svgOf = (key: string): string => pictures.get(key)?.svg ?? '';
const scratch = mkdtempSync(join(tmpdir(), 'pictures-'));

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

interface Line {
  words: string;
  x: number;
  y: number;
  size: number;
}

/** The large lines of a picture. */
function largeLines(svg: string): Line[] {
  const $ = load(svg, { xml: true });
  return $('svg > text[font-size]')
    .toArray()
    .map((element) => ({
      words: $(element).text(),
      ...{ x: Number($(element).attr('x')), y: Number($(element).attr('y')) },
      size: Number($(element).attr('font-size')),
    }));
}

function wordsIn(svg: string): string {
  const $ = load(svg, { xml: true });
  return $('text')
    .toArray()
    .map((element) => $(element).text())
    .join(' ');
}

describe('there is a picture of', () => {
  test('each checkable commitment, indicator, chapter and section, and of the report', () => {
    const keys = [
      ...document.commitments.filter(isCheckable).map(({ id }) => `commitments/${id}`),
      ...document.indicators.map(({ id }) => `indicators/${id}`),
      ...pages.map(({ chapter, section }) => `sections/${(section ?? chapter).eId}`),
      `sections/${WHOLE}`,
    ];
    expect([...pictures.keys()].sort()).toEqual(keys.sort());
    expect(keys.length).toBeGreaterThan(300);
  });

  test('nothing where the report wants none', () => {
    const bare = drawPictures({ ...report, config: { ...report.config, pictures: false } }, config.name);
    expect(bare.pictures.size).toBe(0);
  });
});

test('a commitment’s picture has its clause whole, the report, its paragraph and the site', () => {
  for (const [id, { commitment, paragraph }] of viewCommitments(document)) {
    const svg = svgOf(`commitments/${id}`);
    const clause = largeLines(svg)
      .map(({ words }) => words)
      .join('');
    expect(clause).toBe(titleOf(commitment));
    expect(wordsIn(svg)).toContain(report.name);
    expect(wordsIn(svg)).toContain(config.name);
    expect(wordsIn(svg)).toContain(`${paragraph.eId.replace('p', '').replaceAll('-', '.')} 段`);
  }
});

test('large words stay between the margins and between head and foot', () => {
  const { widthOf } = songFace();
  for (const [key, { svg }] of pictures)
    for (const { words, x, y, size } of largeLines(svg)) {
      // An opening mark hangs over the margin with the blank half of it.
      expect(x, key).toBeGreaterThanOrEqual(/^[（“《]/.test(words) ? MARGIN - size / 2 : MARGIN);
      expect(x + widthOf(words) * size, `${key} ${words}`).toBeLessThanOrEqual(SIZE.width - MARGIN + 1);
      expect(y - size * 0.9, key).toBeGreaterThanOrEqual(BODY.top - 24);
      expect(y + size * 0.1, key).toBeLessThanOrEqual(BODY.bottom + 12);
    }
});

test('a short clause fills its picture, a longer one is smaller and has more lines', () => {
  const drawn = [...viewCommitments(document).values()]
    .map(({ commitment }) => ({
      length: titleOf(commitment).length,
      lines: largeLines(svgOf(`commitments/${commitment.id}`)),
    }))
    .sort((a, b) => a.length - b.length);
  const [shortest, longest] = [drawn[0]?.lines ?? [], drawn.at(-1)?.lines ?? []];
  expect(shortest).toHaveLength(1);
  expect(shortest[0]?.size).toBeGreaterThan(110);
  expect(longest.length).toBeGreaterThan(2);
  expect(longest[0]?.size).toBeGreaterThan(50);
});

test('a clause of many hundred characters is cut with ……', () => {
  const [view] = viewCommitments(document).values();
  if (!view) throw new Error('no commitment');
  const raw = `推进${'各项重点工作、'.repeat(120)}落到实处`;
  const { svg, alt } = drawCommitment(report, { ...view, commitment: { ...view.commitment, raw } }, config.name);
  const lines = largeLines(svg);
  expect(lines.map(({ words }) => words).join('')).toMatch(/^推进(?:各项重点工作、)+各项重点工作……$/);
  expect(Math.max(...lines.map(({ y }) => y))).toBeLessThanOrEqual(BODY.bottom);
  expect(alt).toContain(raw);
});

describe('an indicator’s picture', () => {
  const pairs = (comparable: string): string[] =>
    document.pairings
      .filter((pair) => pair.comparable === comparable && pair.result !== null && pair.target !== null)
      .map(({ indicator }) => indicator);

  test('has both figures with their bounds, drawn on one axis', () => {
    const svg = svgOf('indicators/gdp');
    expect(wordsIn(svg)).toContain('4.4%');
    expect(wordsIn(svg)).toContain('6%左右');
    const $ = load(svg, { xml: true });
    expect(
      $('.mark')
        .map((_, mark) => `${$(mark).attr('data-status') ?? ''} ${$(mark).attr('data-mark') ?? ''}`)
        .get(),
    ).toEqual(['result point', 'target soft']);
    expect(wordsIn(svgOf('indicators/grain-output'))).toContain('180万吨以上');
    expect(svgOf('indicators/grain-output')).toContain('data-mark="open-right"');
  });

  test('of figures that do not compare has no axis, and says so', () => {
    const [id] = pairs('no');
    const svg = svgOf(`indicators/${id ?? ''}`);
    expect(wordsIn(svg)).toMatch(/两个数不可比|没有可比的结果/);
    expect(load(svg, { xml: true })('.mark')).toHaveLength(0);
  });

  test('of a lone target has it large, and says that no result is reported', () => {
    const lone = document.indicators.find(
      ({ id, results, targets }) =>
        results.length === 0 &&
        targets.length === 1 &&
        !pairs('yes').includes(id) &&
        !pairs('partly').includes(id) &&
        !pairs('no').includes(id),
    );
    const svg = svgOf(`indicators/${lone?.id ?? ''}`);
    expect(wordsIn(svg)).toContain('没有找到对照的结果');
    expect(largeLines(svg).at(-1)?.size).toBeGreaterThan(100);
  });

  test('tells a rise from an amount', () => {
    const change = document.quantities.find(
      ({ id, measure, direction }) =>
        measure === 'change' &&
        direction === 'up' &&
        document.indicators.some(({ results, targets }) => results.length + targets.length === 1 && results[0] === id),
    );
    const owner = document.indicators.find(({ results }) => results[0] === change?.id);
    if (!change || !owner) throw new Error('no such figure');
    expect(owner.label + figureOf(change).beside(owner.label)).toMatch(/增加|提高|超出|高出/);
    expect(wordsIn(svgOf(`indicators/${owner.id}`))).toContain(figureOf(change).beside(owner.label));
  });
});

test('a section’s picture has its heading and what stands in it; a chapter’s counts its sections', () => {
  expect(wordsIn(svgOf('sections/3-4'))).toMatch(/3\.4\.1—3\.4\.3 段/);
  const countOf = (key: string): number => Number(/(\d+) 段，/.exec(pictures.get(key)?.alt ?? '')?.[1]);
  const sections = pages.filter(({ chapter, section }) => section && chapter.eId === '3');
  const sum = sections.reduce((total, { section }) => total + countOf(`sections/${section?.eId ?? ''}`), 0);
  expect(countOf('sections/3')).toBe(sum);
  expect(
    largeLines(svgOf('sections/3-4'))
      .map(({ words }) => words)
      .join(''),
  ).toBe(pages.find(({ section }) => section?.eId === '3-4')?.label);
});

describe('no glyph is missing', () => {
  test('in any picture of the report, nor of 踔厉 and 饸饹', async () => {
    for (const weight of [400, 600] as const) {
      const { bytes } = await cutFace(`${characters}踔厉饸饹`, { weight, format: 'sfnt' });
      const face = create(Buffer.from(bytes));
      if (!('hasGlyphForCodePoint' in face)) throw new Error('not a face');
      expect(face.hasGlyphForCodePoint('𠮷'.codePointAt(0) ?? 0)).toBe(false);
      const shown = [...pictures.values()].map(({ svg }) => wordsIn(svg)).join('');
      const lost = [...new Set(Array.from(`${shown}踔厉饸饹`))].filter(
        (character) => !face.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
      );
      expect(lost).toEqual([]);
    }
  });

  test('since what the face lacks is shown as 〓, and what shows nothing is left out', () => {
    expect(showable('踔厉奋发，饸饹')).toBe('踔厉奋发，饸饹');
    expect(showable('𠮷林🎉  省\u200b\ufe0f\n市')).toBe('〓林〓 省 市');
    expect(pictures.get('sections/report')?.svg).not.toContain('〓');
  });
});

describe('as PNG', () => {
  const looked = [
    'commitments/2-p2-s1-k1',
    'indicators/gdp',
    'indicators/grain-output',
    'sections/3-4',
    'sections/report',
  ];

  test('it is 1200 × 630 and under 120 KB', async () => {
    for (const key of looked) {
      const png = Buffer.from(await pngOf(svgOf(key), 1, characters, scratch));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], key).toEqual([1200, 630]);
      expect(png.length, key).toBeLessThan(120 * 1024);
      expect(png.length, key).toBeGreaterThan(5 * 1024);
    }
  });

  test('it is made once, and again only when what is drawn has changed', async () => {
    const cache = join(scratch, 'once');
    const svg = svgOf('sections/3-4');
    const first = await pngOf(svg, 1, characters, cache);
    const files = readdirSync(cache);
    const [file = ''] = files;
    const made = statSync(join(cache, file)).mtimeMs;
    // Another picture's new characters are no reason either.
    expect(await pngOf(svg, 1, `${characters}龘`, cache)).toEqual(readFileSync(join(cache, file)));
    expect(readdirSync(cache)).toEqual(files);
    expect(statSync(join(cache, file)).mtimeMs).toBe(made);
    expect(await pngOf(svg.replace('3.4.1', '3.4.2'), 1, characters, cache)).not.toEqual(first);
    expect(readdirSync(cache)).toHaveLength(2 * files.length);
  });

  test('its strong words are in the heavier face', async () => {
    const light = await pngOf(svgOf('sections/3-4').replace('.strong{font-weight:600}', ''), 1, characters, scratch);
    expect(light).not.toEqual(await pngOf(svgOf('sections/3-4'), 1, characters, scratch));
  });

  test('it is not made with a face that is cut without some of its characters', async () => {
    const without = characters.replace('优', '');
    await expect(pngOf(svgOf('sections/3-4'), 1, without, join(scratch, 'lost'))).rejects.toThrow('优');
  });
});
