import { followUps } from '../../../src/follow-ups/follow-ups.ts';
import { readText } from '../../../src/model/read-text.ts';
import { followUpSchema, type FollowUp } from '../../../src/schema/follow-ups.ts';
import type { ReportDocument } from '../../../src/schema/report-document.ts';
import { vocabulary } from '../own-vocabulary.ts';

interface Next {
  review?: string;
  plan?: string;
}

/** The report of 茶马市 of a year. */
export function report(year: number, { review = '', plan = '' }: Next): { text: string; document: ReportDocument } {
  const text = [
    `茶马市${String(year)}年政府工作报告`,
    '各位代表：',
    `一、${String(year - 1)}年工作回顾`,
    review === '' ? '全市生产总值增长5.1%。' : review,
    `二、${String(year)}年重点工作`,
    plan === '' ? '全市生产总值增长5.5%左右。' : plan,
    '',
  ].join('\n');
  return { text, document: readText(text, { slug: 'x', file: `${String(year)}.txt`, sha256: '0'.repeat(64) }) };
}

/** What the report of 2032 says of a promise of 2031; every quote is held against the text it is of. */
export function follow(promise: string, next: Next): FollowUp[] {
  const [from, to] = [report(2031, { plan: promise }), report(2032, next)];
  const found = followUps(from.document, to.document, vocabulary);
  for (const one of found) {
    followUpSchema.parse(one);
    hold(from.text, one);
    for (const link of one.links) {
      hold(to.text, link);
      hold(to.text, link.shared.to);
      hold(from.text, link.shared.from);
    }
  }
  return found;
}

function hold(text: string, { span, raw }: { span: { start: number; end: number }; raw: string }): void {
  const found = text.slice(span.start, span.end);
  if (found !== raw) throw new Error(`quoted ${raw}, but the text has ${found}`);
}

/** The links of the promises among them, each as `review certain 沈家高速`. */
export function linksOf(followed: readonly FollowUp[], strength = 'certain'): string[] {
  return followed
    .filter(({ kind }) => kind === 'commitment')
    .flatMap(({ links }) => links)
    .filter((link) => link.strength === strength)
    .map(({ half, shared }) => `${half} ${shared.from.raw}`);
}
