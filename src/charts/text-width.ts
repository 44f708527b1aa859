/** The narrowest width in px that a chart is drawn for; what stands on one line must fit in it. */
export const NARROWEST = 280;

const WIDE = /[\u2e80-\uffef“”‘’—…→±×]/;

/** Estimated width in px of a text in a sans CJK face: 1 em a Chinese character or mark, 0.55 em a letter or digit. */
export function textWidth(text: string, fontSize: number): number {
  return Array.from(text).reduce((sum, char) => sum + (WIDE.test(char) ? 1 : 0.55), 0) * fontSize;
}

/** Marks that no line may begin with. */
const CLOSING = /^[，。、；：！？）》」』”’%％]/;

/** A text in lines of at most `width` px; numbers and Latin words stay whole, closing marks stay with what they close. */
export function wrapText(text: string, fontSize: number, width: number = NARROWEST): string[] {
  const pieces = (text.match(/[\x21-\x7e]{1,24}|[^\x21-\x7e]/gu) ?? []).reduce<string[]>((found, piece) => {
    const last = found.at(-1);
    return last !== undefined && CLOSING.test(piece) && last.length < 24
      ? [...found.slice(0, -1), last + piece]
      : [...found, piece];
  }, []);
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && textWidth(line + piece, fontSize) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** At most so many lines, the last one cut with …… where there are more. */
export function clipLines(lines: readonly string[], count: number): string[] {
  if (lines.length <= count) return [...lines];
  const last = lines[count - 1] ?? '';
  return [...lines.slice(0, count - 1), `${last.slice(0, Math.max(0, last.length - 2))}……`];
}
