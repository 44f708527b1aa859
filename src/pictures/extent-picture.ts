import { element, escapeText } from '../charts/svg.ts';
import { isCheckable } from '../model/commitment-pages.ts';
import type { Report } from '../model/load.ts';
import { measureExtent } from '../model/outline-facts.ts';
import type { ReadingPage } from '../model/reading-pages.ts';
import { printedNumber } from '../parse/eid.ts';
import { visitParagraphs } from '../parse/visit.ts';
import type { Paragraph } from '../schema/structure.ts';
import { songFace } from '../typography/song-face.ts';
import { fitText } from './fit-text.ts';
import { BODY, drawLines, frameDrawing, MARGIN, showable, type SharedPicture } from './frame.ts';

type Named = Pick<Report, 'name' | 'document'>;

/** The heading of a chapter or section, and how much stands below it, the chapter's sections included. */
export function drawPage(report: Named, page: ReadingPage, site: string): SharedPicture {
  const paragraphs = page.section
    ? page.paragraphs
    : [...page.chapter.paragraphs, ...page.chapter.sections.flatMap((section) => section.paragraphs)];
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  const numbers = first && last ? [...new Set([printedNumber(first.eId), printedNumber(last.eId)])] : [];
  return drawExtent(report, paragraphs, {
    heading: page.label,
    head: report.name,
    number: numbers.length === 0 ? '' : `${numbers.join('—')} 段`,
    context: page.section ? (page.chapter.heading ?? '') : '',
    site,
  });
}

/** The report as a whole: its name and how much stands in it. */
export function drawReport(report: Named, site: string): SharedPicture {
  const { date, meeting, place } = report.document;
  return drawExtent(report, [...visitParagraphs(report.document)], {
    heading: report.name,
    head: meeting ?? place ?? '',
    number: date?.replaceAll('-', '.') ?? '',
    context: '',
    site,
  });
}

interface Extent {
  heading: string;
  head: string;
  number: string;
  context: string;
  site: string;
}

const HEADING = { largest: 104, smallest: 44, leading: 1.3 };
const COUNT = { size: 60, unit: 28, gap: 14, between: 64 };
/** Px that the line of counts takes. */
const COUNTS_HEIGHT = 96;

function drawExtent(report: Named, paragraphs: readonly Paragraph[], extent: Extent): SharedPicture {
  const { heading, head, number, site, context } = extent;
  const counts = countFacts(report, paragraphs);
  const { widthOf } = songFace();
  const bottom = BODY.bottom - (counts.length > 0 ? COUNTS_HEIGHT : 0);
  const text = fitText(showable(heading), { ...HEADING, width: BODY.width, height: bottom - BODY.top }, widthOf);
  const frame = { head: showable(head), number, site, context: showable(context) };
  return {
    svg: frameDrawing(
      frame,
      ...drawLines(text, { x: MARGIN, middle: (BODY.top + bottom) / 2 }, 'strong'),
      ...drawCounts(counts, BODY.bottom - 22),
    ),
    alt: [heading, counts.map(({ count, unit }) => `${count} ${unit}`).join('，')].join('：'),
  };
}

interface Count {
  count: string;
  unit: string;
}

const NUMBER = new Intl.NumberFormat('zh-CN');

function countFacts({ document }: Named, paragraphs: readonly Paragraph[]): Count[] {
  const { characters } = measureExtent(paragraphs);
  const sentences = new Set(paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ eId }) => eId)));
  const statistics = document.quantities.filter(
    ({ role, sentence }) => role === 'statistic' && sentences.has(sentence),
  ).length;
  const commitments = document.commitments.filter(({ sentence }) => sentences.has(sentence));
  return [
    { count: paragraphs.length, unit: '段' },
    { count: characters, unit: '字' },
    { count: statistics, unit: '个统计数字' },
    { count: commitments.filter(isCheckable).length, unit: '项承诺' },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, unit }) => ({ count: NUMBER.format(count), unit }));
}

/** Counts side by side on one baseline at `y` px, smaller where they would be too long together. */
function drawCounts(counts: readonly Count[], y: number): string[] {
  const { widthOf } = songFace();
  const lengthOf = ({ count, unit }: Count): number =>
    widthOf(count) * COUNT.size + COUNT.gap + widthOf(unit) * COUNT.unit;
  const whole = counts.reduce((sum, one) => sum + lengthOf(one), 0) + Math.max(0, counts.length - 1) * COUNT.between;
  const scale = Math.min(1, BODY.width / whole);
  let x = 0;
  const parts = counts.flatMap((one) => {
    const at = x;
    x += lengthOf(one) + COUNT.between;
    return [
      element('text', { x: at, y: 0, 'font-size': COUNT.size, class: 'strong' }, escapeText(one.count)),
      element(
        'text',
        { x: at + widthOf(one.count) * COUNT.size + COUNT.gap, y: 0, 'font-size': COUNT.unit, class: 'fill-second' },
        escapeText(one.unit),
      ),
    ];
  });
  return [
    element('g', { transform: `translate(${String(MARGIN)} ${String(y)}) scale(${scale.toFixed(4)})` }, ...parts),
  ];
}
