/** Quotes and brackets that keep sentences and clauses together, by opening mark. */
const CLOSING = new Map(
  ['“”', '‘’', '（）', '()', '《》', '〈〉', '【】', '〔〕', '［］', '[]', '「」', '『』', '｛｝', '{}'].map((pair) => [
    pair.charAt(0),
    pair.charAt(1),
  ]),
);
const OPENING = new Map([...CLOSING].map(([open, close]) => [close, open]));

/** Most paragraphs' parts have none of these marks, and are read many times over. */
const MARK = /[“”‘’（）()《》〈〉【】〔〕［］[\]「」『』｛｝{}"]/;
const MARKS = new RegExp(MARK, 'g');

export function isClosingMark(char: string): boolean {
  return OPENING.has(char) || char === '"';
}

/**
 * For each character of a paragraph how many paired quotes and brackets it stands in, the marks themselves counted as
 * inside. A mark without its partner in the paragraph is ignored. Straight double quotes pair in turn. Linear in the
 * length of the text.
 */
export function pairDepths(text: string): Uint16Array {
  const depths = new Uint16Array(text.length);
  if (!MARK.test(text)) return depths;
  const partner = matchPairs(text);
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const other = partner.get(i);
    if (other !== undefined && other > i) depth += 1;
    depths[i] = Math.min(depth, 0xffff);
    if (other !== undefined && other < i) depth -= 1;
  }
  return depths;
}

/** Indices of quotes and brackets without a partner, ascending. */
export function findUnpaired(text: string): number[] {
  if (!MARK.test(text)) return [];
  const partner = matchPairs(text);
  return Array.from(text.matchAll(MARKS), ({ index }) => index).filter(
    (i) => text.charAt(i) !== '"' && !partner.has(i),
  );
}

/** Index of the partner of each paired mark. An opener that a wider pair closes over stays alone. */
function matchPairs(text: string): Map<number, number> {
  const partner = new Map<number, number>();
  const open: { char: string; index: number }[] = [];
  const waiting = new Map<string, number>();
  const count = (char: string, by: number): void => void waiting.set(char, (waiting.get(char) ?? 0) + by);
  for (const { 0: char, index: i } of text.matchAll(MARKS)) {
    const closes = char === '"' && (waiting.get('"') ?? 0) > 0 ? '"' : OPENING.get(char);
    if (closes === undefined) {
      if (char !== '"' && !CLOSING.has(char)) continue;
      open.push({ char, index: i });
      count(char, 1);
      continue;
    }
    if ((waiting.get(closes) ?? 0) === 0) continue;
    for (let top = open.pop(); top; top = open.pop()) {
      count(top.char, -1);
      if (top.char !== closes) continue;
      partner.set(top.index, i);
      partner.set(i, top.index);
      break;
    }
  }
  return partner;
}
