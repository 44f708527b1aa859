import type { Lexicon } from '../lexicon/compile.ts';
import type { RuleView } from '../mention.ts';

/** Up to the next mark; 15家集聚度高、承载力强的特色园区 counts what stands behind its attributes. */
export function tailOf(text: string): string {
  // 72个镇(街)建成…: a word in brackets is part of the thing.
  const named = /^[^,;。!?:()\d]{1,12}\([^()\d]{1,6}\)/.exec(text)?.[0] ?? '';
  const clause = named + (text.slice(named.length).split(/[,;。!?:()]/)[0] ?? '');
  const first = clause.split('、')[0] ?? '';
  const attributed = /[高强大好优多快广新足全深长密]$/.test(first) ? /的([^的、]{2,16})$/.exec(clause)?.[1] : undefined;
  return (attributed ?? first).trim();
}

/** 实现“无煤化”、年减少用煤: where the last member of a list is an act of its own, the number is told of that act. */
export function lastAct(head: string, { acts }: Lexicon): string {
  // 新增企业、注册资本分别…: the numbers are dealt out to the whole list.
  if (head.includes('分别')) return head;
  const at = head.lastIndexOf('、');
  const last = head.slice(at + 1);
  const before = head.slice(Math.max(0, head.lastIndexOf('、', at - 1) + 1), Math.max(0, at));
  // 新建、改造农村公路: two acts on one thing.
  if (before !== '' && acts.leading(before) === before) return head;
  return last !== head && (acts.leading(last) !== '' || /^年(?:减少|增加|均)/.test(last)) ? last : head;
}

/** 的桥南轻纺城、… → 桥南轻纺城; a number in between (的8个项目) is skipped. */
export function boundNoun(folded: string, at: number): string {
  const found = /^的(?:\d{1,6}[个家条项座户支只所]|一批)?([^,;。、:()\d]{2,16})/.exec(folded.slice(at, at + 30));
  return found?.[1]?.split(/达到|相继|全部|正在|已|均|顺利|开工|建成|投产|竣工/)[0] ?? '';
}

/** The clause behind a number, up to its first number: what money was spent on. */
export function clauseBehind(folded: string, at: number): string {
  const found = /^,(?:[^,;。、:()\d]{0,2}了)?([^,;。、:()\d]{2,20})/.exec(folded.slice(at, at + 30));
  return found?.[1] ?? '';
}

const MARK = /[,;。!?:]/;

export interface ClauseMap {
  /** For each character the index at which its clause begins, and the number of the clause. */
  starts: Int32Array;
  numbers: Int32Array;
}

/** What stands in brackets is a clause of its own, and the clause around it goes on behind it. */
export function markClauses({ text, folded, numerals }: RuleView): ClauseMap {
  const starts = new Int32Array(folded.length);
  const numbers = new Int32Array(folded.length);
  const outer: { start: number; number: number }[] = [];
  let current = { start: 0, number: 0 };
  let count = 0;
  let next = 0;
  for (let i = 0; i < folded.length; i += 1) {
    const char = folded.charAt(i);
    while ((numerals[next]?.end ?? Infinity) <= i) next += 1;
    if (char === ')') current = outer.pop() ?? current;
    starts[i] = current.start;
    numbers[i] = current.number;
    if (char === '(') outer.push(current);
    if (char === '(' || (MARK.test(char) && !isInNumber(text, i) && (numerals[next]?.start ?? Infinity) >= i))
      current = { start: i + 1, number: (count += 1) };
  }
  return { starts, numbers };
}

/** 1,234 and 8:30 are one number; a full-width comma parts two, unless it groups the digits of a numeral. */
function isInNumber(text: string, i: number): boolean {
  return /[,:]/.test(text.charAt(i)) && /\d/.test(text.charAt(i - 1)) && /\d/.test(text.charAt(i + 1));
}
