import { figureOf } from '../figures/figure.ts';
import type { Quantity } from '../schema/quantity.ts';

/** A cell as readers see it, and the number it states where it states one. */
export interface Cell {
  text: string;
  /** What the CSV file has beside the words. */
  value?: number | null;
  /** Of the value, where the column does not name one for all its cells: 亿元, %. */
  unit?: string;
  /** What the column is sorted by, where that is not the value: the same number in base units. */
  sort?: number | null;
  href?: string;
  /** Where else the report tells the same: eIds of sentences or headings, with addresses. */
  also?: readonly { at: string; href: string }[];
  /** Inner SVG of a track, `TRACK_HEIGHT` px high: the row's figures once more, on the column's axis. */
  drawing?: string;
}

export interface Column {
  label: string;
  /** Cells have values, in this unit where it is the same for all. */
  numeric?: boolean;
  /** Cells are names of places, which are sorted by how they read. */
  places?: boolean;
  unit?: string;
  /** Inner SVG of the axis that the column's drawings stand on, `HEAD_HEIGHT` px high. */
  axis?: string;
}

/** The figures of a chart, as the page tables them and the CSV file lists them. The first column names the row. */
export interface Table {
  caption: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}

/** In px. */
export const TRACK_HEIGHT = 26;
export const HEAD_HEIGHT = 16;

/**
 * A figure's words, its number with its unit, and a link to where it stands.
 *
 * @param name what the row or the column calls the figure
 */
export function figureCell(quantity: Quantity, name: string, href: string): Cell {
  const { beside, amount, base } = figureOf(quantity);
  return { text: beside(name), value: amount.value, unit: amount.unit, sort: base?.value ?? amount.value, href };
}
