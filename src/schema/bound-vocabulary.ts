import { z } from 'zod';
import { quantitySchema } from './quantity.ts';
import { hanWordSchema } from './word-list.ts';

/** A word beside a number that makes it a limit, or says that it is only near. */
export const boundEntrySchema = z.strictObject({
  word: hanWordSchema,
  /** Before the number (不低于30万吨) or behind it (30万吨以上). */
  side: z.enum(['before', 'behind']),
  /** What it makes of the number; `exact` for a word that belongs to the number and says nothing of the kind. */
  bound: quantitySchema.shape.bound,
  /** Which way it compares where it is not next to the number, or the number counts percentage points: 低于全省2个百分点. */
  compares: z.enum(['up', 'down']).optional(),
  /** Counts only where a mark or the text's end follows, since it begins other words: 多 of 30万多. */
  closing: z.boolean().optional(),
  /** Heads no clause: 至少 stands beside a verb, 不足 may be a noun. The others before a number are verbs of measure as well. */
  noVerb: z.boolean().optional(),
});

export type BoundEntry = z.infer<typeof boundEntrySchema>;

const SIDES = ['before', 'behind'] as const;
const BOUNDS = ['at_least', 'at_most', 'approx', 'exact'] as const;

/** Sorts as the file does: by side, by bound, by code point. */
function placeOf({ word, side, bound }: BoundEntry): string {
  return `${String(SIDES.indexOf(side))}${String(BOUNDS.indexOf(bound))}${word}`;
}

/** `bounds.yml`. */
export const boundVocabularySchema = z.strictObject({
  bounds: z
    .array(boundEntrySchema)
    .min(1)
    .superRefine((entries, context) => {
      for (const [i, entry] of entries.entries()) {
        const before = entries[i - 1];
        if (before && placeOf(before) > placeOf(entry))
          context.addIssue({ code: 'custom', message: `expected ${entry.word} before ${before.word}`, path: [i] });
      }
    }),
});
