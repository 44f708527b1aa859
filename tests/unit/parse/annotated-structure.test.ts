import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../own-vocabulary.ts';

/** Hand annotation of real reports, which is not part of the project; these checks add to the fixtures, never replace them. */
const GOLD = join('..', 'shared', 'gold');
const REPORTS = join('..', 'shared', 'reports');

interface Annotation {
  title: string;
  place: string;
  year: number;
  date: string;
  meeting: string;
  speaker: string;
  chapters: { heading: string; sections: { heading: string }[] }[];
}

const headingsOf = (
  chapters: readonly { heading: string | null; sections: readonly { heading: string }[] }[],
): string[] =>
  chapters.flatMap(({ heading, sections }) => [
    ...(heading === null ? [] : [heading]),
    ...sections.map((section) => section.heading),
  ]);

const names = existsSync(GOLD)
  ? readdirSync(GOLD).filter((name) => existsSync(join(GOLD, name, 'structure.json')))
  : [];

// The annotated texts are not ours to commit; the fixtures hold the same rules everywhere.
if (names.length === 0) test.skip(`no annotation of other reports at ${GOLD}`, () => undefined);
else
  describe('against hand annotation', () => {
    test.each(names)('chapters, sections and metadata of %s', (name) => {
      const gold = JSON.parse(readFileSync(join(GOLD, name, 'structure.json'), 'utf8')) as Annotation;
      const file = readdirSync(REPORTS).find((candidate) => candidate.startsWith(`${name}.`)) ?? '';
      const found = parseReport(readFileSync(join(REPORTS, file), 'utf8'), {
        slug: name,
        file,
        sha256: '0'.repeat(64),
      });
      const expected = headingsOf(gold.chapters);
      const read = headingsOf(found.chapters);
      const common = read.filter((heading) => expected.includes(heading)).length;
      expect((2 * common) / (expected.length + read.length)).toBeGreaterThanOrEqual(0.97);
      const { title, place, year, date, meeting, speaker } = gold;
      expect(found).toMatchObject({ title, place, year, date, meeting, speaker });
    });
  });
