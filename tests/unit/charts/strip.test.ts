import { describe, expect, test } from 'vitest';
import { drawMinimap, layoutMinimap, minimapHeight } from '../../../src/charts/minimap.ts';
import { drawStrip, drawStripRow, rowHeight, stripHeight, stripKey } from '../../../src/charts/strip-drawing.ts';
import { flowBlocks } from '../../../src/charts/strip-flow.ts';
import { layoutStrip, STRIP_ROLES, type Strip } from '../../../src/charts/strip.ts';
import { loadSite } from '../../../src/model/load.ts';
import { visitSentences } from '../../../src/parse/visit.ts';
import type { ReportDocument } from '../../../src/schema/report-document.ts';
import { asFile, read, SMALL_REPORT } from './small-report.ts';

const hrefOf = (eId: string): string => `/to/${eId}`;
const layout = (document: ReportDocument): Strip => {
  const strip = layoutStrip(document, hrefOf);
  if (!strip) throw new Error('no strip');
  return strip;
};
const [report] = loadSite('content').reports;
const document = report.document;
const strip = layout(document);
const blocks = strip.rows.flatMap((row) => row.blocks);
const small = layout(read(SMALL_REPORT));

describe('blocks', () => {
  test('every sentence is a block, in reading order, with its role and its link', () => {
    const sentences = [...visitSentences(document)];
    expect(blocks.map(({ eId, role, href }) => [eId, role, href])).toEqual(
      sentences.map(({ eId, role }) => [eId, role ?? 'unclassified', `/to/${eId}`]),
    );
  });

  test('stand where the characters before them end, as long as their own characters, line for line', () => {
    for (const row of strip.rows) {
      let before = 0;
      for (const { eId, characters, parts } of row.blocks) {
        const sentence = [...visitSentences(document)].find((one) => one.eId === eId);
        expect(characters).toBe((sentence?.text ?? sentence?.raw ?? '').replace(/\s/g, '').length);
        const [first] = parts;
        expect(((first?.line ?? NaN) * 100 + (first?.x ?? NaN)) * strip.capacity).toBeCloseTo(before * 100, 6);
        const width = parts.reduce((sum, part) => sum + part.width, 0);
        expect(width).toBeCloseTo((characters / strip.capacity) * 100, 6);
        for (const part of parts) expect(part.x + part.width).toBeLessThanOrEqual(100 + 1e-9);
        before += characters;
      }
      expect(row.characters).toBe(before);
      expect(row.lines).toBe(Math.ceil(before / strip.capacity));
    }
  });

  test('the longest section that fits a line fills it, a longer chapter runs on', () => {
    const lengths = strip.rows.map(({ characters }) => characters);
    expect(strip.capacity).toBe(Math.max(...lengths.filter((length) => length <= 1200)));
    expect(Math.max(...strip.rows.map(({ lines }) => lines))).toBeGreaterThan(1);
  });

  test('carry a tick a statistic, inside the sentence it stands in', () => {
    const statistics = document.quantities.filter(({ role }) => role === 'statistic');
    const inSentences = statistics.filter(({ sentence }) => !sentence.endsWith('-h'));
    expect(blocks.flatMap(({ ticks }) => ticks)).toHaveLength(inSentences.length);
    expect(strip.numbers).toBe(inSentences.length);
    for (const { parts, ticks } of blocks)
      for (const { line, x } of ticks)
        expect(parts.some((part) => part.line === line && x >= part.x && x <= part.x + part.width)).toBe(true);
  });

  test('a tick stands at its number: 12.5万吨 is behind nine of 57 characters', () => {
    expect(small.capacity).toBe(57);
    const [block] = small.rows[1]?.blocks ?? [];
    expect(block?.ticks.map(({ x }) => x)).toEqual([(9 / 57) * 100, (18 / 57) * 100]);
  });

  test('say where they stand, what they are and how they begin', () => {
    const tips = small.rows.flatMap((row) => row.blocks.map(({ tip }) => tip));
    expect(tips).toContain('1.1 结果：新建学校3所。');
    expect(tips).toContain('2.1.1 承诺：支持三原县新建粮食仓库5座，扶持周至县果……');
  });

  test('of a long report quote nothing, so that the page stays light', () => {
    const long = layout(read(`报告\n一、回顾\n${'完成投资三亿元，办成实事。'.repeat(900)}`));
    expect(long.rows.flatMap((row) => row.blocks)[5]?.tip).toMatch(/^1\.1 [^：]+$/);
  });
});

describe('counts', () => {
  test('are those of the coverage, and rows add up to the whole', () => {
    const { total, ...byRole } = document.coverage.sentences;
    expect(strip.sentences).toBe(total);
    expect(strip.byRole).toEqual(byRole);
    for (const role of STRIP_ROLES)
      expect(strip.rows.reduce((sum, row) => sum + row.byRole[role], 0)).toBe(strip.byRole[role]);
    expect(strip.rows.reduce((sum, row) => sum + row.numbers, 0)).toBe(strip.numbers);
  });

  test('a row a reading page, with its label and link', () => {
    expect(strip.rows.map(({ label, level }) => [label, level])).toEqual(
      report.pages.map(({ label, section }) => [label, section ? 'section' : 'chapter']),
    );
    expect(small.rows.map(({ href }) => href)).toEqual(['/to/0', '/to/1', '/to/2', '/to/2-1', '/to/2-2']);
  });
});

