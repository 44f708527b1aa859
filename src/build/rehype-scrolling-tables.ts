import type { Element, Root, RootContent } from 'hast';

/** Lets a wide table scroll inside its own focusable frame instead of widening the page. */
export function rehypeScrollingTables(): (tree: Root) => void {
  const visit = (node: Root | RootContent): void => {
    if (!('children' in node)) return;
    for (const child of node.children) visit(child);
    node.children = node.children.map((child) =>
      child.type === 'element' && child.tagName === 'table' ? frame(child) : child,
    );
  };
  return visit;
}

/** The frame is named by the table's column headings, which tell it from the page's other tables. */
function frame(table: Element): Element {
  const head = table.children.find((child) => child.type === 'element' && child.tagName === 'thead');
  const name = head ? textOf(head).trim().split(/\s+/).join('、') : '';
  const properties = { className: ['table-frame'], tabIndex: 0, ariaLabel: `表格：${name}` };
  return { type: 'element', tagName: 'section', properties, children: [table] };
}

function textOf(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join(' ') : '';
}
