import { readBuiltSite } from '../verify/built-site.ts';
import { makeScale, type PageWeight } from '../verify/weigh.ts';
import { formatTable } from './format-table.ts';
import { median } from './median.ts';

/** The pages of one kind. Weights are KB (1024 bytes), compressed, of the heaviest page; `typical` the median of the sums. */
export interface KindWeight extends PageWeight {
  kind: string;
  pages: number;
  /** The heaviest page. */
  file: string;
  sum: number;
  typical: number;
  /** The heaviest page's sum as a multiple of the heaviest reading page's. */
  ratio: number;
}

/** Kinds of pages by their files; a page is of the first kind that fits. */
const KINDS: readonly [kind: string, files: RegExp][] = [
  ['reading', /^[^/]+\/\d+\/(?:\d+\/)?index\.html$/],
  ['home', /^index\.html$/],
  ['commitment', /^[^/]+\/commitments\/[^/]+\/index\.html$/],
  ['commitments', /^[^/]+\/commitments\/index\.html$/],
  ['compare', /^[^/]+\/compare\/index\.html$/],
  ['indicator', /^[^/]+\/indicators\/[^/]+\/index\.html$/],
  ['place or topic', /^[^/]+\/(?:places|topics)\/[^/]+\/index\.html$/],
  ['whole text', /^[^/]+\/text\/index\.html$/],
  ['search', /^search\/index\.html$/],
  ['other', /\.html$/],
];

/** What the pages of a built site weigh, by kind. */
export function weighPages(folder: string): KindWeight[] {
  const site = readBuiltSite(folder);
  const weigh = makeScale(site);
  const sumOf = ({ markup, style, script, fonts }: PageWeight): number => markup + style + script + fonts;
  const taken = new Set<string>();
  const kinds = KINDS.flatMap(([kind, files]) => {
    const pages = [...site.pages].filter(([file]) => files.test(file) && !taken.has(file));
    for (const [file] of pages) taken.add(file);
    const weighed = pages.map(([file, page]) => ({ file, ...weigh(file, page) })).sort((a, b) => sumOf(b) - sumOf(a));
    const [heaviest] = weighed;
    if (!heaviest) return [];
    const typical = median(weighed.map(sumOf));
    return [{ kind, pages: pages.length, sum: sumOf(heaviest), typical, ...heaviest }];
  });
  const reading = kinds.find(({ kind }) => kind === 'reading')?.sum ?? Number.NaN;
  return kinds.map((one) => ({ ...one, ratio: one.sum / reading }));
}

export function formatWeights(folder: string, kinds: readonly KindWeight[]): string {
  const rows = kinds.map((one) => [
    one.kind,
    String(one.pages),
    ...[one.markup, one.style, one.script, one.fonts, one.sum, one.typical].map((weight) => weight.toFixed(1)),
    one.ratio.toFixed(2),
    one.file,
  ]);
  const head = ['', 'pages', 'HTML', 'CSS', 'script', 'fonts', 'sum', 'median', '× reading', 'heaviest'];
  return `${folder}: KB (1024 bytes), compressed, before anything is done on the page; of the heaviest of a kind\n\n${formatTable([head, ...rows])}`;
}