describe('the title', () => {
  test('tells the counts', () => {
    expect(small.title).toBe('全文 9 句：3 句讲 2022 年的结果，4 句是 2023 年的承诺，其余 2 句是礼仪用语');
  });

  test('changes with the text', () => {
    const more = SMALL_REPORT.replace('新建学校3所。', '新建学校3所。新建医院2所。');
    expect(layout(read(more)).title).toBe(
      '全文 10 句：4 句讲 2022 年的结果，4 句是 2023 年的承诺，其余 2 句是礼仪用语',
    );
  });

  test('names no year where a chapter looks back on five', () => {
    const five = SMALL_REPORT.replace('2022年工作回顾', '过去五年工作回顾');
    expect(layout(read(five)).title).toContain('3 句讲结果，4 句是 2023 年的承诺');
  });

  test('says what there is where nothing is told or promised', () => {
    expect(layout(read('报告\n山清水秀。')).title).toBe('全文 2 句：2 句是背景');
  });

  test('a report without sentences has no strip', () => {
    expect(layoutStrip({ ...document, chapters: [] }, hrefOf)).toBeNull();
  });
});

describe('the drawing', () => {
  const row = small.rows[3];
  if (!row) throw new Error('no row');

  test('links each block for the pointer alone', () => {
    const linked = drawStripRow(row, { linked: true });
    expect(linked.match(/<a href="[^"]+" tabindex="-1"><title>/g)).toHaveLength(row.sentences);
    expect(drawStripRow(row, { linked: false })).not.toContain('<a');
  });

  test('tells all roles apart without colour', () => {
    const byRole = { result: 1, target: 1, commitment: 1, background: 1, ceremony: 1, heading: 1, unclassified: 1 };
    const swatches = stripKey({ ...small, byRole }).map(({ swatch }) => swatch.replace(/class="[^"]*"/g, ''));
    expect(new Set(swatches).size).toBe(8 - 1);
    // Headings and what is not classified are both full blocks, but no year's: ink and a hairline's grey.
    expect(stripKey({ ...small, byRole }).filter(({ swatch }) => swatch.includes('fill-hairline'))).toHaveLength(1);
  });

  test('escapes what the report says', () => {
    const wild = layout(read('报告\n一、回顾\n<script>&"x"完成了。'));
    const drawn = wild.rows.map((one) => drawStripRow(one, { linked: true })).join('');
    expect(drawn).not.toContain('<script');
    expect(drawStrip(wild)).not.toContain('<script');
  });

  test('looks as it did', async () => {
    const height = stripHeight(small);
    expect(height).toBe(24 * Math.ceil(stripKey(small).length / 5) + 8 + small.rows.length * 30 + 5 * 23);
    await expect(asFile(height, drawStrip(small))).toMatchFileSnapshot('../../fixtures/charts/strip.svg');
  });
});

describe('the minimap', () => {
  const minimap = layoutMinimap(strip);

  test('holds every sentence in reading order, and no section stands in another', () => {
    const filled = strip.rows.filter(({ characters }) => characters > 0);
    expect(minimap.sections.map(({ eId }) => eId)).toEqual(filled.map(({ eId }) => eId));
    const drawn = minimap.sections.map(({ blocks: own }) => new Set(own.map(({ role }) => role)));
    expect(drawn).toEqual(filled.map(({ blocks: own }) => new Set(own.map(({ role }) => role))));
    const parts = minimap.sections.flatMap(({ blocks: own }) => own.flatMap((block) => block.parts));
    const starts = parts.map(({ line, x }) => line * 100 + x);
    const ends = parts.map(({ line, x, width }) => line * 100 + x + width);
    for (let i = 1; i < parts.length; i += 1) expect(starts[i]).toBeGreaterThanOrEqual((ends[i - 1] ?? 0) - 1e-6);
    // All but the gaps between sections is filled.
    const width = parts.reduce((sum, part) => sum + part.width, 0);
    expect(width / 100).toBeGreaterThan(minimap.lines - 1);
    expect(minimap.lines).toBe(8);
    expect(minimapHeight(minimap)).toBe(80);
  });

  test('links each section and marks the current one', () => {
    const drawn = drawMinimap(minimap, '3-4');
    const filled = strip.rows.filter(({ characters }) => characters > 0);
    expect([...drawn.matchAll(/<a href="([^"]+)"/g)].map((match) => match[1])).toEqual(filled.map(({ href }) => href));
    expect(drawn.match(/aria-current="page"/g)).toHaveLength(1);
    expect(drawn).toContain('<a href="/to/3-4" aria-current="page">');
    expect(drawMinimap(minimap, null)).not.toContain('aria-current');
  });

  test('a report of very many short sections still fits', () => {
    const rows = Array.from({ length: 3000 }, () => small.rows[4]).filter((row) => row !== undefined);
    expect(layoutMinimap({ ...small, rows }).lines).toBeLessThanOrEqual(9);
  });
});

test('a block that ends with its line takes nothing of the next', () => {
  const flow = flowBlocks([4, 6, 3], 10);
  expect(flow.parts).toEqual([
    [{ line: 0, x: 0, width: 40 }],
    [{ line: 0, x: 40, width: 60 }],
    [{ line: 1, x: 0, width: 30 }],
  ]);
  expect(flow.lines).toBe(2);
  expect(flow.at(2, 1)).toEqual({ line: 1, x: 10 });
});

test('a row without sentences has no height', () => {
  const bare = strip.rows.filter(({ sentences }) => sentences === 0);
  expect(bare.length).toBeGreaterThan(0);
  expect(bare.map(rowHeight)).toEqual(bare.map(() => 0));
});
