import type { QuantityReading } from '../recognise/recognise-quantities.ts';
import type { Recognition } from '../recognise/recognise-report.ts';
import { visitSentences } from '../parse/visit.ts';

/**
 * Which rules read what in the sentences that hold a text, for people; empty where none does.
 *
 * @param text part of a sentence, to the character
 */
export function explain({ document, trace }: Recognition, text: string): string {
  const found = [...visitSentences(document)].filter(({ raw, text: shown = raw }) => shown.includes(text));
  const quantities = Map.groupBy(trace.quantities, ({ quantity }) => quantity.sentence);
  const commitments = Map.groupBy(trace.commitments, ({ commitment }) => commitment.sentence);
  return found
    .flatMap(({ eId, raw, text: shown = raw, role }) => [
      `${eId} ${role ?? 'unclassified'} (${trace.roles.get(eId)?.rule ?? 'no-rule'})`,
      `  ${shown.trim()}`,
      ...(quantities.get(eId) ?? []).flatMap(explainQuantity),
      ...(commitments.get(eId) ?? []).flatMap(({ commitment, rules }) => [
        `  ${commitment.id} ${commitment.text ?? commitment.raw}`,
        line(commitment.specificity, `verb ${commitment.verb ?? '–'}`, `object ${commitment.object ?? '–'}`),
        line(...list('projects', commitment.projects), ...list('places', commitment.places)),
        line(...list('topics', commitment.topics), `rules ${rules.join(', ')}`),
      ]),
      '',
    ])
    .filter((one) => one !== EMPTY)
    .join('\n');
}

function explainQuantity({ quantity, rules, words }: QuantityReading): string[] {
  const { id, raw, text = raw, role, subject, value, valueMax, unit, base, measure, direction } = quantity;
  const { bound, hedge, period, status } = quantity;
  const number = `${String(value ?? '?')}${valueMax === null ? '' : `–${String(valueMax)}`}`;
  const inBase = base === null ? '' : ` = ${String(base.value)} ${base.unit}`;
  return [
    `  ${id} ${text}`,
    line(`${role} (${rules.found})`, `${number} ${unit ?? 'without unit'}${inBase}`),
    line(`subject ${subject} (${rules.subject})`),
    line(`measure ${measure ?? '–'} (${rules.measure})`, `direction ${direction}`, ...list('words', words)),
    line(`bound ${bound}${hedge === null ? '' : ` (${hedge})`}`, `period ${period}`, `status ${status}`),
  ];
}

const EMPTY = '      ';

function line(...parts: string[]): string {
  return EMPTY + parts.join('; ');
}

function list(name: string, values: readonly string[]): string[] {
  return values.length > 0 ? [`${name} ${values.join(' ')}`] : [];
}
