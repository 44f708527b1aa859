import { Resvg } from '@resvg/resvg-js';
import jsQR from 'jsqr';

/** What a reader of QR codes sees in a picture of one; null where it sees none. */
export function decodeQr(svg: string): string | null {
  const { pixels, width, height } = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 4 },
    // Looked for anew by each picture otherwise.
    font: { loadSystemFonts: false },
  }).render();
  return jsQR(new Uint8ClampedArray(pixels), width, height)?.data ?? null;
}
