import { countWords } from './count-words.ts';
import type { PlaceRow, PlacesChart, PlaceTile } from './places.ts';
import { element, escapeText, percent } from './svg.ts';

/** px; a tile is a fifth of the width or less. */
const TILE = { height: 104, gap: 6, widest: 20, margin: 10 } as const;
const ROW = { height: 38, baseline: 15, bar: 22, thickness: 6 } as const;
const HEADING = 34;

/** How high `drawPlaces` draws, in px. */
export function placesHeight({ rows, tiles, others }: PlacesChart): number {
  const map = rows * (TILE.height + TILE.gap);
  const between = tiles.length > 0 && others.length > 0 ? HEADING : 0;
  return map + between + others.length * ROW.height;
}

/** The tile map with the other places below it, or these alone, for a picture that stands alone. */
export function drawPlaces(chart: PlacesChart): string {
  const width = Math.min(TILE.widest, 100 / Math.max(1, chart.columns));
  const tiles = chart.tiles.map((tile) => drawTile(tile, width, chart.outside));
  let y = chart.rows * (TILE.height + TILE.gap);
  const heading =
    chart.tiles.length > 0 && chart.others.length > 0
      ? element('text', { class: 'note', x: 0, y: y + HEADING / 2 + 4 }, OTHERS_HEADING)
      : '';
  if (heading !== '') y += HEADING;
  const others = chart.others.map((row, i) => drawRow(row, y + i * ROW.height));
  return tiles.join('') + heading + others.join('');
}

export const OTHERS_HEADING = '报告还提到的地方';

/** What a tile says of a place that no sentence names; true for who searches the text for its name. */
export function unnamedWords({ uncounted }: PlaceRow): string {
  if (uncounted === null) return '报告未点名';
  return uncounted === 'in words' ? '只在别的词里' : '没有句子点名';
}

/** The figures of a tile as words and numbers, in the order they stand. */
export function tileFigures({
  promises,
  sentences,
  review,
}: PlaceRow): { word: string; count: number; unit: string }[] {
  return [
    { word: '全文', count: sentences, unit: '句' },
    { word: '回顾', count: review, unit: '句' },
    { word: '承诺', count: promises, unit: '项' },
  ];
}

/** 全文 5 句，回顾 2 句，承诺 4 项 */
export function rowFigures(row: PlaceRow): string {
  return tileFigures(row)
    .map(({ word, count, unit }) => `${word} ${countWords(count)} ${unit}`)
    .join('，');
}

function drawTile(tile: PlaceTile, width: number, outside: string): string {
  const named = tile.sentences + tile.promises > 0;
  const place = { x: percent((tile.column - 1) * width), y: (tile.row - 1) * (TILE.height + TILE.gap) };
  const frame = element('rect', {
    class: tile.where === 'beside' ? 'line-hairline' : named ? 'line-ink' : 'line-second',
    // Its stroke stays inside the tile, which cuts off what stands over its edge.
    ...{ x: percent(0.8), y: 1, width: percent(98.4), height: TILE.height - 2 },
    ...{ 'stroke-dasharray': named ? null : '3 4' },
  });
  const name = element('text', { class: 'label', x: TILE.margin, y: 25 }, escapeText(tile.short));
  const aside =
    tile.where === 'beside'
      ? element('text', { class: 'note', x: percent(100), dx: -TILE.margin, y: 25, 'text-anchor': 'end' }, outside)
      : '';
  const inner = named
    ? drawFigures(tile)
    : element('text', { class: 'note', x: TILE.margin, y: 48 }, unnamedWords(tile));
  const size = { width: percent(width - GAP_SHARE), height: TILE.height };
  return element('svg', { ...place, ...size }, frame, name, aside, inner);
}

/** Between two tiles, as a share of the width: 6 px of 720. */
const GAP_SHARE = 0.85;

function drawFigures(tile: PlaceTile): string {
  const lines = tileFigures(tile).map(
    ({ word, count, unit }, i) =>
      element('text', { class: 'note', x: TILE.margin, y: 47 + i * 19 }, word) +
      element(
        'text',
        { class: 'figures', x: percent(100), dx: -TILE.margin, y: 47 + i * 19, 'text-anchor': 'end' },
        `${countWords(count)} ${unit}`,
      ),
  );
  const bar = { class: 'fill-ink', x: percent(0.8), y: TILE.height - 5, width: percent(tile.share * 0.984), height: 5 };
  return lines.join('') + element('rect', bar);
}

function drawRow(row: PlaceRow, y: number): string {
  const figures = { class: 'note', x: percent(100), y: y + ROW.baseline, 'text-anchor': 'end' };
  const bar = { class: 'fill-ink', x: 0, y: y + ROW.bar, width: percent(row.share), height: ROW.thickness };
  return (
    element('text', { class: 'label', x: 0, y: y + ROW.baseline }, escapeText(row.name)) +
    element('text', figures, rowFigures(row)) +
    element('rect', bar)
  );
}
