import { z } from 'zod';

/**
 * What a person writes into YAML and pages show inside a line of their own: no line break, no control character, and none
 * that turns the reading direction of what stands behind it.
 */
export const lineSchema = z
  .string()
  .regex(
    /^[^\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u,
    'expected one line without control characters',
  );

/** Whether a reader would see anything of a text. */
export function isVisible(text: string): boolean {
  return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text);
}

const BLANK = { error: 'it is blank; write what is known, or null where the field allows it', abort: true };

/** Text in which something can be seen. */
export const filledTextSchema = z.string().refine(isVisible, BLANK);

/** A line in which something can be seen. */
export const filledLineSchema = lineSchema.refine(isVisible, BLANK);

/** A name: white space at an end would make another one of it. */
export const nameSchema = filledLineSchema.refine(
  (name) => name === name.trim(),
  'it has white space at an end; remove it',
);

/** An address that a reader may be sent to. */
export const webAddressSchema = z.url({ protocol: /^https?$/, error: 'expected an http or https address' });
