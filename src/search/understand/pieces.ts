/** Whether the texts of a site have a stretch of text, as search compares it. */
export type Occurs = (text: string) => boolean | Promise<boolean>;

/** No longer piece is tried. */
const LONGEST = 6;
/** A single character says nothing. */
const SHORTEST = 2;

/**
 * The longest pieces of a run of characters that the texts have, from its beginning; what lies between them is missing.
 *
 * @param occurs whether the texts have a stretch, as search compares it
 */
export async function findPieces(run: string, occurs: Occurs): Promise<{ pieces: string[]; missing: string[] }> {
  const pieces: string[] = [];
  const missing: string[] = [];
  let lost = '';
  const close = (): void => {
    if (lost !== '') missing.push(lost);
    lost = '';
  };
  for (let at = 0; at < run.length;) {
    const piece = await longestAt(run, at, occurs);
    if (piece === null) {
      lost += run.charAt(at);
      at += 1;
    } else {
      close();
      pieces.push(piece);
      at += piece.length;
    }
  }
  close();
  return { pieces, missing };
}

async function longestAt(run: string, at: number, occurs: Occurs): Promise<string | null> {
  for (let length = Math.min(LONGEST, run.length - at); length >= SHORTEST; length -= 1) {
    const piece = run.slice(at, at + length);
    if (/^[\p{L}\p{N}]+$/u.test(piece) && (await occurs(piece))) return piece;
  }
  return null;
}
