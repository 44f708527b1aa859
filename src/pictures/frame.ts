import { element, escapeText } from '../charts/svg.ts';
import { songFace, type SongFace } from '../typography/song-face.ts';
import { clipText, type SetText } from './fit-text.ts';
import { COLOURS, PICTURE_STYLE } from './picture-style.ts';

/** Px, as chats and search engines expect of an Open Graph picture. */
export const SIZE = { width: 1200, height: 630 } as const;
export const MARGIN = 72;
/** The room between head and foot, in px. */
export const BODY = { top: 146, bottom: 522, width: SIZE.width - 2 * MARGIN } as const;

/** What stands around each picture's own drawing. */
export interface Frame {
  /** The report's name. */
  head: string;
  /** Paragraph number, or several: 3.4.1. */
  number: string;
  site: string;
  /** Below: the heading it stands under. */
  context: string;
}

/** A picture to be shown where a page is shared. */
export interface SharedPicture {
  svg: string;
  /** The same in words, for those who do not see it. */
  alt: string;
}

const HEAD_SIZE = 30;
const FOOT_SIZE = 26;
const GAP = 40;

const STYLE = [
  PICTURE_STYLE,
  `.note{font-size:12.5px;fill:${COLOURS.second}}`,
  `.head{font-size:${String(HEAD_SIZE)}px}.foot{font-size:${String(FOOT_SIZE)}px}`,
  '.strong{font-weight:600}.end{text-anchor:end}',
].join('');

/** What a missing character is shown as: the mark that printers set where they had no sort. */
const MISSING = '〓';
/** Joiners, direction and variation marks, which show nothing themselves. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/g;

/** A text as the face can show it: in one run of words, with 〓 for each character that the face lacks. */
export function showable(text: string, { has }: Pick<SongFace, 'has'> = songFace()): string {
  const plain = text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  return Array.from(plain, (character) => (character === ' ' || has(character) ? character : MISSING)).join('');
}

/** The whole picture as SVG: report and number above, the drawing, site and heading below. */
export function frameDrawing(frame: Frame, ...drawing: readonly string[]): string {
  const { width, height } = SIZE;
  const right = width - MARGIN;
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${String(width)} ${String(height)}` },
    element('style', {}, STYLE),
    element('rect', { width, height, class: 'fill-paper' }),
    ...drawHead(frame, right),
    ...drawing,
    ...drawFoot(frame, right),
  );
}

function drawHead({ head, number }: Frame, right: number): string[] {
  const { widthOf } = songFace();
  const room = right - MARGIN - widthOf(number) * HEAD_SIZE - GAP;
  return [
    element(
      'text',
      { x: MARGIN, y: 88, class: 'head fill-second' },
      escapeText(clipText(head, HEAD_SIZE, room, widthOf)),
    ),
    element('text', { x: right, y: 88, class: 'head strong end fill-target' }, escapeText(number)),
    element('line', { x1: MARGIN, x2: right, y1: 114, y2: 114, class: 'line-target', 'stroke-width': 3 }),
  ];
}

function drawFoot({ site, context }: Frame, right: number): string[] {
  const { widthOf } = songFace();
  const room = right - MARGIN - 48 - widthOf(site) * FOOT_SIZE - GAP;
  return [
    element('line', { x1: MARGIN, x2: right, y1: 544, y2: 544, class: 'line-hairline' }),
    drawSeal(MARGIN, 564),
    element('text', { x: MARGIN + 48, y: 589, class: 'foot strong' }, escapeText(site)),
    element(
      'text',
      { x: right, y: 589, class: 'foot end fill-second' },
      escapeText(clipText(context, FOOT_SIZE, room, widthOf)),
    ),
  ];
}

/** The site's mark, as in favicon.svg: 34 px square. */
function drawSeal(x: number, y: number): string {
  return element(
    'svg',
    { x, y, width: 34, height: 34, viewBox: '0 0 32 32' },
    element('rect', { width: 32, height: 32, rx: 3, class: 'fill-target' }),
    element('path', {
      ...{ d: 'M8 9h16M8 15.5h16M8 22h10', fill: 'none' },
      ...{ stroke: COLOURS.paper, 'stroke-width': 2.6 },
    }),
    element('circle', { cx: 23, cy: 22, r: 2.4, class: 'fill-paper' }),
  );
}

/** The px from a baseline up to the middle of Chinese characters, in em. */
const MIDDLE = 0.37;

/** A mark that opens a line has half a character of blank before it, which hangs over the margin. */
const OPENING = /^[（“‘《〈「『【〔]/;
const HANG = 0.5;

/** Lines of text, the middle of all of them at `middle` px. */
export function drawLines({ size, line, lines }: SetText, at: { x: number; middle: number }, name: string): string[] {
  const first = at.middle - ((lines.length - 1) * line) / 2 + size * MIDDLE;
  return lines.map((words, i) => {
    const x = OPENING.test(words) ? at.x - size * HANG : at.x;
    return element('text', { x, y: first + i * line, 'font-size': size, class: name }, escapeText(words));
  });
}
