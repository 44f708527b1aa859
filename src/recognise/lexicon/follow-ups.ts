import { anyOf } from '../../parse/pattern.ts';
import type { FollowUpVocabulary } from '../../schema/follow-up-vocabulary.ts';

/** A part or turn of a thing that is told beside its name: 二期, 第三届. */
export interface Turn {
  /** 期. */
  counter: string;
  /** 1 for 一期 and 首期. */
  number: number;
}

/** The words by which promises are found again, ready for finding them in a text. */
export interface FollowUpWords {
  /** How many characters at a place are left out before names are compared; 0 for most. */
  asideLength: (text: string, at: number) => number;
  /** The word that is written for the one at a place, with the latter's length; null for most. */
  sameAt: (text: string, at: number) => { word: string; length: number } | null;
  isTheme: (name: string) => boolean;
  /** Whether a name ends as those of things do that stand somewhere. */
  isThing: (name: string) => boolean;
  /** Whether a text opens with what may stand behind the name of a thing that is meant itself. */
  standsBehindName: (text: string) => boolean;
  /** Whether a name ends as titles do that places strive for. */
  isTitle: (name: string) => boolean;
  /** Whether a text speaks of creed and conduct. */
  tellsCreed: (text: string) => boolean;
  /** Writes commas for what the whole country has and speaks of, and for turns, so that a text keeps its length. */
  withoutNational: (text: string) => string;
  tellsLastYear: (text: string) => boolean;
  tellsSeveralYears: (text: string) => boolean;
  /** The parts and turns that a text names, in order. */
  turns: (text: string) => Turn[];
  /** How many characters the word for a level that opens a text has; 0 without one. */
  rankLength: (text: string) => number;
}

const NUMERALS = '首一二三四五六七八九十';

/** “一二三四” counts and names nothing. */
const ONLY_NUMERALS = /^[一二三四五六七八九十百千万\d+]+$/;

const compiled = new WeakMap<FollowUpVocabulary, FollowUpWords>();

/** Compiled once a vocabulary. */
export function compileFollowUpWords(words: FollowUpVocabulary): FollowUpWords {
  const known = compiled.get(words) ?? compile(words);
  compiled.set(words, known);
  return known;
}

function compile(listed: FollowUpVocabulary): FollowUpWords {
  const { aside, same, themes, lastYear, severalYears, phases, turns, ranks } = listed;
  const longestFirst = (list: readonly string[]): string[] => [...list].sort((a, b) => b.length - a.length);
  const written = same.flatMap(({ word, also }) => also.map((other) => ({ word, other })));
  const subjects = new Set(themes);
  // 一批 is some, 第一批 is the first.
  const numeral = `[${NUMERALS}]|\\d{1,3}`;
  const turn = new RegExp(`(${numeral})(${anyOf(phases)})|(?:第(${numeral})|(首))(${anyOf(turns)})`, 'g');
  const national = new RegExp(`${anyOf([...listed.national, ...themes])}|第[${NUMERALS}\\d]{1,3}${anyOf(turns)}`, 'g');
  const behind = new RegExp(`^(?:${anyOf(listed.behind)}|(?:${numeral})${anyOf(phases)}|[(“])`);
  const levels = longestFirst(ranks);
  return {
    asideLength: (text, at) => aside.find((word) => text.startsWith(word, at))?.length ?? 0,
    sameAt: (text, at) => {
      const found = written.find(({ other }) => text.startsWith(other, at));
      return found ? { word: found.word, length: found.other.length } : null;
    },
    isTheme: (name) => subjects.has(name) || ONLY_NUMERALS.test(name),
    isThing: (name) => listed.things.some((end) => name.endsWith(end)),
    standsBehindName: (text) => behind.test(text),
    isTitle: (name) => listed.titles.some((end) => name.endsWith(end)),
    tellsCreed: (text) => listed.creed.some((word) => text.includes(word)),
    withoutNational: (text) => text.replace(national, (word) => ','.repeat(word.length)),
    tellsLastYear: (text) => lastYear.some((word) => text.includes(word)),
    tellsSeveralYears: (text) => severalYears.some((word) => text.includes(word)),
    turns: (text) =>
      [...text.matchAll(turn)].map(([, part, counter, ordinal, first, other]) => ({
        counter: counter ?? other ?? '',
        number: numberOf(part ?? ordinal ?? first ?? ''),
      })),
    rankLength: (text) => levels.find((word) => text.startsWith(word))?.length ?? 0,
  };
}

function numberOf(numeral: string): number {
  const at = NUMERALS.indexOf(numeral);
  return at < 0 ? Number(numeral) : Math.max(1, at);
}
