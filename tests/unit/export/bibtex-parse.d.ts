declare module 'bibtex-parse' {
  export interface Item {
    itemtype: 'entry' | 'comment' | 'string' | 'preamble';
    type: string;
    key: string;
    fields: { name: string; value: unknown; datatype: string }[];
  }

  /** Everything outside an entry is a comment. */
  export function parse(bibtex: string): Item[];
}
