import type { SubjectCount, SubjectRow } from '../../charts/subjects.ts';
import type { ReportPart } from '../../model/report-halves.ts';
import type { TopicPage } from '../../model/topic-page.ts';
import type { ReportDocument } from '../../schema/report-document.ts';
import { formatCount } from '../labels.ts';
import { halfNames } from './half-names.ts';
import { uncountedWords, type Phrase } from './uncounted-words.ts';

/** What a topic's page says of how much the report says on it. */
export interface TopicWords {
  lede: string;
  extents: Record<ReportPart, string>;
  /** Of a half without a sentence on it, where its words stand all the same. */
  asides: Record<ReportPart, Phrase[]>;
  /** The halves that say something, with how many sentences. */
  parts: { part: ReportPart; label: string }[];
}

/** @param row the topic's row of the chart, whose counts these are */
export function describeTopic(
  { entry, sayings, uncounted }: TopicPage,
  row: SubjectRow,
  document: ReportDocument,
): TopicWords {
  const names = halfNames(document);
  const extents = {
    review: countWords(row.review) ?? `${names.review}没有归入${entry.name}的句子。`,
    plan: countWords(row.plan) ?? `${names.plan}没有归入${entry.name}的句子。`,
    other: `${formatCount(sayings.other.length)} 句。`,
  };
  const aside = (half: 'review' | 'plan'): Phrase[] =>
    row[half].sentences > 0 ? [] : uncountedWords(uncounted[half], '', false);
  const asides = { review: aside('review'), plan: aside('plan'), other: [] };
  const told = (['review', 'plan'] as const).flatMap((half) => {
    const words = countWords(row[half]);
    return words === null ? [] : [`${names[half]} ${words.slice(0, -1)}`];
  });
  const parts = (['review', 'plan'] as const)
    .filter((half) => row[half].sentences > 0)
    .map((part) => ({ part, label: `${names[part]}（${formatCount(row[part].sentences)} 句）` }));
  return { parts, extents, asides, lede: `讲到${entry.name}的，${told.join('；')}。` };
}

/** 12 句，1,234 字，8 个数字，5 项承诺。 */
function countWords({ sentences, characters, numbers, promises }: SubjectCount): string | null {
  if (sentences === 0) return null;
  const parts = [
    `${formatCount(sentences)} 句`,
    `${formatCount(characters)} 字`,
    ...(numbers > 0 ? [`${formatCount(numbers)} 个数字`] : []),
    ...(promises > 0 ? [`${formatCount(promises)} 项承诺`] : []),
  ];
  return `${parts.join('，')}。`;
}
