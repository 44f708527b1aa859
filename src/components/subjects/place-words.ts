import type { PlacePage } from '../../model/place-page.ts';
import type { ReportPart } from '../../model/report-halves.ts';
import type { Saying } from '../../model/sayings.ts';
import type { ReportDocument } from '../../schema/report-document.ts';
import { formatCount } from '../labels.ts';
import { halfNames } from './half-names.ts';

/** What a place's page says of how often the report names it. */
export interface PlaceWords {
  lede: string;
  extents: Record<ReportPart, string>;
}

export function describePlace({ entry, own, named, sayings }: PlacePage, document: ReportDocument): PlaceWords {
  const names = halfNames(document);
  const extent = (part: ReportPart): string =>
    sayings[part].length === 0 ? `${names[part]}没有点名${entry.name}。` : `点名 ${countWords(sayings[part])}。`;
  const extents = { review: extent('review'), plan: extent('plan'), other: extent('other') };
  if (!named) return { lede: `报告没有点名${entry.name}。`, extents };
  const all = [...sayings.review, ...sayings.plan, ...sayings.other];
  const scope = own ? '这份报告就是它的，这里只列它与别的地方并称的句子：' : '';
  return { lede: `${scope}报告点名${entry.name}的有 ${countWords(all)}。`, extents };
}

/** 5 句，写明它的承诺 3 项（可核对的 2 项） */
function countWords(sayings: readonly Saying[]): string {
  const promises = sayings.flatMap((saying) => saying.promises);
  const checkable = promises.filter(({ specificity }) => specificity !== 'general').length;
  const promised = `，写明它的承诺 ${formatCount(promises.length)} 项`;
  const of = checkable === 0 || checkable === promises.length ? '' : `（可核对的 ${formatCount(checkable)} 项）`;
  return `${formatCount(sayings.length)} 句${promises.length === 0 ? '' : promised + of}`;
}
