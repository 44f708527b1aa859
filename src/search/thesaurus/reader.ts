import { soundsOf } from '../understand/sounds.ts';
import type { CompiledThesaurus } from './compile.ts';
import {
  CONCEPTS_A_FILE,
  NARROWER,
  type Concept,
  type ConceptRow,
  type Lexicon,
  type ThesaurusReader,
  type WordFile,
} from './thesaurus.ts';
import { wordFilesFor } from './word-files.ts';

/** Reads a JSON file by its path below the site's base, which may be asked for again and again. */
export type ReadJson = (path: string) => Promise<unknown>;

/** Reads of the thesaurus of a site the parts that are needed. */
export function makeThesaurusReader(read: ReadJson): ThesaurusReader {
  return {
    lexiconFor: async (text) => {
      const files = await Promise.all(wordFilesFor(text).map((n) => read(`search/words/${String(n)}.json`)));
      return makeLexicon(files as WordFile[]);
    },
    concepts: async (numbers) => {
      const wanted = [...new Set(numbers)];
      const parts = [...new Set(wanted.map((number) => Math.floor(number / CONCEPTS_A_FILE)))];
      const rows = new Map(
        await Promise.all(
          parts.map(async (n) => [n, (await read(`search/concepts/${String(n)}.json`)) as ConceptRow[]] as const),
        ),
      );
      return wanted.flatMap((number) => {
        const row = rows.get(Math.floor(number / CONCEPTS_A_FILE))?.[number % CONCEPTS_A_FILE];
        return row ? [readRow(number, row)] : [];
      });
    },
  };
}

/** A reader of a thesaurus that is all at hand. */
export function readCompiled({ words, concepts }: CompiledThesaurus): ThesaurusReader {
  const files = new Map<string, unknown>([
    ...words.map((file, n) => [`search/words/${String(n)}.json`, file] as const),
    ...concepts.map((file, n) => [`search/concepts/${String(n)}.json`, file] as const),
  ]);
  return makeThesaurusReader((path) => Promise.resolve(files.get(path)));
}

function makeLexicon(files: readonly WordFile[]): Lexicon {
  const owners = new Map<string, number[]>();
  const narrower = new Set<string>();
  for (const file of files)
    for (const [key, words] of Object.entries(file))
      for (const word of words.split(',')) {
        owners.set(word, key.replace(NARROWER, '').split(',').map(Number));
        if (key.endsWith(NARROWER)) narrower.add(word);
      }
  let sounding: Map<string, string[]> | null = null;
  return {
    conceptsOf: (word) => owners.get(word) ?? [],
    beginningWith: (text) =>
      [...owners.keys()].filter((word) => word.startsWith(text)).sort((a, b) => a.length - b.length),
    isNarrower: (word) => narrower.has(word),
    // Readings are worked out only where nothing else is found.
    soundingLike: (sound) => (sounding ??= groupBySound(owners.keys())).get(sound) ?? [],
  };
}

function groupBySound(words: Iterable<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const word of words) {
    const sound = word.length < 2 ? undefined : soundsOf(word)?.join('');
    if (sound !== undefined) found.set(sound, [...(found.get(sound) ?? []), word]);
  }
  return found;
}

function readRow(number: number, [label, topic, words, weak, above, related, modifier, not]: ConceptRow): Concept {
  const list = (joined: string | undefined): string[] => (joined ?? '').split(',').filter((word) => word !== '');
  return {
    number,
    label,
    topic: topic === undefined || topic === '' ? null : topic,
    words: list(words),
    weak: list(weak),
    above: above ?? [],
    related: related ?? [],
    modifier: modifier === 1,
    not: list(not),
  };
}
