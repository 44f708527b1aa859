import { drawGrid, drawTickLabels, layoutAxis, type Axis } from '../charts/axis.ts';
import { figureOf, type PairedStatus } from '../figures/figure.ts';
import { amountWords } from '../figures/number-words.ts';
import { gatherOwnFigures } from '../charts/own-figures.ts';
import { element, percent } from '../charts/svg.ts';
import {
  drawGlyph,
  drawMark,
  glyphWidth,
  layoutMark,
  shapeOf,
  type Mark,
  type MarkShape,
} from '../charts/target-mark.ts';
import { growthName, statusWords } from '../figures/words.ts';
import { indicatorOfQuantity, type IndicatorView } from '../model/indicator-view.ts';
import { standingResult } from '../model/pairs.ts';
import type { Report } from '../model/load.ts';
import { printedNumber, splitEId } from '../parse/eid.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { songFace } from '../typography/song-face.ts';
import { fitText } from './fit-text.ts';
import { BODY, drawLines, frameDrawing, MARGIN, showable, type SharedPicture } from './frame.ts';

/** A figure as the picture tells it. */
interface Told {
  measure: Quantity['measure'];
  status: PairedStatus;
  /** Of the mark that shows its bound. */
  shape: MarkShape;
  /** 2023年目标, with the indicator's name where it is another's. */
  name: string;
  words: string;
  number: string;
}

/** What a picture has room for of an indicator's figures. */
interface Chosen {
  /** Result and target, or one alone. */
  figures: readonly Told[];
  /** Where both are drawn on one axis; null where they do not compare or there is one alone. */
  axis: { axis: Axis; marks: readonly Mark[] } | null;
  /** How the two stand to each other, or what else there is. */
  note: string;
}

/** The indicator's name, its result and target with their bounds as marks on one axis; or one figure alone, large. */
export function drawIndicator(
  { name, document }: Pick<Report, 'name' | 'document'>,
  view: IndicatorView,
  site: string,
): SharedPicture {
  const { figures, axis, note } = choose(view, document);
  const rates = figures.length > 0 && figures.every(({ measure }) => measure === 'growth');
  const label = rates ? growthName(view.indicator.label) : view.indicator.label;
  const number = [...new Set(figures.map((figure) => figure.number))].join('、');
  const frame = {
    ...{ head: showable(name), site, number: number === '' ? '' : `${number} 段` },
    context: showable(note),
  };
  const [one] = figures;
  const drawing = figures.length === 1 && one ? drawLone(label, one) : drawPair(label, figures, axis);
  return {
    svg: frameDrawing(frame, ...drawing),
    alt: `${name}：${label}，${figures.map((figure) => `${figure.name} ${figure.words}`).join('，')}`,
  };
}

/** The pair that the indicator's chart is about, else two figures that do not compare, else a target or a result. */
function choose({ indicator, results, targets, pairs }: IndicatorView, document: ReportDocument): Chosen {
  const tell = (quantity: Quantity): Told => tellFigure(quantity, { document, label: indicator.label });
  const others = (shown: number): string => {
    const rest = results.length + targets.length - shown;
    return rest > 0 ? `这项指标另有 ${String(rest)} 个数` : '';
  };
  const [own] = gatherOwnFigures(document, indicator);
  if (own) {
    const { result, target, comparable } = own.pair;
    const drawn = own.figures.filter(({ quantity }) => quantity.id === result.id || quantity.id === target.id);
    const ends = drawn.flatMap(({ range }) => [range.low, range.high]);
    const axis = layoutAxis([0, ...ends], { label: (value) => amountWords(value, own.unit) });
    const marks = drawn.map(({ status, range }) => layoutMark(status, range, axis.place));
    const note = comparable === 'partly' ? '部分可比' : others(2);
    return { figures: drawn.map(({ quantity }) => tell(quantity)), axis: { axis, marks }, note };
  }
  const pair = pairs.find((one) => one.indicator === indicator && one.result !== null && one.target !== null);
  const both = pair ? [standingResult(pair), pair.target].flatMap((one) => one ?? []) : [];
  if (pair && both.length > 0) {
    const incomparable = both.length > 1 ? '两个数不可比' : '没有可比的结果';
    const note = { yes: others(2), partly: '部分可比', no: incomparable }[pair.comparable];
    return { figures: both.map(tell), axis: null, note };
  }
  const lone = [...targets, ...results].slice(0, 1);
  const note = targets.length > 0 && results.length === 0 ? '没有找到对照的结果' : '';
  return { figures: lone.map(tell), axis: null, note: note === '' ? others(1) : note };
}

interface Telling {
  document: ReportDocument;
  /** Of the indicator that the picture is about. */
  label: string;
}

function tellFigure(quantity: Quantity, { document, label }: Telling): Told {
  const { id, sentence, measure } = quantity;
  const status = quantity.status === 'target' ? 'target' : 'result';
  const owner = indicatorOfQuantity(document, id);
  const name = statusWords(quantity);
  const { range, beside } = figureOf(quantity);
  return {
    ...{ measure, status, shape: range ? shapeOf(range) : 'point' },
    ...{ words: showable(beside(label)), number: paragraphNumber(sentence) },
    name: showable(owner && owner.label !== label ? `${name}（${owner.label}）` : name),
  };
}

