import { measureLeadIn } from '../commitments/lead-in.ts';
import type { RoleRule, SentenceView } from './role-rule.ts';

/** Sentences that state the year's aims as measures: 主要预期目标是…. */
const NAMES_AIMS =
  /(?:预期|奋斗|工作|发展|主要|具体|总体|规划|约束性)(?:目标|指标)(?:任务)?(?:\S{0,6})?(?:是|为|确定为|建议为|安排为|[:：])/;

/** What the year aims at, in measures. */
export const AIM_RULES: readonly RoleRule[] = [
  {
    name: 'aims-named',
    role: 'target',
    holds: ({ text, chapterKind, statistics }) =>
      isForward(chapterKind) && NAMES_AIMS.test(text) && statistics.length > 0,
  },
  { name: 'aims-go-on', role: 'target', holds: aimsGoOn },
  { name: 'measures-only', role: 'target', holds: statesMeasuresOnly },
];

export function isForward(kind: SentenceView['chapterKind']): boolean {
  return kind === 'goals' || kind === 'plan' || kind === 'government';
}

/** After the aims are named, sentences of the same paragraph that state measures go on with them. */
function aimsGoOn({ before, text, chapterKind, lexicon }: SentenceView): boolean {
  const open = /[;；]$/.test(before?.text ?? '');
  const named = before?.role === 'target' && (before.rule === 'aims-named' || before.rule === 'aims-go-on');
  return (
    isForward(chapterKind) &&
    named &&
    (open || lexicon.predicates.states(text)) &&
    !/^(?:要|我们|实现上述|为)/.test(text)
  );
}

/** Every clause is a measure and its amount, none begins with an act: 第三产业增加值增长6%左右. */
function statesMeasuresOnly({ text, chapterKind, statistics, lexicon }: SentenceView): boolean {
  if (!isForward(chapterKind) || statistics.length === 0) return false;
  const clauses = text.split(/[,，;；]/).filter((clause) => clause.trim() !== '');
  return (
    clauses.length <= statistics.length &&
    clauses.every(
      (clause) =>
        lexicon.predicates.states(clause) &&
        /\d|翻|两位数|首位/.test(clause) &&
        lexicon.verbs.wordAt(clause.slice(measureLeadIn(clause, lexicon)), 0, 'act', 'completion', 'aid', 'manner')
          .length < 2,
    )
  );
}
