import { Resvg } from '@resvg/resvg-js';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cutFace } from '../typography/cut-face.ts';
import { keepFile } from '../typography/keep-file.ts';

const CACHE = resolve('node_modules/.cache/pictures');

/**
 * An SVG as PNG, its text set in the project's own face; made once for the same SVG, also across builds.
 *
 * @param scale pixels a px
 * @param characters that this picture and others made with it hold, for which the face is cut once
 */
export async function pngOf(svg: string, scale: number, characters: string): Promise<Uint8Array> {
  const faces = await Promise.all(
    ([400, 600] as const).map((weight) => cutFace(characters, { weight, format: 'sfnt' })),
  );
  const names = faces.map(({ fileName }) => fileName).join(' ');
  const digest = createHash('sha256')
    .update(`${names} ${String(scale)} ${svg}`)
    .digest('hex')
    .slice(0, 24);
  const cached = join(CACHE, `${digest}.png`);
  try {
    return readFileSync(cached);
  } catch {
    const picture = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: scale },
      font: {
        fontFiles: faces.map(({ path }) => path),
        loadSystemFonts: false,
        defaultFontFamily: 'Noto Serif SC',
        serifFamily: 'Noto Serif SC',
      },
    });
    const bytes = picture.render().asPng();
    mkdirSync(CACHE, { recursive: true });
    keepFile(cached, bytes);
    return bytes;
  }
}
