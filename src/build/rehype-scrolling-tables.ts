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

function frame(table: Element): Element {
  const properties = { className: ['table-frame'], tabIndex: 0, ariaLabel: '表格' };
  return { type: 'element', tagName: 'section', properties, children: [table] };
}
