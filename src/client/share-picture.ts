import { fitText, setText, type Measure, type SetText } from '../pictures/fit-text.ts';
import { COLOURS } from '../pictures/picture-style.ts';

/** What a picture of the report's words shows. */
export interface PictureWords {
  words: string;
  /** The report's name. */
  head: string;
  /** Where in the report the words stand. */
  place: string;
  site: string;
  url: string;
  /** Address of the code of the same place, where there is one. */
  qr: string | null;
}

/** Px; as the pictures that chats show with links, but as high as the words need. */
const WIDTH = 1200;
const LOWEST = 630;
const MARGIN = 72;
const TOP = 146;
const FOOT = 108;
const CODE = 168;
const INNER = WIDTH - 2 * MARGIN;

/** Longer words are set in one size, as on a page. */
const SHORT = 100;
const FACES = '"Noto Serif SC","Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif';

/** @returns the picture as the address of its own bytes (`data:image/png`) */
export async function drawPicture(picture: PictureWords): Promise<string> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser does not draw');
  const set = setWords(picture.words, measureOf(context));
  const code = picture.qr === null ? null : await loadImage(picture.qr);
  const foot = code ? CODE + 48 : FOOT;
  canvas.width = WIDTH;
  canvas.height = Math.max(LOWEST, Math.ceil(TOP + set.lines.length * set.line + 24 + foot));
  const { height } = canvas;
  context.fillStyle = COLOURS.paper;
  context.fillRect(0, 0, WIDTH, height);
  drawHead(context, picture);
  drawWords(context, set, (TOP + height - foot) / 2);
  drawFoot(context, picture, { top: height - foot, code });
  return canvas.toDataURL('image/png');
}

function setWords(words: string, widthOf: Measure): SetText {
  if (Array.from(words).length > SHORT) return setText(words, { size: 40, width: INNER, leading: 1.75 }, widthOf);
  const room = { width: INNER, height: 376, largest: 88, smallest: 44, leading: 1.4, oneLine: 60 };
  return fitText(words, room, widthOf);
}

function measureOf(context: CanvasRenderingContext2D): Measure {
  return (text) => {
    context.font = `100px ${FACES}`;
    return context.measureText(text).width / 100;
  };
}

function drawHead(context: CanvasRenderingContext2D, { head, place }: PictureWords): void {
  write(context, head, { x: MARGIN, y: 88, size: 30, colour: COLOURS.second });
  write(context, place, { x: WIDTH - MARGIN, y: 88, size: 30, colour: COLOURS.target, end: true });
  drawRule(context, 113, COLOURS.target, 3);
}

function drawWords(context: CanvasRenderingContext2D, { size, line, lines }: SetText, middle: number): void {
  lines.forEach((words, i) => {
    const y = middle + (i - (lines.length - 1) / 2) * line + size * 0.37;
    write(context, words, { x: MARGIN, y, size, colour: COLOURS.ink });
  });
}

function drawFoot(
  context: CanvasRenderingContext2D,
  { site, url }: PictureWords,
  { top, code }: { top: number; code: HTMLImageElement | null },
): void {
  drawRule(context, top, COLOURS.hairline, 1.5);
  if (code) context.drawImage(code, WIDTH - MARGIN - CODE, top + 20, CODE, CODE);
  write(context, site, { x: MARGIN, y: top + 46, size: 26, colour: COLOURS.ink });
  const room = INNER - (code ? CODE + 40 : 0);
  write(context, decodeURI(url), { x: MARGIN, y: top + 82, size: 22, colour: COLOURS.second, room });
}

interface Written {
  x: number;
  y: number;
  size: number;
  colour: string;
  /** Whether `x` is where the words end. */
  end?: boolean;
  /** Px that the words must not exceed; they are set narrower then. */
  room?: number;
}

function write(context: CanvasRenderingContext2D, words: string, { x, y, size, colour, end, room }: Written): void {
  context.font = `${String(size)}px ${FACES}`;
  context.fillStyle = colour;
  context.textAlign = end === true ? 'right' : 'left';
  context.fillText(words, x, y, room);
}

function drawRule(context: CanvasRenderingContext2D, y: number, colour: string, width: number): void {
  context.fillStyle = colour;
  context.fillRect(MARGIN, y, INNER, width);
}

/** Null where it cannot be had: the picture is worth having without it. */
async function loadImage(address: string): Promise<HTMLImageElement | null> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
    return image;
  } catch {
    return null;
  }
}
