import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { DETECTION_RULES, detectMentions } from '../../../../src/recognise/detect.ts';
import type { Mention } from '../../../../src/recognise/mention.ts';
import { chapterKindSchema } from '../../../../src/schema/structure.ts';
import { viewOf } from './read-text.ts';

const FIXTURES = 'tests/fixtures/rules';
const SOURCES = 'src/recognise/rules';

const readSchema = z.strictObject({
  raw: z.string().min(1),
  value: z.number().nullable().optional(),
  valueMax: z.number().nullable().optional(),
  unit: z.string().nullable().optional(),
  role: z.enum(['statistic', 'date', 'identifier', 'enumeration']).optional(),
  base: z.strictObject({ value: z.number(), valueMax: z.number().nullable(), unit: z.string() }).nullable().optional(),
  /** What the rule settles by itself. */
  measure: z.string().optional(),
  direction: z.string().optional(),
  bound: z.string().optional(),
  hedge: z.string().optional(),
  status: z.string().optional(),
});

const fixtureSchema = z.strictObject({
  /** What the rule reads: all its numbers in a text, in order. `chapter` is the kind the text stands in, review else. */
  match: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        reads: z.array(readSchema).min(1),
        chapter: chapterKindSchema.optional(),
      }),
    )
    .min(4),
  /** What it must leave alone, and which rule reads it instead; `unread` where none does. */
  not: z
    .array(
      z.union([
        z.strictObject({ text: z.string().min(1), read_as: z.string() }),
        z.strictObject({ text: z.string().min(1), unread: z.literal(true) }),
      ]),
    )
    .min(4),
});

const names = DETECTION_RULES.map(({ name }) => name);
const files = readdirSync(FIXTURES);

describe('every rule is told and has cases', () => {
  test('each rule has a file of cases, and each file a rule', () => {
    expect(files.sort()).toEqual(names.map((name) => `${name}.yml`).sort());
  });

  test('names are unique', () => {
    expect(new Set(names).size).toBe(names.length);
  });

  test('each source file holds a rule', () => {
    expect(readdirSync(SOURCES).sort()).toEqual(names.map((name) => `${name}.ts`).sort());
  });

  test.each(names)('%s opens with a comment that tells the rule and its exception', (name) => {
    const comment = /^(?:\/\/ .*\n)+/.exec(readFileSync(`${SOURCES}/${name}.ts`, 'utf8'))?.[0] ?? '';
    expect(comment).toMatch(/\b(?:not|nor|only)\b/i);
  });
});

function readFixture(name: string): z.infer<typeof fixtureSchema> {
  const file = `${FIXTURES}/${name}.yml`;
  const { data, error } = fixtureSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!data) throw new Error(`${file}: ${z.prettifyError(error)}`);
  return data;
}

/** What a mention says as a fixture tells it. */
function shown(text: string, { start, end, value, valueMax, unit, role, base, settled }: Mention): object {
  return { raw: text.slice(start, end), value, valueMax, unit, role, base, ...settled };
}

describe.each(names.filter((name) => existsSync(`${FIXTURES}/${name}.yml`)))('%s', (name) => {
  const { match, not } = readFixture(name);

  test.each(match)('reads $text', ({ text, reads, chapter }) => {
    const own = detectMentions(viewOf(text, chapter)).filter(({ rule }) => rule === name);
    expect(own.map((mention) => shown(text, mention))).toMatchObject(reads);
  });

  test.each(not)('leaves $text', ({ text, ...instead }) => {
    const rules = detectMentions(viewOf(text)).map(({ rule }) => rule);
    if ('read_as' in instead) {
      expect(names).toContain(instead.read_as);
      expect(rules).toContain(instead.read_as);
      expect(rules).not.toContain(name);
    } else expect(rules).toEqual([]);
  });
});
