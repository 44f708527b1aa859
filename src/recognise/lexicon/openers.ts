import { anyOf } from '../../parse/pattern.ts';
import type { OpenerVocabulary } from '../../schema/opener-vocabulary.ts';
import { compileStart, type WordStart } from './word-start.ts';

export interface Openers {
  /** What is measured, without what the clause opens with: 茶产业产值 of 其中,预计茶产业产值. */
  withoutMeasured: (text: string) => string;
  /** Whether a clause only points to what was told before: 实现上述目标. */
  points: (clause: string) => boolean;
}

export function compileOpeners(words: OpenerVocabulary): Openers {
  const opener = compileOpener(words);
  const { acts, words: pointers, nouns, alone } = words.pointing;
  const pointing = new RegExp(`^${anyOf(acts)}(?:${anyOf(pointers)}[^，,]{0,6}${anyOf(nouns)}|${anyOf(alone)})$`);
  return {
    points: (clause) => pointing.test(clause),
    withoutMeasured: (text) => {
      let at = 0;
      for (let end = opener(text, at); end > at; end = opener(text, at)) at = text.startsWith(',', end) ? end + 1 : end;
      return text.slice(at);
    },
  };
}

/** Words that open a clause by themselves, and those that do so by what follows them. */
function compileOpener({ measured, leading, joining }: OpenerVocabulary): WordStart {
  const always = compileStart(measured);
  const before = leading.map(({ word, then }) => ({ word, next: startsWithAny(then) }));
  const joins = joining.map(({ word, then, within }) => `${word}(?=[^,]{1,${String(within)}}${anyOf(then)})`);
  const withWhom = new RegExp(joins.length === 0 ? '(?!)' : `(?:${joins.join('|')})`, 'y');
  return (text, at) => {
    withWhom.lastIndex = at;
    if (withWhom.test(text)) return at;
    const led = before.find(({ word, next }) => text.startsWith(word, at) && next(text, at + word.length));
    return led ? at + led.word.length : always(text, at);
  };
}

function startsWithAny(words: readonly string[]): (text: string, at: number) => boolean {
  return (text, at) => words.some((word) => text.startsWith(word, at));
}
