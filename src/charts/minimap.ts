import { max, sum } from 'd3';
import { flowBlocks, type StripPart } from './strip-flow.ts';
import { box, drawShapes, type Measures } from './strip-shapes.ts';
import type { Strip, StripRole } from './strip.ts';
import { element, escapeText } from './svg.ts';

/** A section of the minimap: its blocks flow on where the section before it ends. */
export interface MinimapSection {
  eId: string;
  label: string;
  href: string;
  blocks: { role: StripRole; parts: StripPart[] }[];
}

export interface Minimap {
  /** Chapters and sections that hold sentences. */
  sections: MinimapSection[];
  lines: number;
}

const LINES = 8;

/** Between sections, as a share of a line; all gaps together take no more than a line. */
const GAP = 0.012;

/** The strip as one run of blocks that fills LINES lines, sections a little apart. */
export function layoutMinimap({ rows }: Strip): Minimap {
  const filled = rows.filter(({ characters }) => characters > 0);
  const total = sum(filled, ({ characters }) => characters);
  const gap = Math.min(GAP, 1 / Math.max(1, filled.length));
  const capacity = Math.max(1, Math.ceil(total / (LINES - gap * filled.length)));
  let start = 0;
  let lines = 0;
  const sections = filled.map(({ eId, label, href, blocks, characters }) => {
    const lengths = blocks.map((block) => block.characters);
    const flow = flowBlocks(lengths, capacity, start);
    start += characters + gap * capacity;
    lines = flow.lines;
    const placed = blocks.map(({ role }, i) => ({ role, parts: flow.parts[i] ?? [] }));
    return { eId, label, href, blocks: joinNeighbours(placed) };
  });
  return { sections, lines };
}

/** Neighbours of one role as one block: at this size the seam between two sentences is no more than a hair. */
function joinNeighbours(blocks: MinimapSection['blocks']): MinimapSection['blocks'] {
  const joined: MinimapSection['blocks'] = [];
  for (const { role, parts } of blocks) {
    for (const part of parts) {
      const last = joined.at(-1);
      const before = last?.role === role ? last.parts.at(-1) : undefined;
      if (before?.line === part.line) before.width = part.x + part.width - before.x;
      else joined.push({ role, parts: [{ ...part }] });
    }
  }
  return joined;
}

/** About as many as it is px wide. */
export const MINIMAP_UNITS = 400;

const MAP_LINE: Measures & { foot: number } = {
  ...{ pitch: 10, top: 0, height: 5, foot: 7 },
  ...{ units: MINIMAP_UNITS, gap: 1 },
};

/** In px. */
export function minimapHeight({ lines }: Minimap): number {
  return lines * MAP_LINE.pitch;
}

/**
 * The minimap's inner SVG, MINIMAP_UNITS wide and `minimapHeight` px high: a link a section, the current one with a line
 * along its foot.
 *
 * @param current eId of the chapter or section whose page this is
 */
export function drawMinimap({ sections }: Minimap, current: string | null): string {
  return sections
    .map(({ eId, label, href, blocks }) => {
      const here = eId === current;
      const parts = joinParts(blocks.flatMap((block) => block.parts));
      const across = (from: number, to: number): string =>
        parts.map((part) => box(part, { from, to }, MAP_LINE)).join('');
      const foot = MAP_LINE.foot / MAP_LINE.height;
      return element(
        'a',
        { href, 'aria-current': here ? 'page' : null },
        element('title', {}, escapeText(label)),
        element('path', { class: 'hit', d: across(0, MAP_LINE.pitch / MAP_LINE.height) }),
        drawShapes(blocks, MAP_LINE),
        here ? element('path', { class: 'fill-ink', d: across(foot, foot + 0.25) }) : '',
      );
    })
    .join('');
}

/** One part a line instead of one a sentence. */
function joinParts(parts: readonly StripPart[]): StripPart[] {
  return [...Map.groupBy(parts, ({ line }) => line)].map(([line, onLine]) => {
    const x = onLine[0]?.x ?? 0;
    const end = max(onLine, (part) => part.x + part.width) ?? x;
    return { line, x, width: end - x };
  });
}
