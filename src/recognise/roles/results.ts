import { firstVerb } from '../commitments/head-verb.ts';
import type { RoleRule, SentenceView } from './role-rule.ts';

/** Words that close an act or say what came of it. */
const DONE =
  /了|过|取得|获|荣|入选|入围|列|居|位|成为|达|升|增|降|完成|建成|实现|全面|显著|明显|有力|有效|有序|稳|好|强|优|新|成效|突破|胜利|圆满|顺利|持续|不断|进一步|加快|推进|办结|清零|摘牌/;

/** What was done. */
export const RESULT_RULES: readonly RoleRule[] = [
  {
    name: 'amount-reached',
    role: 'result',
    holds: ({ chapterKind, statistics }) => looksBack(chapterKind) && statistics.length > 0,
  },
  {
    name: 'act-done',
    role: 'result',
    holds: ({ original, chapterKind, lexicon }) => chapterKind === 'review' && firstVerb(original, 0, lexicon) !== null,
  },
  {
    name: 'we-did',
    role: 'result',
    holds: ({ text, chapterKind }) => chapterKind === 'review' && /我们|全市|全省|全县|全区|一年来|五年来/.test(text),
  },
  {
    name: 'state-reached',
    role: 'result',
    holds: ({ text, chapterKind }) => chapterKind === 'review' && DONE.test(text),
  },
  {
    name: 'result-goes-on',
    role: 'result',
    holds: ({ chapterKind, before }) => chapterKind === 'review' && before?.role === 'result',
  },
  {
    name: 'statement',
    role: 'background',
    holds: ({ original, chapterKind, lexicon }) => chapterKind === 'other' && firstVerb(original, 0, lexicon) !== null,
  },
];

function looksBack(kind: SentenceView['chapterKind']): boolean {
  return kind === 'review' || kind === 'other' || kind === 'opening';
}
