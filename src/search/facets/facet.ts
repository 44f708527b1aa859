import type { ReportMatch } from '../found.ts';
import type { SearchManifest } from '../record.ts';

/** Something that matches are narrowed by. All that is known of it stands in its one object. */
export interface Facet {
  /** As it stands in the address of the page. */
  name: string;
  label: string;
  /** The values that a match has, as they stand in the address. */
  valuesOf: (found: ReportMatch) => readonly string[];
  /** @param matches those whose values are named */
  labelOf: (value: string, manifest: SearchManifest, matches: readonly ReportMatch[]) => string;
  /** In which order its values come. */
  order: 'reading' | 'frequency';
  /** Whether it is folded until something of it is chosen, since its values are many. */
  folded: boolean;
  /** Whether it is offered on a site at all; always where this is left out. */
  isOffered?: (manifest: SearchManifest) => boolean;
}
