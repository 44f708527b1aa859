import { isMap, isNode, isPair, LineCounter, parseDocument, type Document, type Pair } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problems.ts';

type Issue = z.core.$ZodIssue;

/** A value read from YAML, or what was wrong with it. */
export type YamlResult<T> = { value: T; problems: [] } | { value: null; problems: Problem[] };

/** Content needs no aliases; many of them are an attack. */
const MOST_ALIASES = 20;

/**
 * Reads YAML text against a schema.
 *
 * @param file the name that problems carry
 */
export function readYaml<S extends z.ZodType>(text: string, file: string, schema: S): YamlResult<z.infer<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problemAt = (offset: number, message: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col), message };
  };
  if (document.errors.length > 0) {
    return {
      value: null,
      problems: document.errors.map(({ pos, message }) => problemAt(pos[0], `not valid YAML: ${message}`)),
    };
  }
  const [warning] = document.warnings;
  if (warning) return { value: null, problems: [problemAt(warning.pos[0], `not plain YAML: ${warning.message}`)] };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    return {
      value: null,
      problems: [problemAt(0, `not usable YAML: ${error instanceof Error ? error.message : String(error)}`)],
    };
  }
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) =>
    describeIssue(document, issue).map(([offset, message]) => problemAt(offset, message)),
  );
  return { value: null, problems };
}

/** Offsets and messages of one issue: an unknown key is a problem of its own for each key. */
function describeIssue(document: Document, issue: Issue): [number, string][] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => [
      offsetOf(document, [...path, key], true),
      `unknown key "${[...path, key].join('.')}"; check its spelling or remove it`,
    ]);
  }
  const name = path.join('.');
  if (name === '') return [[0, 'the file does not hold fields with values; expected lines such as name: value']];
  if (!document.hasIn(path))
    return [
      [
        offsetOf(document, path.slice(0, -1), false),
        `missing field "${name}"; add it (null where unknown, if the field allows it)`,
      ],
    ];
  const found = JSON.stringify(document.getIn(path) ?? null);
  return [[offsetOf(document, path, false), `"${name}" is ${found}: ${issue.message}`]];
}

function offsetOf(document: Document, path: readonly (string | number)[], ofKey: boolean): number {
  const parent = path.length > 0 ? document.getIn(path.slice(0, -1), true) : null;
  if (isMap(parent)) {
    const pair: Pair | undefined = parent.items.find(
      (item) => isPair(item) && String(item.key) === String(path.at(-1)),
    );
    const node = ofKey ? pair?.key : (pair?.value ?? pair?.key);
    if (isNode(node) && node.range) return node.range[0];
  }
  const node = path.length > 0 ? document.getIn(path, true) : document.contents;
  return isNode(node) && node.range ? node.range[0] : 0;
}
