/**
 * Of a CSV file (RFC 4180) the head and the records whose first cell is one of some ids, to the character. First cells
 * are not quoted.
 */
export function keepRecords(csv: string, ids: ReadonlySet<string>): string {
  const [head = '', ...records] = splitRecords(csv);
  return [head, ...records.filter((record) => ids.has(record.slice(0, record.indexOf(','))))].join('');
}

/** Each record with its line end; a line end in quotation marks belongs to its cell. */
function splitRecords(csv: string): string[] {
  return csv.match(/(?:[^"\r\n]|"[^"]*")*\r\n/g) ?? [];
}

/** Hands what is here already to the reader as a file. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read it only later.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
