/** A concept of everyday life as the search page knows it. */
export interface Concept {
  /** Its place among the thesaurus' concepts; stable within one build. */
  number: number;
  label: string;
  /** Id of the nearest topic. */
  topic: string | null;
  /** Words by which a sentence of this site's reports answers, the most specific first; as search compares them. */
  words: readonly string[];
  /** Words by which a sentence is only near it. */
  weak: readonly string[];
  /** Numbers of all broader concepts. */
  above: readonly number[];
  related: readonly number[];
  modifier: boolean;
  /** Longer stretches of text in which its words do not count. */
  not: readonly string[];
}

/** What can be looked up once the parts that a query needs are there. */
export interface Lexicon {
  /** Numbers of the concepts that a wording stands for; none where it is no wording. */
  conceptsOf: (word: string) => readonly number[];
  /** Wordings that begin so, of those at hand, the shortest first. */
  beginningWith: (text: string) => readonly string[];
  /** Whether its concepts are too broad for a wording to be answered by them. */
  isNarrower: (word: string) => boolean;
  /** Wordings that read alike, of those at hand. */
  soundingLike: (sound: string) => readonly string[];
}

/** The thesaurus, part after part, as queries need it. */
export interface ThesaurusReader {
  /** With all wordings that begin with one of the characters of a text, or with one that reads like it. */
  lexiconFor: (text: string) => Promise<Lexicon>;
  concepts: (numbers: readonly number[]) => Promise<Concept[]>;
}

/** `[label, topic, words, weak, above, related, modifier, not]`; words joined by commas; what is empty at the end is left out. */
export type ConceptRow = [string, string?, string?, string?, number[]?, number[]?, (0 | 1)?, string?];

/** `/search/words/<n>.json`: wordings joined by commas, by the numbers of their concepts joined by commas, and a mark. */
export type WordFile = Record<string, string>;

/** Behind the numbers of concepts that are broader than the wordings. */
export const NARROWER = '<';
/** Parts that wordings are dealt to by the sound of their first character. */
export const WORD_FILES = 160;
/** Concepts in a part, neighbours of one field of life. */
export const CONCEPTS_A_FILE = 12;
/** More than the longest wording needs. */
export const LONGEST_WORDING = 16;
