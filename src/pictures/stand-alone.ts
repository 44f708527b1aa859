import { element, escapeText } from '../charts/svg.ts';
import { wrapText } from '../charts/text-width.ts';
import { COLOURS, PICTURE_STYLE } from './picture-style.ts';

/** A chart as a file of its own. */
export interface StandAlone {
  /** The finding, in words. */
  title: string;
  /** Inner SVG, its x in percent of the width. */
  drawing: string;
  /** Of the drawing, in px. */
  height: number;
  /** Lines below the drawing: source, link, how to read it. */
  notes: readonly string[];
}

/** Px. */
const WIDTH = 720;
const MARGIN = 32;
const TITLE = { size: 21, line: 31 };
const NOTE = { size: 12.5, line: 19 };

const STYLE = [
  PICTURE_STYLE,
  '.label{font-size:15px}.figures{font-size:14px}',
  `.note{font-size:12.5px;fill:${COLOURS.second}}`,
  `.title{font-size:${String(TITLE.size)}px;font-weight:600}`,
].join('');

/** The chart with its title above and its notes below, which needs nothing from outside. */
export function standAloneSvg({ title, drawing, height, notes }: StandAlone): string {
  const width = WIDTH - 2 * MARGIN;
  const titleLines = wrapText(title, TITLE.size, width);
  const noteLines = notes.flatMap((note) => wrapText(note, NOTE.size, width));
  const top = MARGIN + titleLines.length * TITLE.line + 12;
  const bottom = top + height + 22;
  const whole = bottom + noteLines.length * NOTE.line + MARGIN - NOTE.line + 4;
  const text = (lines: readonly string[], first: number, line: number, name: string): string[] =>
    lines.map((words, i) => element('text', { x: MARGIN, y: first + i * line, class: name }, escapeText(words)));
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height: whole,
      viewBox: `0 0 ${String(WIDTH)} ${String(whole)}`,
    },
    element('title', {}, escapeText(title)),
    element('style', {}, STYLE),
    element('rect', { width: WIDTH, height: whole, class: 'fill-paper' }),
    ...text(titleLines, MARGIN + TITLE.size, TITLE.line, 'title'),
    element('svg', { x: MARGIN, y: top, width, height, overflow: 'visible' }, drawing),
    ...text(noteLines, bottom, NOTE.line, 'note'),
  );
}
