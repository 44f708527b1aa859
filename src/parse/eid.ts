/**
 * Positional ids after Akoma Ntoso's naming convention: `CHAPTER[-SECTION]-pN[-sN[-cN]]`. Ordinals are 1-based counts
 * of elements, never the printed numerals, which may repeat or be missing.
 */
export function sectionEId(chapter: number, section: number): string {
  return `${String(chapter)}-${String(section)}`;
}

export function headingEId(container: string): string {
  return `${container}-h`;
}

export function paragraphEId(container: string, ordinal: number): string {
  return `${container}-p${String(ordinal)}`;
}

export function sentenceEId(paragraph: string, ordinal: number): string {
  return `${paragraph}-s${String(ordinal)}`;
}

export function clauseEId(sentence: string, ordinal: number): string {
  return `${sentence}-c${String(ordinal)}`;
}

/** @param host eId of a sentence or heading */
export function quantityEId(host: string, ordinal: number): string {
  return `${host}-q${String(ordinal)}`;
}

export function commitmentEId(sentence: string, ordinal: number): string {
  return `${sentence}-k${String(ordinal)}`;
}

/** The parts of an eId: `3-4-p1-s2` → container `3-4`, inside `p1-s2`; a container alone has an empty inside. */
export function splitEId(eId: string): { container: string; inside: string } {
  const found = /^(\d+(?:-\d+)?)(?:-(h(?:-q\d+)?|p\d.*))?$/.exec(eId);
  return { container: found?.[1] ?? eId, inside: found?.[2] ?? '' };
}

/** Where a container's page stands below the report: chapter `3` → `3/`, section `3-4` → `3/4/`, section 0 → `3/`. */
export function containerPath(container: string): string {
  const [chapter = '', section = '0'] = container.split('-');
  return section === '0' ? `${chapter}/` : `${chapter}/${section}/`;
}

/** What a reader sees as a paragraph's number: `3-4-p1` → `3.4.1`. */
export function printedNumber(paragraphId: string): string {
  return paragraphId.replace('p', '').replaceAll('-', '.');
}
