import { listDistinctPairs } from '../model/pairs.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { readAgainst } from './against-last-year.ts';
import { sortPairs, type FullPair } from './pair-kinds.ts';
import { pairsTable, resultsTable, targetsTable, type TableLinks } from './pair-tables.ts';
import type { Table } from './table.ts';

/** What the compare page says beside its charts. */
export interface ComparePage {
  title: string;
  /** How many targets there are, and how many of them can be held against a result. */
  summary: string;
  /** What is not drawn, in tables; none of them is empty. */
  tables: { id: string; heading: string; note: string; table: Table }[];
}

export function comparePage(document: ReportDocument, links: TableLinks): ComparePage {
  const kinds = sortPairs(document);
  const { undrawn } = readAgainst(kinds.levels);
  const others: (FullPair & { why?: string })[] = [
    ...kinds.others,
    ...undrawn.map(({ pair, why }) => ({ ...pair, why })),
  ];
  const { reviewYear, year } = document;
  const [before, now] = [
    reviewYear === null ? '上年' : `${String(reviewYear)}年`,
    year === null ? '本年' : `${String(year)}年`,
  ];
  const tables = [
    {
      id: 'ranks',
      heading: '位次',
      note: '名次之间没有可量的距离，只列出，不画图。',
      table: pairsTable('位次', kinds.ranks, document, links),
    },
    {
      id: 'others',
      heading: '能比而不画图的',
      note: '两个数能够或部分能够比较，但画成同一比例会误导，只列出。',
      table: pairsTable('能比而不画图的', others, document, links),
    },
    {
      id: 'incomparable',
      heading: '不能比的',
      note: '看上去相近，量的却不是同一件事，从不画在一起。属于别的指标的结果不列在这里，只说明原因。',
      table: pairsTable('不能比的', kinds.incomparable, document, links),
    },
    {
      id: 'targets',
      heading: `没有找到${before}结果的目标`,
      note: `在报告里没有找到可以对照的${before}结果；换了说法的，可能没有对上。`,
      table: targetsTable(`没有找到${before}结果的目标`, kinds, links),
    },
    {
      id: 'results',
      heading: `没有找到${now}目标的结果`,
      note: `在报告里没有找到可以对照的${now}目标；换了说法的，可能没有对上。`,
      table: resultsTable(`没有找到${now}目标的结果`, kinds, links),
    },
  ].filter(({ table }) => table.rows.length > 0);
  return { title: `${before}结果与${now}目标对照`, summary: summarise(document), tables };
}

function summarise(document: ReportDocument): string {
  const aimed = listDistinctPairs(document).filter(({ target }) => target !== null);
  const count = (verdict: string): number =>
    aimed.filter(({ comparable, result }) => comparable === verdict && result !== null).length;
  const lone = aimed.filter(({ result }) => result === null).length;
  if (aimed.length === 0) return '没有找到带数字的目标。';
  const parts = [
    [count('yes'), '个与上年结果可比'],
    [count('partly'), '个部分可比'],
    [count('no'), '个不可比'],
    [lone, '个没有找到可对照的上年数据'],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, words]) => `${String(number)} ${words}`);
  return `带数字的目标共 ${String(aimed.length)} 个：${told.join('，')}。`;
}
