const LINE = /^([\p{L}_-]{1,20})[ \t]*[:：][ \t]*(.{1,2000})$/u;
/** Of lines, its own two included. */
const LONGEST = 21;

/**
 * The values between two lines of `---` at the top of a file, by their keys in lower case, without quotation marks around
 * them; empty where it has none. What is no line of key and value is left out.
 */
export function readFrontMatter(text: string): ReadonlyMap<string, string> {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/, LONGEST)
    .map((line) => line.trimEnd());
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) return new Map();
  return new Map(
    lines.slice(1, end).flatMap((line): [string, string][] => {
      const [, key, value] = LINE.exec(line) ?? [];
      return key === undefined || value === undefined ? [] : [[key.toLowerCase(), unquote(value)]];
    }),
  );
}

function unquote(value: string): string {
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}
