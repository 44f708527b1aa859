import fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { akomaNtoso } from '../../../../src/export/akoma-ntoso/akoma-ntoso.ts';
import { reportText } from '../../../../src/export/report-text.ts';
import { loadSite } from '../../../../src/model/load.ts';
import { readText } from '../../../../src/model/read-text.ts';
import { visitSentences } from '../../../../src/parse/visit.ts';
import type { ReportDocument } from '../../../../src/schema/report-document.ts';
import { NOT_HERE, publishedSchema } from '../../../published-schema.ts';
import { breachesOf } from './content-model.ts';

const NAMESPACES = { a: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' };
const EDITION = { site: '报告', edited: '2024-03-01' };
const [{ document }] = loadSite('content').reports;
const read = (source: string): ReportDocument => readText(source, { slug: 'x', file: 'x', sha256: '0'.repeat(64) });

const HOSTILE = `某市2030年政府工作报告
各位<b>代表</b>：]]> &amp; & "引" 'x' \u0001\u000b\u001f\ud800\ufffe。
一、<2029年>工作 & "回顾" ]]>
完成3个<园> & 5%]]>，新增\u00072所。\u0085\u2028末。
（一）抓实第1项 & <script>alert(1)</script>
**三是**建成12公里&nbsp;铁路，投资1—2亿元。
`;

/** Reads XML as strictly as the standard asks; what it holds is given back to the library after use. */
function inspect<T>(xml: string, look: (xml: XmlDocument) => T): T {
  using parsed = XmlDocument.fromString(xml);
  return look(parsed);
}

const unbroken = (text: string): string => text.replace(/\s*\n\s*/g, '').trim();

/** The report's words line by line, as report.txt has them. */
function linesOf(xml: XmlDocument): string[] {
  return xml.find('//a:docTitle|//a:heading|//a:content/a:p', NAMESPACES).map((node) => {
    const num = node.find('self::a:heading/preceding-sibling::a:num', NAMESPACES)[0];
    return unbroken(`${num?.content ?? ''}${node.content}`);
  });
}

const textLines = (of: ReportDocument): string[] =>
  reportText(of)
    .split('\n')
    .map(unbroken)
    .filter((line) => line !== '');

/** Where XML cannot hold a character, U+FFFD stands. */
const allowed = (line: string): string =>
  line.replace(/(?![\t\n\r\x7f-\x9f])[\p{Control}\p{Surrogate}\ufffe\uffff]/gu, '\ufffd');

describe.each([
  ['the report', document],
  ['a hostile text', read(HOSTILE)],
  ['a text without structure', read('甲。')],
  ['a text without words of its own', read('2030年政府工作报告\n')],
])('the XML of %s', (_, of) => {
  const xml = akomaNtoso(of, EDITION);

  test('has every character of report.txt in order, and nothing else', () => {
    expect(inspect(xml, linesOf).filter((line) => line !== '')).toEqual(textLines(of).map(allowed));
    const bare = (text: string): string => text.replace(/\s/g, '');
    const all = inspect(xml, (parsed) => parsed.find('//a:preface|//a:mainBody', NAMESPACES).map((one) => one.content));
    expect(bare(all.join(''))).toBe(bare(textLines(of).map(allowed).join('')));
  });

  test('keeps to the content model of the standard', () => {
    expect(inspect(xml, breachesOf)).toEqual([]);
  });

  test('is valid by the published schema', ({ skip }) => {
    const schema = publishedSchema('akomantoso30.xsd');
    if (schema === null) return skip(NOT_HERE);
    xmlRegisterFsInputProviders();
    using xsd = XmlDocument.fromString(readFileSync(schema, 'utf8'), { url: schema });
    using validator = XsdValidator.fromDoc(xsd);
    inspect(xml, (parsed) => {
      validator.validate(parsed);
    });
    const broken = xml.replace('<mainBody>', '<mainBody><num>1</num>');
    expect(() => {
      inspect(broken, (parsed) => {
        validator.validate(parsed);
      });
    }).toThrow(/num/);
  });
});

test('any text gives well-formed XML with its words and the standard’s structure', () => {
  const piece = fc.constantFrom(
    ...[
      '一、',
      '（二）',
      '三是',
      '\n',
      '\n',
      '。',
      '，',
      '2030年',
      '5%',
      '完成',
      '12个',
      '**',
      '&nbsp;',
      '<',
      '&',
      ']]>',
    ],
    ...['"', '\u0002', '\t', '\u00a0', '\ufeff', '𠮷', '\ud800', '茶园', '新增', '、', '：', '“', '”', '[1]', '\r\n'],
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), (pieces) => {
      const source = `2030年政府工作报告\n茶${pieces.join('')}`;
      const of = read(source);
      const xml = akomaNtoso(of, EDITION);
      expect(inspect(xml, breachesOf)).toEqual([]);
      expect(inspect(xml, linesOf).filter((line) => line !== '')).toEqual(
        textLines(of).map((line) => unbroken(allowed(line))),
      );
    }),
  );
});

