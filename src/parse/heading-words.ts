import type { ChapterVocabulary } from '../schema/chapter-vocabulary.ts';
import type { ChapterKind } from '../schema/structure.ts';
import { anyOf } from './pattern.ts';

/** The words of headings, ready for finding them. Texts are folded to half width. */
export interface HeadingWords {
  /** What a chapter is, by its heading alone: `other` where the heading does not tell. */
  kindOf: (heading: string) => ChapterKind;
  /** How often a text uses the words of each kind. */
  countKinds: (text: string) => { kind: ChapterKind; count: number }[];
  /** Whether a line ends as a chapter's heading does, without a comma before. */
  isNamed: (line: string) => boolean;
  /** Whether a line speaks of what chapters are about. */
  isAbout: (line: string) => boolean;
  /** Whether a line opens what follows the report: a glossary, a list. */
  isAnnex: (line: string) => boolean;
  /** Where headings end that run into their text. */
  gluedEnds: (text: string) => number[];
  /** Whether a text opens as a sentence of a plan does. */
  opensPromise: (text: string) => boolean;
}

const compiled = new WeakMap<ChapterVocabulary, HeadingWords>();

/** Compiles the words once, however often they are asked for. */
export function compileHeadingWords(words: ChapterVocabulary): HeadingWords {
  const known = compiled.get(words);
  if (known) return known;
  const made = compile(words);
  compiled.set(words, made);
  return made;
}

function compile({ kinds, texts, ends, about, annexes, glued, promises }: ChapterVocabulary): HeadingWords {
  const byHeading = kinds.map(({ kind, heading, opening = [], pairs = [] }) => {
    const near = pairs.map(({ first, then, within }) => `${yearly(first)}.{0,${String(within)}}${yearly(then)}`);
    return { kind, pattern: new RegExp([yearly(heading), `^${yearly(opening)}`, ...near].join('|')) };
  });
  const byText = texts.map(({ kind, words }) => ({ kind, pattern: new RegExp(yearly(words), 'g') }));
  const named = new RegExp(`^[^,]*${anyOf(ends)}$`);
  const isAbout = new RegExp(yearly(about));
  const annex = new RegExp(`^${yearly(annexes)}`);
  const gluedEnd = new RegExp(`${anyOf(glued.ends)}(?=${yearly(glued.before)})`, 'g');
  const promise = new RegExp(`^${anyOf(promises)}`);
  const kindOf = (heading: string): ChapterKind =>
    byHeading.find(({ pattern }) => pattern.test(heading))?.kind ?? 'other';
  return {
    kindOf,
    countKinds: (text) => byText.map(({ kind, pattern }) => ({ kind, count: text.match(pattern)?.length ?? 0 })),
    isNamed: (line) => named.test(line),
    isAbout: (line) => isAbout.test(line),
    isAnnex: (line) => annex.test(line) || kindOf(line) === 'glossary',
    gluedEnds: (text) => [...text.matchAll(gluedEnd)].map((found) => found.index + found[0].length),
    opensPromise: (text) => promise.test(text),
  };
}

/** Any of some words, a year in four digits for each YYYY; some set it apart: 2014 年. */
function yearly(words: readonly string[]): string {
  return anyOf(words).replaceAll('YYYY', '\\d{4} ?');
}
