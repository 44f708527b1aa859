import type { Note } from '../schema/note.ts';
import type { Sentence } from '../schema/structure.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);
}

/**
 * A sentence as HTML: its text to the character, with the marks of notes as links to what explains them. Written here,
 * since a template would put white space between the pieces.
 *
 * @param linkTo address of an element by its eId
 */
export function sentenceHtml(
  { eId, raw, text = raw }: Sentence,
  notes: readonly Note[],
  linkTo: (eId: string) => string,
): string {
  const marks = notes
    .flatMap(({ entry, references }) =>
      references.filter(({ sentence }) => sentence === eId).map((mark) => ({ ...mark, entry })),
    )
    .sort((a, b) => a.span.start - b.span.start);
  let html = '';
  let from = 0;
  for (const { raw: mark, entry } of marks) {
    const at = text.indexOf(mark, from);
    if (at < 0) continue;
    html += `${escapeHtml(text.slice(from, at))}<a class="note-mark" href="${escapeHtml(linkTo(entry))}">${escapeHtml(mark)}</a>`;
    from = at + mark.length;
  }
  return html + escapeHtml(text.slice(from));
}
