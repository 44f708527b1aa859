/** A run of Latin letters with what may stand inside an abbreviation, or 5G, 3D, 4K. Not a unit behind a number. */
const RUN = /(?<![A-Za-z\d.]|\d )(?:[A-Za-z][A-Za-z\d.+&-]*|\d[GDK](?![A-Za-z\d]))/g;

/** Grades (AAAA), roads (G344), what is numbered by a letter (T3, A1), Roman numerals. */
const NO_WORD = /^(?:A{2,5}\+?|[A-Z]\d+|[IVX]+)$/;

/** Two capitals (PPP, REITs), a capital and a number in parts (G8.5+), or a digit and a letter (5G). */
const ABBREVIATES = /[A-Z][^A-Z]*[A-Z]|[A-Z][^A-Z]*\d[.+]|^\d[A-Z]$/;

/**
 * Abbreviations in Latin letters, each as often as it stands: PPP, REITs, G8.5+; no units, grades, roads or plain words.
 * Linear in the text's length.
 *
 * @param folded a heading or sentence, folded
 */
export function findLatinWords(folded: string): string[] {
  return [...folded.matchAll(RUN)]
    .map(([run]) => run.replace(/[.&-]+$/, '').replace(/(?<!\d)\++$/, ''))
    .filter((word) => word.length > 1 && !NO_WORD.test(word) && ABBREVIATES.test(word));
}

/** Whether nothing beside a place of a Latin word makes it part of a longer one. */
export function standsAlone(folded: string, start: number, end: number): boolean {
  return !/[A-Za-z\d]/.test(folded.charAt(start - 1)) && !/[A-Za-z\d]/.test(folded.charAt(end));
}
