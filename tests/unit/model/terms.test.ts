import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadSite } from '../../../src/model/load.ts';
import { listTerms, type Term } from '../../../src/model/terms.ts';
import { locateText } from '../../../src/model/located-text.ts';
import { foldWidth } from '../../../src/parse/fold.ts';
import { read, SMALL_REPORT, vocabulary } from '../charts/small-report.ts';

const report = (review: string, plan = '', glossary = ''): string =>
  `咸阳市2023年政府工作报告\n一、2022年工作回顾\n${review}\n二、2023年重点工作\n${plan}${glossary}`;
const terms = (...parts: Parameters<typeof report>): readonly Term[] => listTerms(read(report(...parts)), vocabulary);
const texts = (...parts: Parameters<typeof report>): string[] => terms(...parts).map(({ text }) => text);
const meaning = (text: string, ...parts: Parameters<typeof report>): string | null => {
  const term = terms(...parts).find((one) => one.text === text);
  if (!term) throw new Error(`${text} is no term`);
  return term.explanation?.text ?? null;
};

describe('words in quotation marks', () => {
  test.each([
    ['健全“晒比评”机制。', ['晒比评']],
    ['开展“千名党员干部暖千企”和“三送一解”活动。', ['千名党员干部暖千企', '三送一解']],
    ['实施「名校+」。', ['名校+']],
    ['实施"双减"和"一老一小"。', ['双减', '一老一小']],
    ['推进“301”科创特区建设。', ['“301”科创特区']],
    ['构建“1+3+5”现代产业体系。', ['“1+3+5”现代产业体系']],
    ['衔接“登高、升规、晋位、上市”工程。', ['登高、升规、晋位、上市']],
  ])('%s', (text, found) => {
    expect(texts(text)).toEqual(found);
  });

  test.each([
    '总书记指出：“发展是第一要务”。',
    '有人说“路通了好”。',
    '牢记“发展才是硬道理，稳定才是硬任务”。',
    '坚持“绿水青山就是金山银山的理念不动摇”。',
    '印发“《规划》”。',
    '他们说了“我们都满意”。',
    '完成“100”。',
    '一个“水”字。',
    '落单的“引号和',
    '反了的”引号“。',
  ])('but not in %s', (text) => {
    expect(texts(text)).toEqual([]);
  });
});

describe('abbreviations in Latin letters', () => {
  test.each([
    ['运用合作（PPP）、基金（REITs）。', ['PPP', 'REITs']],
    ['LCD面板、G8.5+基板、CFB一期、5G基站、PM2.5下降。', ['LCD', 'G8.5+', 'CFB', '5G', 'PM2.5']],
    ['首家“A+H”上市。', ['A+H']],
    ['ＰＰＰ和PPP。', ['ＰＰＰ']],
  ])('%s', (text, found) => {
    expect(texts(text)).toEqual(found);
  });

  test.each(['创建4A级、AAAA级景区。', '国道G344、T3航站楼、第III期。', '装机500MW、330kV。', '使用App。'])(
    'but not in %s',
    (text) => {
      expect(texts(text)).toEqual([]);
    },
  );

  test('count only where they stand alone', () => {
    expect(terms('LCD和AMLCD。').map(({ text, occurrences }) => [text, occurrences.length])).toEqual([
      ['LCD', 1],
      ['AMLCD', 1],
    ]);
  });
});

describe('proper names', () => {
  const plan = '高标准建设秦创原先行区示范园，加快秦创原科技企业孵化中心建设。融入秦创原建设。建设渭滨公园。';

  test('open the names of several projects, or stand in several sentences', () => {
    expect(texts('', plan)).toEqual(['秦创原']);
    expect(texts('渭滨公园开园。', plan)).toEqual(['渭滨公园', '秦创原']);
  });

  test('are no pieces of longer names, and no places', () => {
    const text = '建设西电咸阳智慧产业园，打造西电咸阳智慧学校。';
    expect(texts('三原县建成公园。', `${text}${text}支持三原县建成产业园，支持三原县建设新学校。`)).not.toContain(
      '三原县',
    );
    expect(texts('', text + text)).not.toContain('西电咸阳智慧');
  });
});

describe('occurrences', () => {
  test('are all places, quoted or not, in headings too, and cover the words in the source', () => {
    const text = report('推行“晒比评”机制。', '（一）强化晒比评\n做好**晒比评**。坚持“三保”，加强三保障。');
    const document = read(text);
    const found = listTerms(document, vocabulary);
    expect(found.map(({ text: words, occurrences }) => [words, occurrences.map(({ sentence }) => sentence)])).toEqual([
      ['晒比评', ['1-p1-s1', '2-1-h', '2-1-p1-s1']],
      ['三保', ['2-1-p1-s2']],
    ]);
    for (const { text: words, occurrences } of found)
      for (const { span } of occurrences) expect(text.slice(span.start, span.end)).toBe(words);
  });

  test('of words of two characters are those in quotation marks', () => {
    expect(terms('“双减”，双减少，“双减”。')[0]?.occurrences).toHaveLength(2);
  });
});

