/** Attributes of an element; null and undefined leave one out. */
export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/**
 * An SVG element as text. Numbers are rounded to two decimals; attribute values are escaped.
 *
 * @param children text that is SVG already: other elements, or what `escapeText` gave
 */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [` ${key}="${escapeText(show(value))}"`],
  );
  const open = `<${name}${written.join('')}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}

/** A share of the width, 0 to 100, as an attribute's value. */
export function percent(share: number): string {
  return `${show(share)}%`;
}

export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${String(char.charCodeAt(0))};`);
}

function show(value: string | number): string {
  return typeof value === 'string' ? value : String(Math.round(value * 100) / 100);
}
