import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** IHDR: 8 bits a pixel, which is an index into a palette; no interlacing. */
const INDEXED = Buffer.from([8, 3, 0, 0, 0]);
const MOST_COLOURS = 256;

/**
 * Opaque pixels as PNG with a palette, which for drawings is about a third of the size of one without.
 *
 * @param pixels RGBA, row by row
 * @returns null for a picture of more than 256 colours
 * @see https://www.w3.org/TR/png-3/
 */
export function encodeIndexedPng(pixels: Uint8Array, width: number, height: number): Buffer | null {
  const indexed = indexColours(pixels, width, height);
  if (!indexed) return null;
  const { colours, rows } = indexed;
  const header = Buffer.alloc(8);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const palette = Buffer.from(colours.flatMap((rgba) => [rgba >>> 24, (rgba >>> 16) & 255, (rgba >>> 8) & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([header, INDEXED])),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colours as they occur, and each pixel's index into them, with the number of the filter before each row: none. */
function indexColours(
  pixels: Uint8Array,
  width: number,
  height: number,
): { colours: number[]; rows: Uint8Array } | null {
  const colours = new Map<number, number>();
  const view = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const rows = new Uint8Array(height * (width + 1));
  // Most pixels have their neighbour's colour.
  let [last, index] = [-1, 0];
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    to += 1;
    for (let x = 0; x < width; x += 1, from += 4, to += 1) {
      const colour = view.getUint32(from);
      if (colour !== last) {
        last = colour;
        index = colours.get(colour) ?? colours.size;
        if (index === MOST_COLOURS) return null;
        colours.set(colour, index);
      }
      rows[to] = index;
    }
  }
  return { colours: [...colours.keys()], rows };
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
