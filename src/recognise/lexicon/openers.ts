import type { OpenerVocabulary } from '../../schema/opener-vocabulary.ts';
import { compileStart } from './word-start.ts';

export interface Openers {
  /** What is measured, without what the clause opens with: 茶产业产值 of 其中,预计茶产业产值. */
  withoutMeasured: (text: string) => string;
}

export function compileOpeners({ measured }: OpenerVocabulary): Openers {
  const opener = compileStart(measured);
  return {
    withoutMeasured: (text) => {
      let at = 0;
      for (let end = opener(text, at); end > at; end = opener(text, at)) at = text.startsWith(',', end) ? end + 1 : end;
      return text.slice(at);
    },
  };
}
