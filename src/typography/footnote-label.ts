/** Heading of a page's footnotes. */
export const FOOTNOTE_LABEL = '注释';
