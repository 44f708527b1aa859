/** The form of an id of a report's text on its page: a heading, a paragraph, a sentence, a number or commitment in it. */
const ID = /^(?:h|p\d+)(?:-[sqk]\d+)*/;

/**
 * The id a link was meant for: without what was copied behind it (p1-s6。), and of the paragraph where its sentence is not
 * there.
 *
 * @param fragment decoded, without its sign
 */
export function meantId(fragment: string, isThere: (id: string) => boolean): string | null {
  for (let id = ID.exec(fragment)?.[0] ?? ''; id !== ''; id = id.slice(0, Math.max(0, id.lastIndexOf('-'))))
    if (isThere(id)) return id;
  return null;
}

/** Goes where a link was meant to lead, with what was wrong in it gone from the address. */
export function mendTarget(): void {
  const id = meantId(decodeURIComponent(location.hash.slice(1)), (one) => document.getElementById(one) !== null);
  if (id !== null) location.replace(`#${id}`);
}
