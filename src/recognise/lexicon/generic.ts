import type { Vocabulary } from '../../schema/vocabulary.ts';
import { anyOf } from '../../parse/pattern.ts';

/** Words that tell only what kind a thing is, or which figure of it. */
export interface Generic {
  /** How many characters the longest word for a kind has that begins at a place; 0 where none does. */
  kindLength: (text: string, at: number) => number;
  /** Whether a noun says only of what class a thing is: 项目. */
  isClass: (noun: string) => boolean;
  /** Whether a noun says that things are done together, and not what for: 专项行动. */
  isProgramme: (noun: string) => boolean;
  /** Whether a text ends in a noun that makes acts before it its attributes, quoted or not: 规范提升行动. */
  closesActs: (text: string) => boolean;
  /** Whether a noun says only which figure of a thing is told: 总量. */
  isFigure: (noun: string) => boolean;
  /** Whether a noun is money told before what it was spent on: 累计投资. */
  isSpending: (noun: string) => boolean;
}

export function compileGeneric({
  kinds,
  classes,
  programmes,
  closing,
  figures,
  spending,
  spendingBefore,
}: Vocabulary['generic']): Generic {
  const known = new Set(kinds);
  const longest = Math.max(...kinds.map((word) => word.length));
  const closes = new RegExp(`${anyOf(closing)}”?$`);
  const wide = new Set(classes);
  const joint = new Set(programmes);
  const nouns = new Set(figures);
  const money = new RegExp(`^${anyOf(spendingBefore)}{0,4}${anyOf(spending)}$`);
  return {
    kindLength: (text, at) => {
      for (let length = Math.min(longest, text.length - at); length > 1; length -= 1)
        if (known.has(text.slice(at, at + length))) return length;
      return 0;
    },
    isProgramme: (noun) => joint.has(noun),
    closesActs: (text) => closes.test(text),
    isClass: (noun) => wide.has(noun),
    isFigure: (noun) => nouns.has(noun) || (/^[其年]/.test(noun) && nouns.has(noun.slice(1))),
    isSpending: (noun) => money.test(noun),
  };
}
