/** Makes the rows of charts say what they show when pointed at or focused, and lets readers put them in another order. */
const KEYS = [
  ['', '报告的顺序'],
  ['result', '按结果，由大到小'],
  ['target', '按目标，由大到小'],
  ['difference', '按差或比例，由大到小'],
] as const;

for (const svg of document.querySelectorAll<SVGSVGElement>('.chart > svg[role=img]')) {
  const rows = [...svg.querySelectorAll<SVGGElement>(':scope > g.row[data-height]')];
  if (rows.length === 0) continue;
  explainRows(svg, rows);
  if (rows.length > 2) offerOrder(svg, rows);
}

function explainRows(svg: SVGSVGElement, rows: readonly SVGGElement[]): void {
  const tip = document.createElement('p');
  tip.className = 'chart-tip';
  tip.hidden = true;
  tip.setAttribute('aria-hidden', 'true');
  svg.after(tip);
  // As a picture its parts would be hidden from screen readers.
  svg.setAttribute('role', 'group');
  const hide = (): void => {
    tip.hidden = true;
  };
  for (const row of rows) {
    const title = row.querySelector(':scope > title');
    const sentence = title?.textContent ?? '';
    // The browser's own tooltip would stand beside this one.
    title?.remove();
    row.setAttribute('role', 'img');
    row.setAttribute('aria-label', sentence);
    row.setAttribute('tabindex', '0');
    const show = (): void => {
      tip.textContent = sentence;
      tip.hidden = false;
    };
    row.addEventListener('focus', show);
    row.addEventListener('pointerenter', show);
    row.addEventListener('blur', hide);
    row.addEventListener('pointerleave', hide);
  }
  svg.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
}

function offerOrder(svg: SVGSVGElement, rows: readonly SVGGElement[]): void {
  const label = document.createElement('label');
  label.className = 'chart-order';
  const select = document.createElement('select');
  select.autocomplete = 'off';
  for (const [key, name] of KEYS) {
    if (key === '' || rows.some((row) => row.dataset[key] !== undefined)) select.append(new Option(name, key));
  }
  label.append('排列 ', select);
  svg.before(label);
  const top = Math.min(...rows.map(topOf));
  select.addEventListener('change', () => {
    let y = top;
    for (const row of sortRows(rows, select.value)) {
      row.setAttribute('transform', `translate(0 ${String(y)})`);
      y += Number(row.dataset['height']);
      // Keyboard and screen readers follow the order of the document.
      row.parentNode?.append(row);
    }
  });
}

function topOf(row: SVGGElement): number {
  return Number(/translate\(0[ ,]([\d.]+)\)/.exec(row.getAttribute('transform') ?? '')?.[1] ?? 0);
}

function sortRows(rows: readonly SVGGElement[], key: string): readonly SVGGElement[] {
  if (key === '') return rows;
  const value = (row: SVGGElement): number => Number(row.dataset[key] ?? Number.NEGATIVE_INFINITY);
  return [...rows].sort((a, b) => value(b) - value(a));
}

export {};
