import { chapter } from './chapter.ts';
import { kind } from './kind.ts';
import { number } from './number.ts';
import { place } from './place.ts';
import { report } from './report.ts';
import { topic } from './topic.ts';

/** What matches are narrowed by, in the order of the page. A new one is one more object here, and nothing else. */
export const FACETS = [report, chapter, kind, topic, place, number] as const;

export type FacetName = (typeof FACETS)[number]['name'];
