import { findHead, firstVerb } from '../commitments/head-verb.ts';
import { isForward } from './aims.ts';
import type { RoleRule, SentenceView } from './role-rule.ts';

/** Words with which the government speaks of what it will do. */
const WILL =
  /我们(?:一定)?(?:要|将|必须|应)|^(?:要|必须|今年|新的一年)|总体要求|工作思路|基本思路|指导思想|总的要求|坚持/;

/** What the year's work is to be. */
export const PROMISE_RULES: readonly RoleRule[] = [
  { name: 'will', role: 'commitment', holds: ({ text, chapterKind }) => isForward(chapterKind) && WILL.test(text) },
  { name: 'act-promised', role: 'commitment', holds: promisesAct },
  { name: 'effort-promised', role: 'commitment', holds: promisesEffort },
  {
    name: 'amount-promised',
    role: 'commitment',
    holds: ({ chapterKind, statistics }) => isForward(chapterKind) && statistics.length > 0,
  },
  {
    name: 'promise-goes-on',
    role: 'commitment',
    holds: ({ chapterKind, before }) => isForward(chapterKind) && before?.role === 'commitment',
  },
];

/** How an act is done, where the vocabulary does not know the act: 进一步解放思想. */
function promisesEffort({ original, chapterKind, lexicon }: SentenceView): boolean {
  if (!isForward(chapterKind)) return false;
  for (let at = 0; at < original.length; at += 1) {
    if (lexicon.verbs.wordAt(original, at, 'manner', 'assurance').length > 1) return true;
  }
  return false;
}

/** A verb of doing in a chapter that looks ahead. */
function promisesAct({ original, chapterKind, lexicon }: SentenceView): boolean {
  if (!isForward(chapterKind)) return false;
  return firstVerb(original, 0, lexicon) !== null || findHead(original, lexicon)?.opens === true;
}
