import { z } from 'zod';
import { reportDocumentSchema, type ReportDocument } from '../schema/report-document.ts';
import { akomaNtoso } from './akoma-ntoso/akoma-ntoso.ts';
import type { Edition } from './akoma-ntoso/metadata.ts';
import type { PackagedFile } from './datapackage.ts';
import { reportMarkdown, reportText } from './report-text.ts';
import { tableFile } from './table-rows.ts';

/** The files of a report's data folder but its data package, which describes them. */
export function listDataFiles(document: ReportDocument, edition: Edition): PackagedFile[] {
  const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
  return [
    { name: 'quantities.csv', content: tableFile('quantities', document) },
    { name: 'indicators.csv', content: tableFile('indicators', document) },
    { name: 'commitments.csv', content: tableFile('commitments', document) },
    { name: 'targets.csv', content: tableFile('targets', document) },
    { name: 'quantities.json', content: json(document.quantities) },
    { name: 'indicators.json', content: json(withPairings(document)) },
    { name: 'commitments.json', content: json(document.commitments) },
    { name: 'report.json', content: `${JSON.stringify(document)}\n` },
    { name: 'report.md', content: reportMarkdown(document) },
    { name: 'report.txt', content: reportText(document) },
    { name: 'report.akn.xml', content: akomaNtoso(document, edition) },
    { name: 'schema.json', content: json(reportJsonSchema()) },
  ];
}

/** Each indicator with its pairings, which name it no more. */
function withPairings({ indicators, pairings }: ReportDocument): object[] {
  const byIndicator = Map.groupBy(pairings, ({ indicator }) => indicator);
  return indicators.map((indicator) => ({
    ...indicator,
    pairings: (byIndicator.get(indicator.id) ?? []).map(({ result, target, comparable, reason }) => ({
      ...{ result, target, comparable, reason },
    })),
  }));
}

/** JSON Schema of report.json, made from the zod schema. */
export function reportJsonSchema(): object {
  return { ...z.toJSONSchema(reportDocumentSchema), title: 'ReportDocument' };
}
