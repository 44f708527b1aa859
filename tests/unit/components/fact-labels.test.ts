import { expect, test } from 'vitest';
import { quantityRoleLabel, sentenceRoleLabel } from '../../../src/components/fact-labels.ts';
import { quantitySchema } from '../../../src/schema/quantity.ts';
import { sentenceRoleSchema } from '../../../src/schema/structure.ts';

test.each([
  ['number’s role', quantityRoleLabel, quantitySchema.shape.role.options],
  ['sentence’s role', sentenceRoleLabel, sentenceRoleSchema.options],
])('each %s has a name of its own, in Chinese', (_what, labels, values) => {
  expect(Object.keys(labels).sort()).toEqual([...values].sort());
  const names = Object.values(labels);
  expect(new Set(names).size).toBe(values.length);
  for (const name of names) expect(name).toMatch(/^[\p{Script=Han}、]+$/u);
});
