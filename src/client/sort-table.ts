/** Makes the tables of charts sortable: a button in each head, which sorts up, down, and back to the report's order. */
type Order = 'ascending' | 'descending' | 'none';
const NEXT: Record<Order, Order> = { none: 'descending', descending: 'ascending', ascending: 'none' };

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) makeSortable(table);

function makeSortable(table: HTMLTableElement): void {
  const [body] = table.tBodies;
  if (!body) return;
  const rows = [...body.rows];
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  for (const [column, head] of heads.entries()) {
    // A column of drawings shows what others hold.
    if (head.classList.contains('track')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    head.setAttribute('aria-sort', 'none');
    button.addEventListener('click', () => {
      const order = NEXT[(head.getAttribute('aria-sort') ?? 'none') as Order];
      for (const other of heads) other.setAttribute('aria-sort', other === head ? order : 'none');
      body.append(...sortRows(rows, column, order));
    });
  }
}

function sortRows(rows: readonly HTMLTableRowElement[], column: number, order: Order): HTMLTableRowElement[] {
  if (order === 'none') return [...rows];
  const sign = order === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [x, y] = [a.cells[column], b.cells[column]];
    const [p, q] = [numberOf(x), numberOf(y)];
    // Rows without a number come last, whichever way.
    if (p !== null && q !== null) return sign * (p - q);
    if (p !== null || q !== null) return p === null ? 1 : -1;
    return sign * wordsOf(x).localeCompare(wordsOf(y), 'zh-CN');
  });
}

function numberOf(cell: HTMLTableCellElement | undefined): number | null {
  const value = cell?.dataset['value'];
  return value === undefined ? null : Number(value);
}

/** What a cell without a number is sorted by: the reading of a place, whose characters may read otherwise in other words. */
function wordsOf(cell: HTMLTableCellElement | undefined): string {
  return cell?.dataset['sort'] ?? cell?.textContent ?? '';
}

export {};
