/** A cell as readers see it, and the number it states where it states one. */
export interface Cell {
  text: string;
  /** What the column is sorted by, and what the CSV file has beside the words. */
  value?: number | null;
  href?: string;
  /** Inner SVG of a track, `TRACK_HEIGHT` px high: the row's figures once more, on the column's axis. */
  drawing?: string;
}

export interface Column {
  label: string;
  /** Cells have values, in this unit where it is the same for all: 亿元, %. */
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
