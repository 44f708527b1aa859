import { countWords } from './count-words.ts';
import type { SubjectCount, SubjectRow, Subjects } from './subjects.ts';
import { element, escapeText, percent } from './svg.ts';

/** px within a row: the review's words stand above its bar, the plan's below its own. */
const ROW = { height: 76, top: 15, review: 22, plan: 32, thickness: 7, foot: 54 } as const;

/** How high `drawSubjects` draws, in px. */
export function subjectsHeight({ rows }: Subjects): number {
  return rows.length * ROW.height;
}

/**
 * A row a topic: its name, and from a common zero a filled bar for the review and an outlined one for the plan, with what
 * they stand for in words. `subjectsHeight` px high.
 *
 * @param linked each name a link to its topic
 */
export function drawSubjects({ rows }: Subjects, { linked }: { linked: boolean }): string {
  return rows.map((row, i) => drawRow(row, i * ROW.height, linked)).join('');
}

function drawRow(row: SubjectRow, y: number, linked: boolean): string {
  const name = element('text', { class: 'label', x: 0, y: y + ROW.top }, escapeText(row.name));
  const outline = { x: 0, y: y + ROW.plan, width: percent(row.share.plan), height: ROW.thickness };
  const review = { ...outline, y: y + ROW.review, width: percent(row.share.review) };
  return [
    linked ? element('a', { href: row.href }, name) : name,
    writeHalf('回顾', 'fill-result', row.review, y + ROW.top),
    row.review.characters > 0 ? element('rect', { class: 'fill-result', ...review }) : '',
    row.plan.characters > 0
      ? element('rect', { class: 'band-target', ...outline }) + element('rect', { class: 'line-target', ...outline })
      : '',
    writeHalf('计划', 'fill-target', row.plan, y + ROW.foot),
  ].join('');
}

/** 计划 1,234 字，12 个数，34 项承诺; what there is none of is left out, and no words at all say so. */
function writeHalf(word: string, className: string, count: SubjectCount, y: number): string {
  const figures =
    count.sentences === 0
      ? ['没有归入的句子']
      : [
          `${countWords(count.characters)} 字`,
          ...(count.numbers > 0 ? [`${countWords(count.numbers)} 个数`] : []),
          ...(count.promises > 0 ? [`${countWords(count.promises)} 项承诺`] : []),
        ];
  const half = element('tspan', { class: className }, word);
  return element('text', { class: 'note', x: percent(100), y, 'text-anchor': 'end' }, half, ` ${figures.join('，')}`);
}
