import type { Joint } from './list-marks.ts';
import type { PromisedVerb } from './promised-verb.ts';
import type { Head } from './head-verb.ts';

/** How and how far, at the end of what stands before the verb: 地铁1号线三期按期, 科技成果突破. */
const TRAILING = /(?:分别|按期|如期|尽快|早日|提前|全面|全部|每月|每年|每季度|均|突破|超过|达到|不少于|改到位|向)$/;

/** How, before it: “一断一策”确保国控断面. */
const LEADING = /^“[^“”]{1,12}”确保/;

const QUALIFIER = /^(?:以上|以下|以内|之内|左右|上下|余)/;

/**
 * What the promised act is done to, in the words of the text, without the number and the examples before it
 * (decisions, `object`): 煤矿技改项目 of 实施高家堡、胡家河等9处煤矿技改项目.
 *
 * @param statistics ranges of the piece's statistics in its text
 */
export function readObject(
  text: string,
  head: Head | null,
  verb: PromisedVerb | null,
  statistics: readonly Joint[],
): string | null {
  const [from, to] = objectRange(text, head, verb, statistics);
  const [first] = statistics;
  const between = verb?.rule === 'verb-before-statistic' && first ? text.slice(verb.end, first.start) : '';
  const object = (
    withoutStatistics(text, from, to, statistics) + (between === '在' || from >= (verb?.end ?? 0) ? '' : between)
  )
    .replace(/^(?:到|至|为|了|好|的|[，、和])+/, '')
    .replace(verb?.rule === 'verb-before-statistic' ? /^在/ : /^(?!)/, '')
    .replace(/(?<![、和及均各])[、和及均各]+$/, '');
  // 力争控制在5%左右: of what was told before.
  if (object === '在') return null;
  const bare = object.replace(TRAILING, '').replace(LEADING, '');
  return bare === '' ? (object === '' ? null : object) : bare;
}

function objectRange(
  text: string,
  head: Head | null,
  verb: PromisedVerb | null,
  statistics: readonly Joint[],
): [number, number] {
  if (!verb) return [/^(?:确保|力争|努力|全年|年内)*/.exec(text)?.[0].length ?? 0, text.length];
  if (verb.rule === 'verb-at-end') return [subjectStart(text, head, verb), verb.start];
  if (/^(?:纳入|列入)$/.test(verb.word) && verb.start - subjectStart(text, head, verb) > 1)
    return [subjectStart(text, head, verb), verb.start];
  const behind = withoutStatistics(text, verb.end, text.length, statistics);
  if (verb.rule.startsWith('verb-be') && behind.length < 2) {
    return [subjectStart(text, head, verb), verb.start];
  }
  if (verb.rule === 'verb-before-statistic' && verb.start > 1) return [subjectStart(text, null, verb), verb.start];
  return [verb.end, text.length];
}

/** Where the subject begins: behind modifiers, assurances and an aiding verb. */
function subjectStart(text: string, head: Head | null, verb: PromisedVerb): number {
  if (head?.opens === true && head.end <= verb.start) return head.end;
  const match = /^(?:确保|力争|努力|争取|全年|年内|今年|实现|继续)+/.exec(text);
  return match && match[0].length < verb.start ? match[0].length : 0;
}

function withoutStatistics(text: string, from: number, to: number, statistics: readonly Joint[]): string {
  let object = '';
  let at = from;
  for (const { start, end } of statistics) {
    if (start < at || end > to) continue;
    const before = text.slice(at, start);
    // 打通纺织大道、汉陵路等14条“断头路”: the examples before 等 are projects, the object is what they are examples of.
    object += /等(?:一批)?$/.test(before) && end < to ? '' : before;
    at = end + (QUALIFIER.exec(text.slice(end, to))?.[0].length ?? 0);
  }
  return object + text.slice(Math.min(at, to), to);
}
