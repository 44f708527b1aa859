import type { Element, Root, RootContent } from 'hast';

/** Puts the site's base path in front of links that start at the root, so that Markdown pages work under any base. */
export function rehypeBaseLinks({ base }: { base: string }): (tree: Root) => void {
  const visit = (node: Root | RootContent): void => {
    if (node.type === 'element') rebase(node, base);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  return visit;
}

function rebase({ tagName, properties }: Element, base: string): void {
  const { href } = properties;
  if (tagName === 'a' && typeof href === 'string' && /^\/(?!\/)/.test(href)) properties['href'] = base + href.slice(1);
}
