import { encode } from 'uqr';
import { element } from '../charts/svg.ts';

/** Modules; what ISO/IEC 18004 asks for around a code. */
const QUIET = 4;

/**
 * A QR code as an SVG that needs nothing from outside: black on white, also on dark pages, since many readers know no
 * other; one unit a module, with its quiet zone. Error correction M, which stands a fold in a printed page.
 */
export function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const side = size + 2 * QUIET;
  const frame = `${String(-QUIET)} ${String(-QUIET)} ${String(side)} ${String(side)}`;
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: frame, 'shape-rendering': 'crispEdges' },
    element('path', {
      fill: '#fff',
      d: `M${String(-QUIET)} ${String(-QUIET)}h${String(side)}v${String(side)}h-${String(side)}z`,
    }),
    element('path', { stroke: '#000', d: data.map(drawRow).join('') }),
  );
}

/** The black modules of a row as strokes along its middle. */
function drawRow(modules: readonly boolean[], row: number): string {
  const strokes: string[] = [];
  let start = 0;
  for (let column = 0; column <= modules.length; column += 1) {
    if (modules[column]) continue;
    if (column > start) strokes.push(`M${String(start)} ${String(row)}.5h${String(column - start)}`);
    start = column + 1;
  }
  return strokes.join('');
}
