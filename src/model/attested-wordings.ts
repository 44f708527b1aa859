import type { EverydayConcept } from '../schema/everyday-vocabulary.ts';

/** In how many reports a wording was seen, by the wording. */
export type Attested = ReadonlyMap<string, number>;

/** Reads lines of `wording TAB count`; a line that is none counts nothing. */
export function readAttested(tsv: string): Attested {
  return new Map(
    tsv.split(/\r?\n/).flatMap((line) => {
      const [word = '', count = ''] = line.split('\t');
      return /^[1-9]\d*$/.test(count) && word !== '' ? [[word, Number(count)] as const] : [];
    }),
  );
}

/** In how many of some reports each wording of the concepts stands; white space inside a text does not count. */
export function countWordings(concepts: readonly EverydayConcept[], texts: readonly string[]): Attested {
  const words = new Set(concepts.flatMap(({ report, weak }) => [...report, ...weak]));
  const counts = new Map<string, number>();
  for (const text of new Set(texts.map((one) => one.replace(/\s+/g, ''))))
    for (const word of words) if (text.includes(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * The file of the wordings that stand in the concepts and were seen, now or before: of two counts the higher, since fewer
 * reports at hand do not make a wording rarer.
 */
export function formatAttested(concepts: readonly EverydayConcept[], counts: readonly Attested[]): string {
  const words = [...new Set(concepts.flatMap(({ report, weak }) => [...report, ...weak]))].sort();
  const rows = words.flatMap((word) => {
    const most = Math.max(...counts.map((one) => one.get(word) ?? 0));
    return most > 0 ? [`${word}\t${String(most)}\n`] : [];
  });
  return rows.join('');
}
