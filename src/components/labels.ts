import { indicatorOf } from '../model/permalinks/rows.ts';
import { printedNumber } from '../parse/eid.ts';

export { chineseDate } from '../export/chinese-date.ts';

/** How readers see an element named: `3-4-p1-s2` is 3.4.1 段第 2 句, `3-4-p1-s2-q1` its 第 1 个数. */
export function elementLabel(id: string): string {
  const indicator = indicatorOf(id);
  if (indicator !== null) return `指标 ${indicator}`;
  const fact = /^(.+)-([qk])(\d+)$/.exec(id);
  if (fact) return `${elementLabel(fact[1] ?? '')}第 ${fact[3] ?? ''} ${fact[2] === 'q' ? '个数' : '条安排'}`;
  const [paragraph = '', sentence] = id.split(/-s(?=\d+$)/);
  if (paragraph.endsWith('-h')) return `${paragraph.slice(0, -2).replaceAll('-', '.')} 标题`;
  const number = `${printedNumber(paragraph)} 段`;
  return sentence === undefined ? number : `${number}第 ${sentence} 句`;
}

const NUMBER = new Intl.NumberFormat('zh-CN');

/** With thousands separators. */
export function formatCount(count: number): string {
  return NUMBER.format(count);
}
