import { Parser } from 'htmlparser2';

/** An address that a page leads to or loads. */
export interface PageLink {
  /** As it is written, entities read. */
  address: string;
  /** The tag that has it, for messages. */
  tag: string;
}

/** A stretch of a report's text, as a page marks it. */
export interface MarkedElement {
  eId: string;
  text: string;
}

/** What is checked of one page. */
export interface Page {
  /** Every id, with the text of its element; of one that stands twice the first. */
  ids: ReadonlyMap<string, string>;
  /** Ids that stand more than once. */
  repeated: readonly string[];
  /** Ids within the list of retired links. */
  retired: ReadonlySet<string>;
  /** Elements with `data-eid`, in order. */
  marked: readonly MarkedElement[];
  links: readonly PageLink[];
  /** Text of the first h1. */
  heading: string | null;
  /** Addresses of style sheets, those for paper aside, which no page waits for; of scripts in files. */
  styles: readonly string[];
  scripts: readonly string[];
  /** Code of scripts that stand in the page; data is none. */
  inline: readonly string[];
}

/** Attributes that hold addresses, by what they may stand on; `srcset` is read apart. */
const ADDRESSES = ['href', 'src', 'action', 'poster', 'data'];
/** Meta elements whose content is an address. */
const ADDRESS_METAS = /^(?:og:(?:image|url)|twitter:image)$/;

interface Open {
  tag: string;
  id: string | undefined;
  eId: string | undefined;
  /** How many pieces of text stood before it. */
  from: number;
  retired: boolean;
  attributes: Readonly<Record<string, string>>;
}

/** Reads a page's HTML once. */
export function readPage(html: string): Page {
  const reader = new PageReader();
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      reader.open(tag, attributes);
    },
    ontext: (text) => reader.pieces.push(text),
    onclosetag: () => {
      reader.close();
    },
  });
  parser.write(html);
  parser.end();
  return reader;
}

class PageReader implements Page {
  readonly ids = new Map<string, string>();
  readonly repeated: string[] = [];
  readonly retired = new Set<string>();
  readonly marked: { eId: string; text: string }[] = [];
  readonly links: PageLink[] = [];
  heading: string | null = null;
  readonly styles: string[] = [];
  readonly scripts: string[] = [];
  readonly inline: string[] = [];
  /** All text so far. */
  readonly pieces: string[] = [];
  readonly #opened: Open[] = [];

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    const { id, 'data-eid': eId, class: classes = '' } = attributes;
    const retired = (this.#opened.at(-1)?.retired ?? false) || classes.split(' ').includes('retired');
    if (id !== undefined) {
      if (this.ids.has(id)) this.repeated.push(id);
      else this.ids.set(id, '');
      if (retired) this.retired.add(id);
    }
    // In the order in which elements open, as an element may stand in another.
    if (eId !== undefined) this.marked.push({ eId, text: '' });
    this.#opened.push({ tag, id, eId, from: this.pieces.length, retired, attributes });
    this.#addLinks(tag, attributes);
  }

  close(): void {
    const { tag, id, eId, from, attributes } = this.#opened.pop() ?? {};
    const isCode =
      tag === 'script' && attributes?.['src'] === undefined && attributes?.['type'] !== 'application/ld+json';
    if (id === undefined && eId === undefined && tag !== 'h1' && !isCode) return;
    const text = this.pieces.slice(from).join('');
    if (id !== undefined && this.ids.get(id) === '') this.ids.set(id, text);
    const element = eId === undefined ? undefined : this.marked.findLast((one) => one.eId === eId && one.text === '');
    if (element) element.text = text;
    if (tag === 'h1') this.heading ??= text;
    if (isCode) this.inline.push(text);
  }

  #addLinks(tag: string, attributes: Readonly<Record<string, string>>): void {
    for (const name of ADDRESSES) {
      const address = attributes[name];
      // `data` is an address on an object only.
      if (address !== undefined && (name !== 'data' || tag === 'object')) this.links.push({ address, tag });
    }
    for (const candidate of (attributes['srcset'] ?? '').split(',')) {
      const [address = ''] = candidate.trim().split(/\s+/);
      if (address !== '') this.links.push({ address, tag });
    }
    const { rel, href, src, property, name, content, media } = attributes;
    if (tag === 'meta' && content !== undefined && ADDRESS_METAS.test(property ?? name ?? ''))
      this.links.push({ address: content, tag });
    if (tag === 'link' && rel === 'stylesheet' && href !== undefined && media !== 'print') this.styles.push(href);
    if (tag === 'script' && src !== undefined) this.scripts.push(src);
  }
}
