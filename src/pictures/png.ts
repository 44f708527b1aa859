import { Resvg } from '@resvg/resvg-js';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { cacheFolder } from '../typography/cache-folder.ts';
import { cutFace, faceFile } from '../typography/cut-face.ts';
import { keepFile, readKept } from '../typography/keep-file.ts';
import { encodeIndexedPng } from './indexed-png.ts';

const CACHE = cacheFolder('pictures');

/**
 * An SVG as PNG, its text set in the project's own face; made once for the same SVG, also across builds.
 *
 * @param scale pixels a px
 * @param characters that this picture and others made with it hold, for which the face is cut once
 * @param cache folder of the pictures that were made
 */
export async function pngOf(svg: string, scale: number, characters: string, cache = CACHE): Promise<Uint8Array> {
  // Not by the cut face, which changes with every character that another picture gains.
  const face = `${faceFile(400).version} ${faceFile(600).version}`;
  const digest = createHash('sha256')
    .update(`${face} ${String(scale)} ${svg}`)
    .digest('hex')
    .slice(0, 24);
  const cached = join(cache, `${digest}.png`);
  const kept = readKept(cached);
  if (kept) return kept;
  const bytes = await render(svg, scale, characters);
  keepFile(cached, bytes);
  return bytes;
}

/** @throws {Error} for a picture whose characters the face would be cut without */
async function render(svg: string, scale: number, characters: string): Promise<Uint8Array> {
  const cut = new Set(characters);
  const lost = [...new Set(svg)].filter((character) => !cut.has(character) && character.trim() !== '');
  if (lost.length > 0) throw new Error(`the face is cut without ${lost.join(' ')}`);
  const faces = await Promise.all(
    ([400, 600] as const).map((weight) => cutFace(characters, { weight, format: 'sfnt' })),
  );
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: faces.map(({ path }) => path),
      loadSystemFonts: false,
      defaultFontFamily: 'Noto Serif SC',
      serifFamily: 'Noto Serif SC',
    },
  });
  const drawn = picture.render();
  return encodeIndexedPng(drawn.pixels, drawn.width, drawn.height) ?? drawn.asPng();
}
