const LONGEST_LEAD = 20;
const LONGEST_ITEM_LEAD = 60;
const ITEM_OPENER = /^[一二三四五六七八九十]{1,2}是/;
/** Who is spoken to stands before what is said: no heading. */
const ADDRESS = /^(?:各位|同志们|朋友们)/;

/** A paragraph's first sentence, and what shows whether it is a heading. */
export interface Opening {
  sentence: string;
  /** Whether text follows in the paragraph. */
  followed: boolean;
  /** Whether bold type covers exactly this sentence. */
  bold: boolean;
}

/**
 * Which paragraphs of one section open with a run-in heading. A first sentence is one where text follows it and it is
 * short, has no digit and no 、, and most paragraphs of the section open so; or it opens with 一是, 二是, …; or it is
 * set in bold.
 *
 * @param habit whether the neighbouring sections' paragraphs open so, which speaks for a section of one paragraph
 */
export function findLeads(openings: readonly Opening[], habit: boolean): boolean[] {
  const short = openings.map(isShortHeading);
  const count = short.filter(Boolean).length;
  const usual = count * 2 > openings.length && (count > 1 || habit);
  return openings.map(
    (opening, i) =>
      opening.followed && (opening.bold || isItemHeading(opening.sentence) || (usual && short[i] === true)),
  );
}

function isShortHeading({ sentence, followed }: Opening): boolean {
  return (
    followed &&
    sentence.length <= LONGEST_LEAD &&
    !/[\d０-９、]/.test(sentence) &&
    /[。！]$/.test(sentence) &&
    !ADDRESS.test(sentence)
  );
}

function isItemHeading(sentence: string): boolean {
  return ITEM_OPENER.test(sentence) && sentence.endsWith('。') && sentence.length <= LONGEST_ITEM_LEAD;
}
