import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRows } from '../../src/model/permalinks/read-rows.ts';
import { hashText, writeRows } from '../../src/model/permalinks/rows.ts';
import { listStretches, publish, type Edition, type Reader } from '../unit/model/permalinks-reader.ts';

/** Editions differ in which of a few sentences they have, where, and in what the reader sees of them. */
const SENTENCES = [
  '工业增加值增长7%，投资增长8%，财政收入增长7%。',
  '新增企业3户、商户9户。',
  '建成道路5条，绿化公园12个。',
  '建成道路5条，绿化公园15个。',
  '各位代表！',
  '推进造林6万亩，加快建设道路20条。',
  '加快建设道路20条。',
  '7%。',
  '推进，推进，增长7%，增长7%。',
];
const HEADINGS = ['扩大投资10亿元', '着力扩大投资10亿元', '改善民生', '投资10亿元增长10亿元'];

const QUANTITY = /\d+[万亿]?[%户条个亩元]+/g;
const COMMITMENT = /(?:推进|加快)[^，。]*/g;
const WIDER_COMMITMENT = /(?:推进|加快|道路|绿化)[^，。]*(?:，推进)?/g;

interface Content {
  opening: string[];
  sections: { heading: string; paragraphs: string[][] }[];
}

const paragraph = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 });
const content: fc.Arbitrary<Content> = fc.record({
  opening: paragraph,
  sections: fc.array(
    fc.record({
      heading: fc.constantFrom(...HEADINGS),
      paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
});

/** A reader that sees only some of what it could, and takes commitments to reach further or less far. */
const reader: fc.Arbitrary<Reader> = fc
  .record({ seed: fc.integer({ min: 0, max: 1000 }), wide: fc.boolean(), misses: fc.integer({ min: 0, max: 4 }) })
  .map(({ seed, wide, misses }) => ({
    quantities: QUANTITY,
    commitments: wide ? WIDER_COMMITMENT : COMMITMENT,
    sees: (offset, kind) => (offset * 31 + seed * 17 + kind.charCodeAt(0)) % 7 >= misses,
    indicators: [
      { id: 'a', label: seed % 2 === 0 ? '甲' : '乙', quantities: /%/ },
      { id: 'b', label: '丙', quantities: seed % 3 === 0 ? /元|户/ : /元/ },
      { id: 'c', label: '丁', quantities: /户/ },
    ].slice(0, 1 + (seed % 3)),
  }));

const NUMERALS = ['一', '二', '三'];

function write({ opening, sections }: Content): string {
  return [
    '一、2023年重点工作',
    opening.join(''),
    ...sections.flatMap(({ heading, paragraphs }, i) => [
      `（${NUMERALS[i] ?? ''}）${heading}`,
      ...paragraphs.map((sentences) => sentences.join('')),
    ]),
  ].join('\n');
}

/** What each live id stands for, as a reader of the link sees it: for a fact also where in its sentence it stands. */
function readIds(text: string, { document }: Edition): Map<string, string> {
  const stretches = listStretches(text, document, false);
  const meanings = new Map(stretches.map(({ sentence, raw }) => [sentence, raw.trim()]));
  const starts = new Map(stretches.map(({ sentence, span }) => [sentence, span.start]));
  for (const { id, sentence, span, raw } of [...document.quantities, ...document.commitments]) {
    const place = span.start - (starts.get(sentence) ?? span.start);
    // A heading may be reworded around its quantities.
    meanings.set(id, [raw, ...(starts.has(sentence) ? [place, meanings.get(sentence)] : [])].join(' '));
  }
  return meanings;
}

function allIds({ document }: Edition): string[] {
  const stretches = document.chapters.flatMap(({ paragraphs, sections }) =>
    [...paragraphs, ...sections.flatMap((section) => section.paragraphs)].flatMap(({ eId, sentences }) => [
      eId,
      ...sentences.map((sentence) => sentence.eId),
    ]),
  );
  const headings = document.chapters.flatMap((chapter) =>
    [chapter, ...chapter.sections].filter(({ heading }) => heading !== null).map(({ eId }) => `${eId}-h`),
  );
  const facts = [...document.quantities, ...document.commitments].map(({ id }) => id);
  return [...stretches, ...headings, ...facts, ...document.indicators.map(({ id }) => `indicator:${id}`)].sort();
}

const history = fc.array(fc.record({ content, reader }), { minLength: 2, maxLength: 5 });

test('over any history of texts and readers an id is given once, and never to another text', () => {
  fc.assert(
    fc.property(history, (editions) => {
      const meanings = new Map<string, string>();
      let rows: Edition['rows'] = [];
      for (const { content: now, reader: by } of editions) {
        const text = write(now);
        const edition = publish(text, by, rows);
        const live = edition.rows.filter(({ retired }) => !retired).map(({ id }) => id);
        expect(new Set(edition.rows.map(({ id }) => id)).size).toBe(edition.rows.length);
        const there = new Set(live);
        expect(live.sort()).toEqual(allIds(edition));
        const given = [...readIds(text, edition)];
        expect(given.filter(([id, meaning]) => (meanings.get(id) ?? meaning) !== meaning)).toEqual([]);
        for (const [id, meaning] of given) meanings.set(id, meaning);
        // Nothing that was published is lost, and what is retired sends on to what is there.
        const known = new Set(edition.rows.map(({ id }) => id));
        expect(rows.filter(({ id }) => !known.has(id))).toEqual([]);
        const astray = edition.rows.filter(
          ({ retired, successor }) => successor !== null && !(retired && there.has(successor)),
        );
        expect(astray).toEqual([]);
        const tsv = writeRows(edition.rows);
        rows = readRows(tsv);
        expect(rows).toHaveLength(edition.rows.length);
        expect(writeRows(rows)).toBe(tsv);
      }
    }),
    { numRuns: 200 },
  );
});

test('what was accepted stays as it is while text and reader do', () => {
  fc.assert(
    fc.property(history, (editions) => {
      let rows: Edition['rows'] = [];
      for (const { content: now, reader: by } of editions) {
        const edition = publish(write(now), by, rows);
        rows = readRows(writeRows(edition.rows));
        const again = publish(write(now), by, rows);
        expect(again.changes).toEqual([]);
        expect(writeRows(again.rows)).toBe(writeRows(edition.rows));
        expect(again.facts).toEqual(edition.facts);
      }
    }),
    { numRuns: 200 },
  );
});

test('every known element keeps its id when sentences are inserted and more is recognised', () => {
  const insertions = fc.array(fc.record({ at: fc.nat(), mark: fc.nat({ max: 8 }) }), { maxLength: 5 });
  fc.assert(
    fc.property(content, reader, insertions, (before, by, inserted) => {
      const paragraphs = [before.opening, ...before.sections.flatMap((section) => section.paragraphs)];
      const first = publish(write(before), by);
      // New words, so that they cannot be taken for what was there.
      const extended = paragraphs.map((sentences) => [...sentences]);
      for (const [i, { at, mark }] of inserted.entries()) {
        const target = extended[at % extended.length];
        target?.splice(mark % (target.length + 1), 0, `新的第${String(i)}句推进绿化${String(mark)}户。`);
      }
      let taken = 1;
      const after: Content = {
        opening: extended[0] ?? [],
        sections: before.sections.map(({ heading, paragraphs: own }) => ({
          heading,
          paragraphs: extended.slice(taken, (taken += own.length)),
        })),
      };
      const second = publish(write(after), { ...by, sees: () => true }, first.rows);
      const now = readIds(write(after), second);
      const lost = [...readIds(write(before), first)].filter(([id, meaning]) => now.get(id) !== meaning);
      expect(lost).toEqual([]);
      expect(second.changes.filter((change) => !/^(new \S+|changed \S+-p\d+)$/.test(change))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('the hash of a row is that of the text', () => {
  fc.assert(
    fc.property(content, reader, (now, by) => {
      const { rows, document } = publish(write(now), by);
      const hashes = new Map(rows.map(({ id, hash }) => [id, hash]));
      for (const { id, raw } of document.commitments) expect(hashes.get(id)).toBe(hashText(raw));
    }),
  );
});
