/** 「term」：指…, 3.“term”：即…, [5]term：是指…: what a term means. */
const ENTRY =
  /^\s{0,8}(?:([[〔【(]?\d{1,3}[\]〕】)]?[.、]?)\s{0,3})?(["“「])?[^,。;:]{2,40}:(?:[“"][^”"]{1,30}[”"])?(?:是指|指|即|就是)/;

/**
 * Which paragraphs of a chapter explain terms, as a glossary without a heading does. A numeral or a quotation mark before
 * the term shows it, else a second entry beside it.
 *
 * @param paragraphs texts folded to half width
 */
export function findGlosses(paragraphs: readonly string[]): boolean[] {
  const found = paragraphs.map((text) => ENTRY.exec(text));
  return found.map((entry, i) => {
    if (!entry) return false;
    return entry[1] !== undefined || entry[2] !== undefined || Boolean(found[i - 1] ?? found[i + 1]);
  });
}
