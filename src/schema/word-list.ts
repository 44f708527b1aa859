import { z } from 'zod';

/** One to eight Chinese characters: a word as it stands in a text. */
export const hanWordSchema = z.string().regex(/^[\u4e00-\u9fff、]{1,8}$/, 'expected one to eight Chinese characters');

/** Two neighbours of a list that stand in the wrong order or twice, or null. */
function findDisorder(words: readonly string[]): [string, string] | null {
  for (let i = 1; i < words.length; i += 1) {
    const [before = '', after = ''] = [words[i - 1], words[i]];
    if (before >= after) return [before, after];
  }
  return null;
}

/** Words in code point order, none twice, so that a list reads and merges well. */
export function orderedList(word: z.ZodString): z.ZodArray<z.ZodString> {
  return z
    .array(word)
    .min(1)
    .superRefine((words, context) => {
      const disorder = findDisorder(words);
      if (!disorder) return;
      const [before, after] = disorder;
      const message = before === after ? `${after} stands twice` : `expected ${after} before ${before}`;
      context.addIssue({ code: 'custom', message });
    });
}

export const wordListSchema = orderedList(hanWordSchema);

/** Words, and longer ones under `not` that only begin as they do: 并 opens a clause, 并网 does not. */
export const wordsButSchema = z.strictObject({ words: wordListSchema, not: wordListSchema });

export type WordsBut = z.infer<typeof wordsButSchema>;
