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

/** An address that a reader may be sent to. */
export const webAddressSchema = z.url({ protocol: /^https?$/, error: 'expected an http or https address' });
