import type { Lexicon } from '../recognise/lexicon/compile.ts';
import type { Range } from './plain-text.ts';

/** What parts a name from what stands before it. */
const BEFORE = /(?:^|[、,。;:和与及“(])$/;

/** Whether a mark, a verb or a word of manner stands right before a range, so that nothing before it belongs to the name. */
export function startsMember(text: string, { start }: Pick<Range, 'start'>, { verbs }: Lexicon): boolean {
  if (BEFORE.test(text.slice(0, start))) return true;
  return [4, 3, 2, 1].some((length) => {
    const word = start < length ? '' : text.slice(start - length, start);
    return (
      word !== '' && verbs.has(word, 'completion', 'act', 'aid', 'assurance', 'manner', 'relation', 'counted', 'opener')
    );
  });
}
