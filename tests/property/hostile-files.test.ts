import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { addReport } from '../../src/build/add-report.ts';
import { loadSite } from '../../src/model/load.ts';
import { ContentError, formatProblem } from '../../src/model/problems.ts';
import { readText } from '../../src/model/read-text.ts';
import { decodeReport, UnreadableText } from '../../src/parse/decode.ts';
import { visitParagraphs } from '../../src/parse/visit.ts';
import { copyContent, type ScratchContent } from '../unit/model/scratch-content.ts';
import { runScript } from '../unit/scripts/run-script.ts';

/** So that the same files are made each time. */
const SEED = 20_310_105;
const FILES = 100;

const REPORT = readFileSync('tests/fixtures/reports/chama-2031.txt');
const ODD = [
  ...['\r', '\r\n', '\u2028', '\u0085', '\ufeff', '\u200b', '\u202e', '\ud800', '\u{10ffff}', '😀', '\u0301'],
  ...[
    '一、',
    '（一）',
    '2031年',
    '增长4.4%',
    '“',
    '）',
    '---\n',
    '<!--',
    '**',
    '\t',
    '政府工作报告\n',
    '名词解释\n',
    '１２３',
    '亿',
  ],
];

type Encoding = 'utf8' | 'utf16le' | 'latin1';

const odd = fc.array(fc.constantFrom(...ODD), { maxLength: 80 }).map((parts) => parts.join(''));
const long = fc
  .tuple(fc.constantFrom(...ODD, '推进甲乙丙丁，', '5', ' ', '。'), fc.integer({ min: 1, max: 3000 }))
  .map(([part, times]) => part.repeat(times));
/** A report with stretches of bytes taken out, doubled, or replaced by others. */
const mutated = fc
  .array(fc.tuple(fc.nat(REPORT.length), fc.nat(40), fc.uint8Array({ maxLength: 20 })), { minLength: 1, maxLength: 6 })
  .map((edits) =>
    edits.reduce<Uint8Array>(
      (bytes, [at, length, put]) => Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + length)]),
      REPORT,
    ),
  );
/** The same by characters, so that it stays UTF-8. */
const rewritten = fc
  .array(fc.tuple(fc.nat(180), fc.nat(20), odd), { minLength: 1, maxLength: 6 })
  .map((edits) =>
    edits.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), String(REPORT)),
  )
  .map((text) => Buffer.from(text));
const file: fc.Arbitrary<Uint8Array> = fc.oneof(
  rewritten,
  fc.uint8Array({ maxLength: 400 }),
  mutated,
  fc
    .tuple(
      fc.constantFrom<Encoding>('utf8', 'utf8', 'utf8', 'utf16le', 'latin1'),
      fc.oneof(odd, long, fc.string({ unit: 'binary' })),
    )
    .map(([encoding, text]) => Buffer.concat([REPORT.subarray(0, 90), Buffer.from(text, encoding)])),
  fc.oneof(odd, long).map((text) => Buffer.from(text)),
  odd.map((text) => Buffer.from(`${text}\0`)),
);

let content: ScratchContent;
const reports = (): string => join(content.root, 'reports');
const folder = (): string => join(reports(), 'chama-2031');

beforeAll(() => {
  content = copyContent();
  // A few words of each kind are read faster, a hundred times over.
  for (const name of ['units', 'verbs', 'indicators', 'topics', 'places'])
    content.edit(`vocabulary/${name}.yml`, shortenVocabulary);
  // It names topics that are gone then.
  rmSync(join(content.root, 'vocabulary/everyday'), { recursive: true });
  // Of the words that are left.
  const words = ['在'];
  content.write(
    'vocabulary/overview.yml',
    stringify({
      ...{ finding: [{ indicator: 'gdp' }], figures: ['gdp'] },
      daily: [{ name: '经济', topics: ['economy'], words: ['生产总值'] }],
      framing: { opens: words, ends: words, except: words },
      ...{ leaning: words, restricting: words, several: words, estimating: words },
    }),
  );
});
afterAll(() => {
  content.remove();
});

function shortenVocabulary(yaml: string): string {
  const lists = Object.entries(parse(yaml) as Record<string, unknown[]>);
  const free = (entry: unknown): boolean =>
    typeof entry !== 'object' || !/"(?:kindred|tile)"|"parent":"/.test(JSON.stringify(entry));
  return stringify(Object.fromEntries(lists.map(([name, entries]) => [name, entries.filter(free).slice(0, 8)])));
}

