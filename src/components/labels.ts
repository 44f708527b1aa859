import type { ReadingPage } from '../model/reading-pages.ts';

/** How links name a reading page: its printed heading; the part before the first chapter has none. */
export function pageLabel({ heading }: Pick<ReadingPage, 'heading'>): string {
  return heading ?? '开场';
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