describe('explanations are the report’s own words', () => {
  test('before or in brackets, by 即 or 是指', () => {
    expect(meaning('PPP', '运用政府与社会资本合作（PPP）。')).toBe('政府与社会资本合作');
    expect(meaning('DRG', '推进DRG（疾病诊断相关分组）付费。')).toBe('疾病诊断相关分组');
    expect(meaning('三保', '坚持“三保”（保基本民生、保工资、保运转）。')).toBe('保基本民生、保工资、保运转');
    expect(meaning('一廊多点', '形成“一廊多点”（即科创走廊和多个园区）。')).toBe('科创走廊和多个园区');
    expect(meaning('三色管理', '“三色管理”是指按红、黄、绿分级。')).toBe('按红、黄、绿分级');
    expect(meaning('市创新办', '组建市科技创新委员会办公室（简称“市创新办”）。')).toBe('组建市科技创新委员会办公室');
  });

  test('not what only stands in brackets behind', () => {
    expect(meaning('四好农村路', '评为“四好农村路”（三原、礼泉）示范县。')).toBeNull();
    expect(meaning('晒比评', '健全“晒比评”（试行）机制。')).toBeNull();
    expect(meaning('三保', '坚持“三保”，即将完成。')).toBeNull();
    expect(meaning('PPP', '坚持PPP（3）。')).toBeNull();
  });

  const glossary =
    '\n名词解释\n1.“两高”项目：指高耗能、高排放项目。\n2.四好农村路：建好、管好、护好、运营好。\n3.安全指标：一种指标。';

  test('in its glossary, by the whole wording or the quoted part', () => {
    const found = terms('坚决遏制“两高”项目，建设四好农村路。', '', glossary);
    expect(found.map(({ text, kind, explanation }) => [text, kind, explanation?.text])).toEqual([
      ['两高', 'quoted', '高耗能、高排放项目。'],
      ['四好农村路', 'noted', '建好、管好、护好、运营好。'],
      ['安全指标', 'noted', '一种指标。'],
    ]);
    expect(found.map(({ occurrences }) => occurrences.length)).toEqual([1, 1, 1]);
    for (const { explanation } of found) expect(explanation?.at).toMatch(/^3-p[123]$/);
  });

  test('otherwise none', () => {
    expect(terms('健全“晒比评”机制。')[0]?.explanation).toBeNull();
  });
});

test('terms stand by their first place, with their own words as ids', () => {
  const found = terms('“晒比评”，REITs，“三送一解”。');
  expect(found.map(({ id }) => id)).toEqual(['晒比评', 'REITs', '三送一解']);
  expect(terms('').length).toBe(0);
});

test('the report as committed has the terms that people look for', () => {
  const { reports, vocabulary: own } = loadSite('content');
  const found = new Map(listTerms(reports[0].document, own).map((term) => [term.text, term]));
  for (const text of ['三送一解', '晒比评', '“301”科创特区', '秦创原', 'PPP', 'REITs', 'LCD', 'G8.5+', 'CFB'])
    expect([...found.keys()]).toContain(text);
  expect(found.get('秦创原')?.occurrences).toHaveLength(7);
});

describe('in any text', () => {
  const PARTS = [
    ...[
      '“',
      '”',
      '"',
      '（',
      '）',
      '(',
      ')',
      '，',
      '。',
      '、',
      '：',
      '\n',
      ' ',
      '**',
      '即',
      '是指',
      '简称',
      '三',
      '301',
    ],
    ...[
      '晒比评',
      '三保',
      'PPP',
      'Ｇ8.5+',
      '秦创原',
      '建设',
      '科创特区',
      '保工资、保运转',
      '名词解释\n',
      '1.',
      '一、2022年工作回顾\n',
    ],
    ...['二、2023年重点工作\n', '𠮷', '新建渭滨公园', '5'],
  ];

  test('ids are unique and without white space, spans lie in their sentences and hold the words', () => {
    const prose = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(prose, (parts) => {
        const text = `咸阳市2023年政府工作报告\n${parts.join('')}`;
        const document = read(text);
        const found = listTerms(document, vocabulary);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        for (const { text: words, id, occurrences } of found) {
          expect(id).toMatch(/^\S+$/);
          expect(occurrences.length).toBeGreaterThan(0);
          for (const { sentence, span } of occurrences) {
            const located = locateText(document, sentence);
            expect(located?.span.start).toBeLessThanOrEqual(span.start);
            expect(located?.span.end).toBeGreaterThanOrEqual(span.end);
            // A line may be broken inside a word, and ** without a partner is a part of it.
            const squeeze = (piece: string): string => foldWidth(piece).replace(/\s|\*\*/g, '');
            expect(squeeze(text.slice(span.start, span.end))).toBe(squeeze(words));
          }
        }
      }),
      {
        numRuns: 150,
        examples: [
          [['"', '简称', '**', '"']],
          // Of two words that begin alike the shorter one ends the text.
          [['PPP', 'PPP', '“', 'PPP']],
        ],
      },
    );
  });

  test('a line of half a million characters takes little time', () => {
    const document = read(SMALL_REPORT);
    const [chapter] = document.chapters;
    for (const piece of ['“甲乙”', '“', '"甲', 'A+', 'PPP（', '三保（保一、', '即']) {
      const raw = piece.repeat(500_000 / piece.length);
      const span = { start: 0, end: raw.length };
      const sentence = { eId: '1-p1-s1', span, raw, role: null, clauses: [] };
      const paragraph = { eId: '1-p1', span, raw, lead: null, sentences: [sentence] };
      if (!chapter) throw new Error('no chapter');
      const before = performance.now();
      listTerms({ ...document, chapters: [{ ...chapter, sections: [], paragraphs: [paragraph] }] }, vocabulary);
      expect([piece, performance.now() - before < 5000]).toEqual([piece, true]);
    }
  });
});
