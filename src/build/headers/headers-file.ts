import type { HeaderRule } from './header-rules.ts';

/** Name of the file, at the root of what is published, that hosts read headers from. */
export const HEADERS_FILE = '_headers';

/** A block of a `_headers` file. */
export interface HeaderBlock {
  path: string;
  /** Names of headers that earlier blocks set and this one takes away. */
  detached: readonly string[];
  headers: readonly { name: string; value: string }[];
}

/**
 * A `_headers` file as Cloudflare Pages and Netlify read it. A header that an earlier block sets is detached (`! Name`)
 * before it is set again: Cloudflare would join both values, while Netlify skips that line and takes the later value.
 */
export function writeHeadersFile(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ path, headers }, i) => {
    const earlier = rules.slice(0, i).filter((rule) => matches(rule.path, path));
    const lines = Object.entries(headers).flatMap(([name, value]) => [
      ...(earlier.some((rule) => name in rule.headers) ? [`  ! ${name}`] : []),
      ...(value === null ? [] : [`  ${name}: ${value}`]),
    ]);
    return [path, ...lines].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/**
 * Reads a `_headers` file.
 *
 * @throws {Error} with the line's number where a line is none of the format
 */
export function parseHeadersFile(text: string): HeaderBlock[] {
  const blocks: { path: string; detached: string[]; headers: { name: string; value: string }[] }[] = [];
  for (const [i, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const block = blocks.at(-1);
    const header = /^([\w-]+): (\S.*)$/.exec(line);
    const detached = /^! ([\w-]+)$/.exec(line)?.[1];
    if (line.startsWith('/')) blocks.push({ path: line, detached: [], headers: [] });
    else if (block && header) block.headers.push({ name: header[1] ?? '', value: header[2] ?? '' });
    else if (block && detached !== undefined) block.detached.push(detached);
    else
      throw new Error(`${HEADERS_FILE}:${String(i + 1)}: expected a path, "Name: value" or "! Name", found "${line}"`);
  }
  return blocks;
}

/**
 * The headers of an answer, by name in lower case, as Cloudflare Pages puts them together: all blocks that match, in
 * order, values of one name joined by a comma.
 *
 * @param path of the request, from the host's root, without its query
 */
export function headersFor(blocks: readonly HeaderBlock[], path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { detached, headers } of blocks.filter((block) => matches(block.path, path))) {
    for (const name of detached) found.delete(name.toLowerCase());
    for (const { name, value } of headers) {
      const before = found.get(name.toLowerCase());
      found.set(name.toLowerCase(), before === undefined ? value : `${before}, ${value}`);
    }
  }
  return found;
}

function matches(pattern: string, path: string): boolean {
  return new RegExp(`^${pathExpression(pattern)}$`).test(path);
}

/** A path with `*` and `:word` as the source of a regular expression. */
export function pathExpression(pattern: string): string {
  return pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/:[a-z]+/g, '[^/]+');
}
