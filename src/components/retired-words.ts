import type { Fate } from '../model/permalinks/fate.ts';
import { kindOf } from '../model/permalinks/rows.ts';

const NAMES = { element: '这段文字', q: '这个数', k: '这条安排', indicator: '这个指标' } as const;

/** What became of a retired id; what has a successor ends where its link follows. */
export function retiredWords(id: string, fate: Fate): string {
  const name = NAMES[kindOf(id)];
  const text = /-s\d+$/.test(id) ? '这句话' : '这一段';
  switch (fate) {
    case 'gone':
      return `${name}已不在报告中。`;
    case 'moved':
      return `${name}现在见`;
    case 'reworded':
      return `${text}有改动，现在的文字见`;
    case 'refigured':
      return `${text}有改动，数字与原来不同，现在的文字见`;
    case 'sentence reworded':
      return `${name}所在的句子有改动，现在的文字见`;
  }
}
