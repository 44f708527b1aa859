import type { QuantityReading } from '../recognise/recognise-quantities.ts';
import type { Recognition } from '../recognise/recognise-report.ts';
import { headingEId } from '../parse/eid.ts';
import { visitSentences } from '../parse/visit.ts';

/**
 * Which rules read what in the headings and sentences that are asked for, for people; empty where none
 * is.
 *
 * @param isAsked told the eId and the text as shown
 */
export function explain({ document, trace }: Recognition, isAsked: (eId: string, text: string) => boolean): string {
  const headings = document.chapters.flatMap((chapter) => [chapter, ...chapter.sections]);
  const stretches = [
    ...headings.map(({ eId, heading }) => ({
      eId: headingEId(eId),
      raw: heading ?? '',
      text: undefined,
      role: 'heading',
    })),
    ...visitSentences(document),
  ];
  const found = stretches.filter(({ eId, raw, text = raw }) => isAsked(eId, text));
  const quantities = Map.groupBy(trace.quantities, ({ quantity }) => quantity.sentence);
  const commitments = Map.groupBy(trace.commitments, ({ commitment }) => commitment.sentence);
  return found
    .flatMap(({ eId, raw, text: shown = raw, role }) => [
      `${eId} ${role ?? 'unclassified'} (${trace.roles.get(eId)?.rule ?? (role === 'heading' ? 'heading' : 'no-rule')})`,
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
  const number = range(value, valueMax);
  const inBase = base === null ? '' : ` = ${range(base.value, base.valueMax)} ${base.unit}`;
  return [
    `  ${id} ${text}`,
    line(`${role} (${rules.found})`, `${number} ${unit ?? 'without unit'}${inBase}`),
    line(`subject ${subject} (${rules.subject})`),
    line(`measure ${measure ?? '–'} (${rules.measure})`, `direction ${direction}`, ...list('words', words)),
    line(`bound ${bound}${hedge === null ? '' : ` (${hedge})`}`, `period ${period}`, `status ${status}`),
  ];
}

function range(value: number | null, valueMax: number | null): string {
  return `${String(value ?? '?')}${valueMax === null ? '' : `–${String(valueMax)}`}`;
}

const EMPTY = '      ';

function line(...parts: string[]): string {
  return EMPTY + parts.join('; ');
}

function list(name: string, values: readonly string[]): string[] {
  return values.length > 0 ? [`${name} ${values.join(' ')}`] : [];
}
