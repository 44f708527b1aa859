import { openWith } from './ours.ts';
import type { PageEngine } from './page-engine.ts';

/** The search of this site by its index, whatever its manifest names. */
export function open(base: string): Promise<PageEngine> {
  return openWith(base, 'index');
}
