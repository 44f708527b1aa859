import { z } from 'zod';

/** One to eight Chinese characters: a word as it stands in a text. */
export const hanWordSchema = z.string().regex(/^[\u4e00-\u9fff、]{1,8}$/, 'expected one to eight Chinese characters');

/** Words in code point order, none twice, so that a list reads and merges well. */
export function orderedList(word: z.ZodString): z.ZodArray<z.ZodString> {
  return z
    .array(word)
    .min(1)
    .superRefine((words, context) => {
      for (const [i, after] of words.entries()) {
        const before = words[i - 1];
        if (before === undefined || before < after) continue;
        const message = before === after ? `${after} stands twice` : `expected ${after} before ${before}`;
        context.addIssue({ code: 'custom', message, path: [i] });
        return;
      }
    });
}

export const wordListSchema = orderedList(hanWordSchema);

/** Words, and longer ones under `not` that only begin as they do: 并 opens a clause, 并网 does not. */
export const wordsButSchema = z.strictObject({ words: wordListSchema, not: wordListSchema });

export type WordsBut = z.infer<typeof wordsButSchema>;
