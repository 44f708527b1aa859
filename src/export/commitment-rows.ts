import { figureOf } from '../figures/figure.ts';
import { SPECIFICITIES } from '../figures/words.ts';
import { groupLabel, type CommitmentNames } from '../model/commitment-facets.ts';
import { groupCommitments, titleOf } from '../model/commitment-pages.ts';
import { printedNumber } from '../parse/eid.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { CsvValue } from './csv.ts';

/** Columns of the list of commitments, in readers' words; the id is first, by which rows are told apart. */
export const commitmentColumns = [
  ...['编号', '段', '章节', '承诺', '类别', '动词', '对象', '数', '项目', '地方', '主题', '网页'],
] as const;

/**
 * Every commitment of a report as a row below `commitmentColumns`, in reading order. Several values of a cell have ； between.
 *
 * @param addressOf where a commitment's page is, or its place in the text
 */
export function commitmentRows(
  document: ReportDocument,
  names: CommitmentNames,
  addressOf: (id: string) => string,
): CsvValue[][] {
  const quantities = new Map(document.quantities.map((one) => [one.id, one]));
  return groupCommitments(document).flatMap((group) =>
    group.commitments.map((commitment) => {
      const { id, sentence, specificity, verb, object, projects, places, topics } = commitment;
      const figures = commitment.quantities
        .flatMap((q) => quantities.get(q) ?? [])
        .filter(({ role }) => role === 'statistic' || role === 'enumeration');
      return [
        ...[id, printedNumber(sentence.replace(/-s\d+$/, '')), groupLabel(group), titleOf(commitment)],
        ...[SPECIFICITIES[specificity], verb, object, list(figures.map((one) => figureOf(one).words)), list(projects)],
        ...[list(places.map((place) => names.places.get(place) ?? place))],
        ...[list(topics.map((topic) => names.topics.get(topic) ?? topic)), addressOf(id)],
      ];
    }),
  );
}

function list(values: readonly string[]): string {
  return values.join('；');
}