describe('the report’s XML', () => {
  const xml = akomaNtoso(document, EDITION);
  const wordsOf = (id: string): string | undefined =>
    inspect(xml, (parsed) => parsed.get(`//*[@eId='${id}']`)?.content);

  test('gives every chapter, section, heading, paragraph, sentence, number and promise its id on the site', () => {
    const eIds = inspect(xml, (parsed) => parsed.find('//a:mainBody//@eId', NAMESPACES).map(({ content }) => content));
    const containers = document.chapters.flatMap((one) => [one, ...one.sections]);
    const expected = [
      ...containers.flatMap(({ eId, heading }) => (heading === null ? [eId] : [eId, `${eId}-h`])),
      ...containers.flatMap(({ paragraphs }) => paragraphs.map(({ eId }) => eId)),
      ...[...visitSentences(document)].map(({ eId }) => eId),
      ...document.quantities.map(({ id }) => id),
      ...document.commitments.map(({ id }) => id),
    ];
    expect(eIds.toSorted()).toEqual(expected.toSorted());
  });

  test('holds under each id the words that the report has there', () => {
    for (const { id, raw, text = raw } of [...document.quantities, ...document.commitments].slice(0, 60))
      expect(wordsOf(id), id).toBe(text);
    expect(wordsOf('3-4-h')).toBe('优化城镇功能布局，在促进区域协调发展上聚力突破');
  });

  test('parts the printed numeral from the heading', () => {
    const numbers = inspect(xml, (parsed) => parsed.find('//a:chapter/a:num', NAMESPACES).map((one) => one.content));
    expect(numbers).toEqual(document.chapters.flatMap(({ number }) => (number === null ? [] : [`${number}、`])));
    expect(inspect(xml, (parsed) => parsed.get("//a:section[@eId='3-4']/a:num", NAMESPACES)?.content)).toBe('（四）');
  });

  test('has amounts as quantities with their value in base units, dates and names as plain elements', () => {
    const gdp = document.quantities.find(({ raw }) => raw === '2817.55亿元');
    const tag = new RegExp(`<quantity eId="${gdp?.id ?? ''}" refersTo="([^"]*)" normalized="([^"]*)">`).exec(xml);
    expect(tag?.slice(1)).toEqual(['#quantity--statistic #indicator--gdp', '281755000000']);
    for (const { id, role, valueMax } of document.quantities) {
      const own = new RegExp(`<(\\w+)[^>]* eId="${id}"[^>]*>`).exec(xml);
      expect(own?.[1], id).toBe(role === 'statistic' || role === 'enumeration' ? 'quantity' : 'inline');
      if (valueMax !== null) expect(own?.[0]).not.toContain('normalized');
    }
  });
});

describe('the metadata', () => {
  const valueOf = (of: ReportDocument, path: string, edition = EDITION): string | undefined =>
    inspect(akomaNtoso(of, edition), (parsed) => parsed.get(path, NAMESPACES)?.content);

  test('names the work by country, date and slug, the expression by its language', () => {
    expect(valueOf(document, '//a:FRBRWork/a:FRBRuri/@value')).toBe('/akn/cn/statement/2023-02-08/xianyang-2023');
    expect(valueOf(document, '//a:FRBRExpression/a:FRBRlanguage/@language')).toBe('zho');
    expect(valueOf(document, '//a:FRBRExpression/a:FRBRuri/@value')).toMatch(/\/xianyang-2023\/zho@$/);
    expect(valueOf(document, '//a:FRBRManifestation/a:FRBRdate/@date')).toBe('2024-03-01');
    expect(valueOf(document, '//a:TLCOrganization[2]/@showAs')).toBe('咸阳市人民政府');
    expect(valueOf(document, '//a:TLCLocation/@showAs')).toBe('咸阳市');
  });

  test('says how much of the date is known, and claims no government where no place is', () => {
    const known = { ...document, date: null };
    expect(valueOf(known, '//a:FRBRWork/a:FRBRdate/@date')).toBe('2023-01-01');
    expect(valueOf(known, '//a:FRBRWork/a:FRBRdate/@name')).toBe('year');
    expect(valueOf(known, '//a:FRBRWork/a:FRBRuri/@value')).toBe('/akn/cn/statement/2023/xianyang-2023');
    const unknown = { ...known, year: null, place: null, placeLevel: null };
    expect(valueOf(unknown, '//a:FRBRWork/a:FRBRdate/@name')).toBe('unknown');
    expect(valueOf(unknown, '//a:FRBRWork/a:FRBRuri/@value')).toBe('/akn/cn/statement/xianyang-2023');
    expect(valueOf(unknown, '//a:FRBRWork/a:FRBRauthor/@href')).toBe('#report--editor');
    expect(inspect(akomaNtoso(unknown, EDITION), breachesOf)).toEqual([]);
  });
});

test('the content model refuses what the standard refuses', () => {
  const xml = akomaNtoso(document, EDITION);
  const breaches = (from: string, to: string): string[] => inspect(xml.replace(from, to), breachesOf);
  expect(breaches('<mainBody>', '<mainBody><num>1</num>')).toHaveLength(1);
  expect(breaches('eId="3-4-p1"', 'eId="3-4"')).toEqual(['eId 3-4 stands twice']);
  expect(breaches('refersTo="#sentence--result"', 'refersTo="#none"')).toEqual(['#none leads nowhere']);
  expect(breaches(' name="presentation"', '')).toHaveLength(1);
  expect(breaches('<content>', '<content>字')).toHaveLength(1);
});
