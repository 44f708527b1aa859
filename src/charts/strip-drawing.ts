import { countWords } from './count-words.ts';
import { box, drawShapes, SHAPES, STRIP_UNITS, topOf, write } from './strip-shapes.ts';
import { STRIP_ROLES, stripRoleLabel, type Strip, type StripRole, type StripRow } from './strip.ts';
import { element, escapeText, percent } from './svg.ts';

/** px from one line of a row to the next, from its top to the blocks' top, and the blocks' full height. */
export const STRIP_LINE = { pitch: 23, top: 5, height: 15, units: STRIP_UNITS, gap: 2 } as const;

const TICK = { width: 2, height: 5 } as const;

/** A number stands on its sentence as a tick. */
function drawTicks({ blocks }: StripRow): string {
  const { width, height } = TICK;
  const d = blocks.flatMap(({ role, ticks }) => {
    const foot = STRIP_LINE.top + topOf(role) * STRIP_LINE.height;
    return ticks.map(({ line, x }) => {
      const y = line * STRIP_LINE.pitch + foot - height;
      return `M${write(Math.round(x * 10))} ${write(y)}h${String(width)}v${String(height)}h${String(-width)}z`;
    });
  });
  return d.length === 0 ? '' : element('path', { class: 'fill-ink', d: d.join('') });
}

/** Height of a row's lines in px; 0 for a chapter that holds nothing but its sections. */
export function rowHeight({ lines }: Pick<StripRow, 'lines'>): number {
  return lines * STRIP_LINE.pitch;
}

const LOWEST_HIT = 0.5;

/**
 * A row's inner SVG: STRIP_UNITS wide, `rowHeight` px high.
 *
 * @param linked each block a link that says what it is; the pointer's only, since the row's label links for everyone
 */
export function drawStripRow(row: StripRow, { linked }: { linked: boolean }): string {
  if (!linked) return drawShapes(row.blocks, STRIP_LINE) + drawTicks(row);
  const whole = { from: 0, to: 1 };
  const links = row.blocks.map((block) =>
    element(
      'a',
      { href: block.href, tabindex: -1 },
      element('title', {}, escapeText(block.tip)),
      // Takes the pointer where the shape is too low for it.
      topOf(block.role) <= LOWEST_HIT
        ? ''
        : element('path', { class: 'hit', d: block.parts.map((part) => box(part, whole, STRIP_LINE)).join('') }),
      drawShapes([block], STRIP_LINE),
    ),
  );
  return links.join('') + drawTicks(row);
}

const LABEL = { height: 22, baseline: 15, gap: 8 } as const;
const LABEL_LENGTH = 36;
/** px of an entry of the key, five of them a line. */
const KEY = { width: 140, height: 24, columns: 5, swatch: 26, gap: 8 } as const;

/** What each shape stands for, with counts; swatches are 26 px wide and `STRIP_LINE.height` px high. */
export function stripKey({ byRole, numbers }: Strip): { words: string; swatch: string }[] {
  return [
    ...STRIP_ROLES.filter((role) => byRole[role] > 0).map((role) => ({
      words: `${stripRoleLabel[role]} ${countWords(byRole[role])} 句`,
      swatch: drawSwatch(role),
    })),
    { words: `数字 ${countWords(numbers)} 个`, swatch: element('rect', { class: 'fill-ink', x: 12, y: 5, ...TICK }) },
  ];
}

function drawSwatch(role: StripRole): string {
  return SHAPES[role]
    .map(({ className, from, to }) => {
      const height = (to - from) * STRIP_LINE.height;
      return element('rect', { class: className, x: 0, y: from * STRIP_LINE.height, width: KEY.swatch, height });
    })
    .join('');
}

function keyHeight(strip: Strip): number {
  return Math.ceil(stripKey(strip).length / KEY.columns) * KEY.height + LABEL.gap;
}

function drawKey(strip: Strip): string {
  return stripKey(strip)
    .map(({ words, swatch }, i) => {
      const place = { x: (i % KEY.columns) * KEY.width, y: Math.floor(i / KEY.columns) * KEY.height };
      const text = element('text', { class: 'note', x: KEY.swatch + KEY.gap, y: 12 }, words);
      return element('svg', { ...place, width: KEY.width, height: KEY.height }, swatch, text);
    })
    .join('');
}

/** How high `drawStrip` draws, in px. */
export function stripHeight(strip: Strip): number {
  return strip.rows.reduce((height, row) => height + LABEL.height + rowHeight(row) + LABEL.gap, keyHeight(strip));
}

/** The whole strip without links, with a key, for a picture of 720 px that stands alone; labels too long for a line are cut. */
export function drawStrip(strip: Strip): string {
  let y = keyHeight(strip);
  const rows = strip.rows.map((row) => {
    const label = row.label.length > LABEL_LENGTH ? `${row.label.slice(0, LABEL_LENGTH)}……` : row.label;
    const height = rowHeight(row);
    const drawn =
      element('text', { class: 'label', x: 0, y: y + LABEL.baseline }, escapeText(label)) +
      (row.sentences === 0
        ? ''
        : element(
            'text',
            { class: 'note', x: percent(100), y: y + LABEL.baseline, 'text-anchor': 'end' },
            rowWords(row),
          ) +
          element(
            'svg',
            {
              ...{ x: 0, y: y + LABEL.height, width: percent(100), height },
              ...{ viewBox: `0 0 ${String(STRIP_UNITS)} ${String(height)}`, preserveAspectRatio: 'none' },
            },
            drawStripRow(row, { linked: false }),
          ));
    y += LABEL.height + height + LABEL.gap;
    return drawn;
  });
  return drawKey(strip) + rows.join('');
}

/** 16 句，797 字，12 个数 */
export function rowWords({ sentences, characters, numbers }: StripRow): string {
  return `${countWords(sentences)} 句，${countWords(characters)} 字，${countWords(numbers)} 个数`;
}
