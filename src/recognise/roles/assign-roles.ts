import type { Quantity } from '../../schema/quantity.ts';
import type { SentenceRole } from '../../schema/structure.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import type { Passage } from '../passages.ts';
import { AIM_RULES } from './aims.ts';
import { BACKGROUND_RULES } from './background.ts';
import { CEREMONY_RULES } from './ceremony.ts';
import { PROMISE_RULES } from './promises.ts';
import { RESULT_RULES } from './results.ts';
import type { RoleRule, SentenceView } from './role-rule.ts';

/** A sentence's role with the name of the rule that gave it. */
export interface RoleReading {
  role: SentenceRole | null;
  rule: string;
}

/** In order: the first rule that speaks decides. */
const RULES: readonly RoleRule[] = [
  ...CEREMONY_RULES,
  ...BACKGROUND_RULES,
  ...AIM_RULES,
  ...PROMISE_RULES,
  ...RESULT_RULES,
];

/** What no rule speaks of. */
const NO_RULE = 'no-rule';

/**
 * Says of every sentence what it is, by positive evidence alone: null where no rule speaks. Headings keep their role. A
 * rule looks at the sentence, at the sentences before it in its paragraph and at its chapter's kind, never at another
 * paragraph. Linear in the length of the text.
 */
export function assignRoles(
  passages: readonly Passage[],
  quantities: readonly Quantity[],
  lexicon: Lexicon,
): Map<string, RoleReading> {
  const bySentence = Map.groupBy(quantities, ({ sentence }) => sentence);
  const roles = new Map<string, RoleReading>();
  for (const { chapterKind, stretches } of passages) {
    let before: SentenceView['before'] = null;
    for (const { eId, text, folded, role } of stretches) {
      if (role === 'heading') {
        roles.set(eId, { role, rule: 'heading' });
        continue;
      }
      const view: SentenceView = {
        text: folded.trim(),
        original: text.trim(),
        chapterKind,
        statistics: (bySentence.get(eId) ?? []).filter((quantity) => quantity.role === 'statistic'),
        before,
        lexicon,
      };
      const rule = RULES.find((candidate) => candidate.holds(view));
      const reading = { role: rule?.role ?? null, rule: rule?.name ?? NO_RULE };
      roles.set(eId, reading);
      before = { ...reading, text: view.text };
    }
  }
  return roles;
}
