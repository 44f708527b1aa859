import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** What a text could hold to become something else than text, wherever it is written. */
const MARKUP = [
  '<script>alert(1)</script>',
  '</script><script>alert(2)</script>',
  '"><img src=x onerror=alert(3)>',
  "' onmouseover='alert(4)",
  '<svg onload=alert(5)>',
  '</title></style></textarea><!--',
  ']]>',
  '{{7*7}}${7*7}<%=7%>',
  '&lt;b&gt;&#x6a;',
  '[点](javascript:alert(6))',
  '![图](https://evil.example/x.png)',
  '`码`|表|',
];

/** Signs that no YAML field takes, since they break a line or turn its direction; a report's text may hold them. */
const SIGNS = ['\u2028', '\u2029', '\u202e', '\u0085', '\u0001', '\u001b[31m', '\ufeff', '\u200b', '\ufffe'];
const LONG = '长'.repeat(3000);
const FORMULAS = ['=cmd|', '+1+1', '-2+3', '@SUM(1)', '＝1+1'];
const all = MARKUP.join('');

/** Each payload where a chapter, a section, a result, a target, a promise, a project or a list holds words. */
const TEXT = [
  `茶马市${all}2031年政府工作报告`,
  '——2031年1月5日在茶马市第三届人民代表大会第二次会议上',
  '各位代表：',
  ...[...MARKUP, ...SIGNS].map((payload) => `现在${payload}报告工作${payload}。`),
  `一、2030年工作回顾${all}`,
  ...MARKUP.map(
    (payload, i) => `地区生产总值${payload}完成${String(i + 2)}12.5亿元，增长4.4%。粮食${payload}产量32万吨。`,
  ),
  ...SIGNS.map((sign) => `建成${sign}学校3所${sign}，新增停车位500${sign}个。`),
  ...FORMULAS.map((formula) => `${formula}增长3.5%，${formula}。`),
  `${LONG}完成3亿元。`,
  `（一）经济${all}平稳增长`,
  '规上工业增加值增长6.1%。',
  `二、2031年目标任务${all}`,
  '地区生产总值增长6%左右，粮食产量稳定在30万吨以上。',
  ...MARKUP.map(
    (payload, i) =>
      `（${'一二三四五六七八九十百千'[i] ?? ''}）抓好${payload}建设。建成“茶马${payload}”公园${String(i + 1)}个，完成“${payload}”项目投资5亿元。`,
  ),
  ...SIGNS.map((sign) => `新建${sign}泾阳县学校2所，开工${sign}建设茶马${sign}大桥。`),
  ...FORMULAS.map((formula) => `${formula}新增就业5000人，建成${formula}项目1个。`),
  `建成${LONG}公园1个。`,
].join('\r\n');

const config = (slug: string, text: string): string =>
  stringify({
    ...{ slug, title: `茶马市${all}政府工作报告`, place: `茶马市${all}`, placeLevel: 'city' },
    ...{ year: slug.endsWith('1') ? 2031 : 2032, reviewYear: null, date: '2031-01-05' },
    ...{ meeting: `=会议${all}`, speaker: `@市长${all}` },
    sha256: createHash('sha256').update(text).digest('hex'),
    sources: [
      { label: `来源${all}`, url: "https://example.org/\"><script>alert(7)</script>?a='b'", note: `说明${all}` },
    ],
    corrected: [{ date: '2031-02-01', note: `更正${all}` }],
    pictures: false,
  });

/**
 * Makes a content folder whose reports and YAML try to be more than words, in two reports, so that what compares reports is
 * tried too.
 */
export function writeHostileContent(root: string): void {
  cpSync('content', root, { recursive: true });
  rmSync(join(root, 'reports'), { recursive: true });
  for (const [slug, text] of [
    ['chama-2031', TEXT],
    ['chama-2032', TEXT.replaceAll('2031', '2032').replaceAll('2030', '2031')],
  ] as const) {
    mkdirSync(join(root, 'reports', slug), { recursive: true });
    writeFileSync(join(root, 'reports', slug, 'report.txt'), text);
    writeFileSync(join(root, 'reports', slug, 'report.yml'), config(slug, text));
  }
  const edit = (file: string, change: (text: string) => string): void => {
    const path = join(root, file);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    if (before === after) throw new Error(`${file} is not changed`);
    writeFileSync(path, after);
  };
  const quoted = JSON.stringify(all);
  writeFileSync(
    join(root, 'site.yml'),
    stringify({
      name: `站${all}`,
      description: `说明${all}`,
      featured: 'chama-2031',
      contact: 'https://example.org/"><b>',
    }),
  );
  edit('vocabulary/topics.yml', (yaml) => yaml.replace('name: 就业', `name: ${JSON.stringify(`就业${all}`)}`));
  edit('vocabulary/indicators.yml', (yaml) =>
    yaml
      .replace('label: 地区生产总值\n', `label: ${quoted}\n`)
      .replace('aliases: [生产总值', 'aliases: [地区生产总值, 生产总值'),
  );
  edit('vocabulary/places.yml', (yaml) => yaml.replace('name: 泾阳县', `name: ${JSON.stringify(`泾阳县${all}`)}`));
}
