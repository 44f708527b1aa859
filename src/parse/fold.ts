/**
 * A text for rules to match on: full-width letters, digits and marks as ASCII, every kind of space as a space. Each
 * character keeps its place, so that indices hold in the original too.
 */
export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\s]/g, (char) =>
    char >= '\uff01' && char <= '\uff5e' ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : ' ',
  );
}
