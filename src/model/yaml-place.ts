import { isNode, LineCounter, parseDocument } from 'yaml';

/** Keys and 0-based positions from the top of a YAML file: `['places', 3, 'id']`. */
export type YamlPath = readonly (string | number)[];

/** Where a value stands in YAML text, 1-based; the nearest thing around it where there is no such value. */
export function locateYaml(text: string, path: YamlPath): { line: number; column: number } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (!isNode(node) || !node.range) continue;
    const { line, col } = lines.linePos(node.range[0]);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }
  return { line: 1, column: 1 };
}