/** The number of the paragraph that a sentence stands in; of a heading, its chapter's or section's. */
function paragraphNumber(sentence: string): string {
  const { container, inside } = splitEId(sentence);
  const paragraph = /^p\d+/.exec(inside)?.[0];
  return printedNumber(paragraph === undefined ? container : `${container}-${paragraph}`);
}

const LABEL = { largest: 64, smallest: 36, leading: 1.25, height: 96, oneLine: 44 };
const NAME_SIZE = 30;
const NAME_LINE = 1.4;
const GLYPH_SCALE = 1.5;
const LONE = { largest: 190, smallest: 52, leading: 1.15, oneLine: 80 };

function drawLabel(label: string): string[] {
  const { widthOf } = songFace();
  const text = fitText(showable(label), { ...LABEL, width: BODY.width }, widthOf);
  return drawLines(text, { x: MARGIN, middle: BODY.top + LABEL.height / 2 }, 'strong');
}

/** A figure's name with the mark that shows its bound, in one line of `width` px from `top`. */
function drawName(
  { name, status, shape }: Told,
  { x, top, width }: { x: number; top: number; width: number },
): string[] {
  const { widthOf } = songFace();
  const room = { largest: NAME_SIZE, smallest: 18, leading: NAME_LINE, oneLine: 18 };
  const indent = (glyphWidth(shape) + 6) * GLYPH_SCALE;
  const text = fitText(name, { ...room, width: width - indent, height: NAME_SIZE * NAME_LINE }, widthOf);
  const middle = top + (NAME_SIZE * NAME_LINE) / 2;
  const place = `translate(${String(x)} ${String(middle)}) scale(${String(GLYPH_SCALE)})`;
  return [
    element('g', { transform: place }, drawGlyph({ status, shape }, 0, 0)),
    ...drawLines(text, { x: x + indent, middle }, 'fill-second'),
  ];
}

function drawLone(label: string, figure: Told): string[] {
  const { words, status } = figure;
  const { widthOf } = songFace();
  const top = BODY.top + LABEL.height + 70;
  const room = { ...LONE, width: BODY.width, height: BODY.bottom - top };
  const text = fitText(words, room, widthOf);
  return [
    ...drawLabel(label),
    ...drawName(figure, { x: MARGIN, top: top - 52, width: BODY.width }),
    ...drawLines(text, { x: MARGIN, middle: (top + BODY.bottom) / 2 }, `strong fill-${status}`),
  ];
}

const COLUMN = { gap: 48, top: BODY.top + LABEL.height + 18 };
const FIGURE = { largest: 96, smallest: 34, leading: 1.12, oneLine: 44 };
/** How many times the size that marks have in the charts. */
const SCALE = 2;
/** Of the chart below the figures, in its own px. */
const CHART = { height: 58, track: 20, labels: 11, width: BODY.width / SCALE };

function drawPair(label: string, figures: readonly Told[], axis: Chosen['axis']): string[] {
  const width = (BODY.width - COLUMN.gap) / 2;
  const bottom = axis ? BODY.bottom - CHART.height * SCALE - 8 : BODY.bottom;
  const { widthOf } = songFace();
  const room = { ...FIGURE, width, height: bottom - COLUMN.top - NAME_SIZE * NAME_LINE };
  const texts = figures.map(({ words }) => fitText(words, room, widthOf));
  // Both in one size, so that neither looks the greater for being shorter.
  const size = Math.min(...texts.map((text) => text.size));
  return [
    ...drawLabel(label),
    ...figures.flatMap((figure, i) => {
      const x = MARGIN + i * (width + COLUMN.gap);
      const text = fitText(figure.words, { ...room, largest: size }, widthOf);
      return [
        ...drawName(figure, { x, top: COLUMN.top, width }),
        ...drawLines(
          text,
          { x, middle: (COLUMN.top + NAME_SIZE * NAME_LINE + bottom) / 2 },
          `strong fill-${figure.status}`,
        ),
      ];
    }),
    ...(axis ? [drawAxis(axis)] : []),
  ];
}

/** The marks of both figures, each on a track of its own, from zero. */
function drawAxis({ axis, marks }: NonNullable<Chosen['axis']>): string {
  const y = BODY.bottom - CHART.height * SCALE;
  const tracks = marks.map((mark, i) => {
    const top = CHART.labels + 6 + i * CHART.track;
    const middle = top + CHART.track / 2;
    const stem = { x1: percent(axis.place(0)), x2: percent(mark.x), y1: middle, y2: middle };
    return [
      drawGrid(axis, { top, bottom: top + CHART.track }, 0),
      // What has an upper end alone may be anything below.
      mark.shape === 'open-left' ? '' : element('line', { class: `line-${mark.status}`, ...stem, 'stroke-width': 3 }),
      drawMark(mark, middle),
    ].join('');
  });
  return element(
    'g',
    { transform: `translate(${String(MARGIN)} ${String(y)}) scale(${String(SCALE)})` },
    element(
      'svg',
      { width: CHART.width, height: CHART.height, overflow: 'visible' },
      drawTickLabels(axis, CHART.labels),
      ...tracks,
    ),
  );
}
