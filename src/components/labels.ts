import { printedNumber } from '../parse/eid.ts';

/** How readers see an element named: `3-4-p1-s2` is 3.4.1 第 2 句. */
export function elementLabel(id: string): string {
  const [paragraph = '', sentence] = id.split(/-s(?=\d+$)/);
  if (paragraph.endsWith('-h')) return `${paragraph.slice(0, -2).replaceAll('-', '.')} 标题`;
  const number = `${printedNumber(paragraph)} 段`;
  return sentence === undefined ? number : `${number}第 ${sentence} 句`;
}

/** `2023-02-08` as Chinese readers write it. */
export function chineseDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${String(Number(month))}月${String(Number(day))}日`;
}

const NUMBER = new Intl.NumberFormat('zh-CN');

/** With thousands separators. */
export function formatCount(count: number): string {
  return NUMBER.format(count);
}
