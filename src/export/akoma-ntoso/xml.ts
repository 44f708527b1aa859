/**
 * What XML 1.0 cannot hold even as a reference (https://www.w3.org/TR/xml/#charsets): control characters but tab and line
 * ends, halves of surrogate pairs, U+FFFE and U+FFFF.
 */
const FORBIDDEN = /(?![\t\n\r\x7f-\x9f])[\p{Control}\p{Surrogate}\ufffe\uffff]/gu;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // Where it closes `]]` too.
  '>': '&gt;',
  '"': '&quot;',
  // A reader takes the bare one for a line feed.
  '\r': '&#13;',
};

/** A text as an element's content; what XML cannot hold is replaced by U+FFFD, so that its place shows. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"\r]/g, (char) => REFERENCES[char] ?? char);
}

/** Attributes that are null are left out. */
export type Attributes = Readonly<Record<string, string | null>>;

export function openTag(name: string, attributes: Attributes = {}): string {
  return `<${name}${writeAttributes(attributes)}>`;
}

export function emptyTag(name: string, attributes: Attributes): string {
  return `<${name}${writeAttributes(attributes)}/>`;
}

/** An element that holds elements, each on lines of its own. */
export function container(name: string, attributes: Attributes, children: readonly string[]): string {
  return [openTag(name, attributes), ...children, `</${name}>`].join('\n');
}

/** An element that holds text: no white space is added to it. */
export function inline(name: string, attributes: Attributes, content: string): string {
  return `${openTag(name, attributes)}${content}</${name}>`;
}

function writeAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeXml(value).replace(/[\t\n]/g, ' ')}"`))
    .join('');
}