/** The lines that a command would print; none where nothing is wrong. */
function told(command: () => void): string[] {
  try {
    command();
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems.map(formatProblem);
    if (error instanceof UnreadableText)
      return [formatProblem({ file: 'tea.txt', line: error.line, column: error.column, message: error.message })];
    // Whatever else is thrown would be no sentence for people.
    expect(error).toMatchObject({ name: 'Error' });
    return [(error as Error).message];
  }
}

const LINE = /^[^\n]+:\d+:\d+: [^\n]+$/;

/** Every character that shows, of the text as read, is in something that was read from it. */
function assertNothingLost(text: string): void {
  const { titleSpan, chapters, source } = readText(text, { slug: 'x', file: 'x', sha256: '0'.repeat(64) });
  const headings = chapters.flatMap(({ headingSpan, sections }) =>
    [headingSpan].concat(sections.map((section) => section.headingSpan)),
  );
  const paragraphs = [...visitParagraphs({ chapters })].map(({ span }) => span);
  const held = new Uint8Array(text.length);
  const dropped = source.dropped.map(({ span }) => span);
  for (const span of [titleSpan, ...headings, ...paragraphs, ...dropped]) if (span) held.fill(1, span.start, span.end);
  const shown = Array.from(text.matchAll(/[^\s\u0085]/g), ({ index }) => index);
  expect(shown.filter((i) => held[i] === 0)).toEqual([]);
}

/** Puts the file there by hand. */
function putByHand(bytes: Uint8Array): void {
  mkdirSync(folder(), { recursive: true });
  const known = {
    place: null,
    placeLevel: null,
    year: null,
    reviewYear: null,
    date: null,
    meeting: null,
    speaker: null,
  };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  writeFileSync(join(folder(), 'report.txt'), bytes);
  writeFileSync(
    join(folder(), 'report.yml'),
    stringify({ slug: 'chama-2031', ...known, sha256, sources: [{ label: '试', note: '试' }] }),
  );
}

test(`of ${String(FILES)} random files each is read in full or refused in one line, by parse, add and check alike`, () => {
  let refused = 0;
  fc.assert(
    fc.property(file, (bytes) => {
      rmSync(reports(), { recursive: true, force: true });
      const wrong = told(() => {
        assertNothingLost(decodeReport(bytes));
      });
      const added = told(() => {
        addReport(content.root, { bytes, file: 'tea.txt', slug: 'chama-2031' });
      });
      expect(readdirSync(content.root).filter((name) => name.startsWith('.'))).toEqual([]);
      expect([...wrong, ...added].filter((line) => !LINE.test(line))).toEqual([]);
      expect(added).toHaveLength(wrong.length);
      if (wrong.length > 0) {
        refused += 1;
        expect(existsSync(reports())).toBe(false);
        putByHand(bytes);
      } else expect(readFileSync(join(folder(), 'report.txt')).equals(bytes)).toBe(true);
      const checked = told(() => {
        const { permalinks } = loadSite(content.root).reports[0];
        expect(permalinks.changes).toEqual([]);
      });
      expect(checked.filter((line) => !LINE.test(line))).toEqual([]);
      expect(checked).toHaveLength(wrong.length);
    }),
    { numRuns: FILES, seed: SEED, endOnFailure: true },
  );
  // Both kinds are tried in numbers.
  expect(refused).toBeGreaterThan(FILES / 5);
  expect(refused).toBeLessThan((FILES * 4) / 5);
}, 120_000);

test('the commands themselves print one line for each of several files that are none', async () => {
  const names = fc
    .sample(fc.uint8Array({ minLength: 30, maxLength: 400 }), { numRuns: 12, seed: SEED })
    .map((bytes, i) => {
      const path = join(content.root, `random ${String(i)}\n.bin`);
      writeFileSync(path, Buffer.concat([bytes, Buffer.from([0xff])]));
      return path;
    });
  const { stdout, errors, status } = await runScript('parse', names);
  expect(stdout).toBe('');
  expect(errors).toHaveLength(names.length + 1);
  expect(errors.filter((line) => !LINE.test(line))).toEqual(['0 of 12 files read']);
  expect(status).toBe(1);
  const added = await runScript('add', [names[0] ?? '', '--slug', 'random'], { env: { CONTENT_DIR: content.root } });
  expect(added.errors).toEqual([expect.stringMatching(LINE)]);
});
