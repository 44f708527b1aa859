import type { Recognition } from '../recognise/recognise-report.ts';
import type { AppliedCorrection } from '../recognise/corrections.ts';
import { findUnreadNumbers } from '../recognise/unread-numbers.ts';
import { visitSentences } from '../parse/visit.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { SentenceRole } from '../schema/structure.ts';

/** A rule and what it has read; `example` is the eId of where it did so first. */
export interface RuleCount<T> {
  rule: string;
  as: T;
  count: number;
  example: { eId: string; text: string };
}

/** How the facts of a report were read, for the method page; ids are locked. */
export interface Ledger {
  quantityRules: RuleCount<Quantity['role']>[];
  roleRules: RuleCount<SentenceRole>[];
  /** Numbers that no rule has read, with the words around them. */
  unreadNumbers: { eId: string; text: string }[];
  unreadSentences: { eId: string; text: string }[];
  /** What a person has set right; sentences by their published ids. */
  corrected: AppliedCorrection[];
}

/** @param ids locked ids by positional ones */
export function makeLedger(source: string, recognition: Recognition, ids: ReadonlyMap<string, string>): Ledger {
  const { document, trace } = recognition;
  const lock = (id: string): string => ids.get(id) ?? id;
  const sentences = [...visitSentences(document)];
  const roles = new Map(document.quantities.map(({ id, role }) => [id, role]));
  return {
    quantityRules: countRules(
      trace.quantities.map(({ quantity, rules }) => ({
        rule: rules.found,
        // As corrected, so that the ledger adds up with the document.
        as: roles.get(quantity.id) ?? quantity.role,
        example: { eId: lock(quantity.sentence), text: quantity.text ?? quantity.raw },
      })),
    ),
    roleRules: countRules(
      sentences.flatMap(({ eId, raw, text = raw, role }) =>
        role === null ? [] : [{ rule: trace.roles.get(eId)?.rule ?? '', as: role, example: { eId: lock(eId), text } }],
      ),
    ),
    unreadNumbers: findUnreadNumbers(source, document).map(({ eId, text }) => ({ eId: lock(eId), text })),
    unreadSentences: sentences.flatMap(({ eId, raw, text = raw, role }) =>
      role === null ? [{ eId: lock(eId), text }] : [],
    ),
    corrected: trace.corrected.map((row) => ({ ...row, quantity: lock(row.quantity) })),
  };
}

/** Most frequent first. */
function countRules<T extends string>(readings: readonly Omit<RuleCount<T>, 'count'>[]): RuleCount<T>[] {
  const counts = new Map<string, RuleCount<T>>();
  for (const reading of readings) {
    const key = `${reading.as} ${reading.rule}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { ...reading, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
