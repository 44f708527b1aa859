import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { lackedBy } from '../compat/features.ts';
import { lackedByPage } from '../compat/page-features.ts';
import { lackedByScript, ownMembers } from '../compat/script-features.ts';
import { lackedByStyle, type Use } from '../compat/style-features.ts';
import { DIST, listFiles, listPages } from './dist.ts';
import { spreadPages } from './spread.ts';

const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');

/** What the guide says that browsers go without: features and who lacks them. */
const told = [...readFileSync('guides/deploy.md', 'utf8').matchAll(/^\| `([\w.-]+)` +\| ([^|]+?) +\| [^|]+\|$/gm)].map(
  ([, feature = '', browsers = '']) => ({ feature, browsers }),
);

/** Feature, file and words of each use of something that the oldest browsers lack. */
function usesOfSite(): (Use & { file: string })[] {
  const files = listFiles(DIST).filter((file) => /\.(?:css|js)$/.test(file));
  const scripts = files.filter((file) => file.endsWith('.js'));
  const own = new Set(scripts.flatMap((file) => [...ownMembers(read(file))]));
  const pages = listPages();
  const some = new Set(
    spreadPages(
      pages.map(({ file }) => file),
      3,
    ),
  );
  return [
    ...files.flatMap((file) =>
      (file.endsWith('.css') ? lackedByStyle(read(file)) : lackedByScript(read(file), own)).map((use) => ({
        ...use,
        file,
      })),
    ),
    ...pages
      .filter(({ file }) => some.has(file))
      .flatMap(({ file, html }) => lackedByPage(html).map((use) => ({ ...use, file }))),
  ];
}

describe('in the oldest browsers that the site is written for', () => {
  let uses: (Use & { file: string })[] = [];
  beforeAll(() => {
    uses = usesOfSite();
  });

  test('nothing that is shipped takes more with it than itself', () => {
    expect(uses.filter(({ harm }) => harm !== undefined)).toEqual([]);
  });

  test('what they lack is what the guide says, and nothing else', () => {
    const allowed = new Set(told.map(({ feature }) => feature));
    expect(uses.filter(({ feature }) => !allowed.has(feature))).toEqual([]);
    const used = new Set(uses.map(({ feature }) => feature));
    expect([...allowed].filter((feature) => !used.has(feature))).toEqual([]);
  });

  test.each(told)('who lacks $feature is what the guide says', ({ feature, browsers }) => {
    expect(browsers).toBe(lackedBy(feature));
  });
});

describe('the check of what is shipped', () => {
  const features = (uses: readonly Use[]): string[] => [...new Set(uses.map(({ feature }) => feature))];

  test.each([
    ['const all = Map.groupBy(rows, (row) => row.id);', 'javascript.builtins.Map.groupBy'],
    ['const cut=new Intl.Segmenter(`zh-CN`);', 'javascript.builtins.Intl.Segmenter'],
    ['const sheet=new CSSStyleSheet;', 'api.CSSStyleSheet.CSSStyleSheet'],
    ['form.requestSubmit()', 'api.HTMLFormElement.requestSubmit'],
    ['const menu = { share() {} }; navigator.share(menu)', 'api.Navigator.share'],
    ['matchMedia(`(width >= 64rem)`).matches', 'css.at-rules.media.range_syntax'],
    ['page.querySelector(`p:has(a)`)', 'css.selectors.has'],
    ['const styles=`.mark{color:red}@media (width<48rem){.mark{color:blue}}`', 'css.at-rules.media.range_syntax'],
    ['const head = text.match(/(?<=第)[0-9]+/)', 'javascript.regular_expressions.lookbehind_assertion'],
    ['class Row { static { Row.all = []; } }', 'javascript.classes.static.initialization_blocks'],
  ])('finds in a script: %s', (code, feature) => {
    expect(features(lackedByScript(code))).toEqual([feature]);
  });

  test.each([
    ['const groups = new Map(); groups.get(key); rows.findLast(Boolean)'],
    ['const pool = { destroy() {} }; pool.destroy()'],
    ['URL.createObjectURL(blob)'],
    ['matchMedia(`(min-width: 64rem)`).matches'],
  ])('finds nothing in a script: %s', (code) => {
    expect(lackedByScript(code)).toEqual([]);
  });

  test.each([
    ['@media (width>=48rem){p{color:red}}', 'css.at-rules.media.range_syntax'],
    ['@media not all and (30rem<width){p{color:red}}', 'css.at-rules.media.range_syntax'],
    ['a{text-decoration:underline dotted red}', 'css.properties.text-decoration.includes_color-and-style'],
    ['li::after{content:"→" / ""}', 'css.properties.content.alt_text'],
    ['p:has(a){color:red}', 'css.selectors.has'],
    ['p{background:color-mix(in srgb,red,blue)}', 'css.types.color.color-mix'],
    ['p{background:red;background:color-mix(in srgb,var(--mark),blue)}', 'css.types.color.color-mix'],
    ['p{margin:1rlh}', 'css.types.length.rlh'],
    ['p{& a{color:red}}', 'css.selectors.nesting'],
  ])('finds in a style sheet: %s', (css, feature) => {
    expect(features(lackedByStyle(css))).toContain(feature);
  });

  test.each([
    ['a{text-decoration:underline}'],
    ['a{text-decoration-line:underline;text-decoration-style:dotted}'],
    ['a{-webkit-text-decoration:underline dotted;text-decoration:underline dotted}'],
    ['li::after{content:"→";content:"→" / ""}'],
    ['p{margin:2rem;margin:1rlh}'],
    ['@supports ((display:grid)){p{display:grid}}'],
    ['@media (min-width:48rem) and (max-width:63.999rem){p{color:red}}'],
  ])('finds nothing in a style sheet: %s', (css) => {
    expect(lackedByStyle(css)).toEqual([]);
  });

  test.each([['p:has(a),p.wide{color:red}'], ['p.wide,p::marker,p:has(a)>b{color:red}']])(
    'finds a selector that takes others with it: %s',
    (css) => {
      expect(lackedByStyle(css).map(({ feature, harm }) => [feature, harm !== undefined])).toEqual([
        ['css.selectors.has', true],
      ]);
    },
  );

  test('finds what a page has of elements, attributes and styles', () => {
    const page = '<search><p>…</p><style>@media (width>=48rem){p{color:red}}</style></search>';
    expect(features(lackedByPage(page))).toEqual(['html.elements.search', 'css.at-rules.media.range_syntax']);
  });
});
