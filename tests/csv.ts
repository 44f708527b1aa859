/** A CSV file's rows, read by the rules of RFC 4180; a byte order mark is skipped. The last line ends in CRLF too. */
export function readRows(content: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  cell.lastIndex = content.startsWith('\ufeff') ? 1 : 0;
  for (let found = cell.exec(content); found; found = cell.exec(content)) {
    rows.at(-1)?.push(found[1] === undefined ? (found[2] ?? '') : found[1].replaceAll('""', '"'));
    if (found[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** A CSV file's rows by column. */
export function readCsv(content: string): Record<string, string>[] {
  const [columns = [], ...others] = readRows(content);
  return others.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? ''])));
}
