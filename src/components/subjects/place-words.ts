import type { PlacePage } from '../../model/place-page.ts';
import type { ReportPart } from '../../model/report-halves.ts';
import type { Saying } from '../../model/sayings.ts';
import type { ReportDocument } from '../../schema/report-document.ts';
import { countPromises } from '../commitments/count-promises.ts';
import { formatCount } from '../labels.ts';
import { halfNames } from './half-names.ts';
import { uncountedWords, type Phrase } from './uncounted-words.ts';

/** What a place's page says of how often the report names it. */
export interface PlaceWords {
  lede: string;
  extents: Record<ReportPart, string>;
  /** Of each part, where its name stands without being it. */
  asides: Record<ReportPart, Phrase[]>;
  /** The same of the whole report, where nothing names the place. */
  aside: Phrase[];
}

export function describePlace(
  { entry, own, named, sayings, uncounted }: PlacePage,
  document: ReportDocument,
): PlaceWords {
  const names = halfNames(document);
  const silence = (part: ReportPart): string =>
    own ? `${names[part]}没有把它与别的地方并称的句子。` : `${names[part]}没有点名${entry.name}。`;
  const extent = (part: ReportPart): string =>
    sayings[part].length === 0 ? silence(part) : `点名 ${countWords(sayings[part])}。`;
  const extents = { review: extent('review'), plan: extent('plan'), other: extent('other') };
  const aside = (part: ReportPart): Phrase[] => uncountedWords(uncounted[part], '名字', sayings[part].length > 0);
  const asides = { review: aside('review'), plan: aside('plan'), other: aside('other') };
  if (!named) {
    const all = [...uncounted.other, ...uncounted.review, ...uncounted.plan];
    return { lede: `报告没有点名${entry.name}。`, extents, asides, aside: uncountedWords(all, '名字', false) };
  }
  const all = [...sayings.review, ...sayings.plan, ...sayings.other];
  const scope = own ? '这份报告就是它的，这里只列它与别的地方并称的句子：' : '';
  return { lede: `${scope}报告点名${entry.name}的有 ${countWords(all)}。`, extents, asides, aside: [] };
}

/** 5 句，写明它的承诺 2 项、表态 1 条 */
function countWords(sayings: readonly Saying[]): string {
  const promises = sayings.flatMap((saying) => saying.promises);
  const told = countPromises(promises);
  return `${formatCount(sayings.length)} 句${told.length === 0 ? '' : `，写明它的${told.join('、')}`}`;
}
