import type { Vocabulary } from '../../schema/vocabulary.ts';
import { compileActs, type Acts } from './acts.ts';
import { compileBounds, type Bounds } from './bounds.ts';
import { compileGeneric, type Generic } from './generic.ts';
import { compileOpeners, type Openers } from './openers.ts';
import { compilePredicates, type Predicates } from './predicates.ts';
import { compileVerbs, type VerbLexicon } from './verbs.ts';

/** The parts of the vocabulary that are words of the language, and no list of things. */
export type LexiconWords = Pick<Vocabulary, 'verbs' | 'bounds' | 'predicates' | 'openers' | 'generic'>;

/** The words of the vocabulary, ready for finding them in a text. Rules ask it and spell no list of words. */
export interface Lexicon {
  acts: Acts;
  bounds: Bounds;
  generic: Generic;
  openers: Openers;
  predicates: Predicates;
  verbs: VerbLexicon;
}

const compiled = new WeakMap<LexiconWords, Lexicon>();

/** Compiles a vocabulary once, however often it is asked for. */
export function compileLexicon(words: LexiconWords): Lexicon {
  const known = compiled.get(words);
  if (known) return known;
  const bounds = compileBounds(words.bounds);
  const lexicon: Lexicon = {
    acts: compileActs(words),
    bounds,
    generic: compileGeneric(words.generic),
    openers: compileOpeners(words.openers),
    predicates: compilePredicates(words, bounds),
    verbs: compileVerbs(words),
  };
  compiled.set(words, lexicon);
  return lexicon;
}
