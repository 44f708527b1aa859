import { markText, type Mark, type ShownPiece } from '../model/marked-text.ts';

export type { Mark } from '../model/marked-text.ts';

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
 * A text as HTML, escaped, with elements around marked stretches. Written here, since a template would put white space
 * between the pieces. Of marks that would overlap, the one that begins later is left out.
 */
export function markedHtml(shown: ShownPiece, marks: readonly Mark[]): string {
  return markText(shown, marks, escapeHtml);
}
