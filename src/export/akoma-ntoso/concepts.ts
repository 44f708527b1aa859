import type { Quantity } from '../../schema/quantity.ts';
import type { ReportDocument } from '../../schema/report-document.ts';
import type { SentenceRole } from '../../schema/structure.ts';
import { emptyTag } from './xml.ts';

/** What the report's elements refer to, by the id that the references give it. */
const ROLES: Readonly<Record<SentenceRole, string>> = {
  heading: '段首小标题',
  result: '结果',
  target: '目标',
  commitment: '承诺',
  background: '背景',
  ceremony: '礼仪用语',
};

const QUANTITIES: Readonly<Record<Quantity['role'], string>> = {
  statistic: '统计数',
  date: '日期',
  identifier: '名称中的数',
  enumeration: '方案的条数',
};

// No id of the report's text has two hyphens in a row, so that none is met here.
export const roleConcept = (role: SentenceRole): string => `sentence--${role}`;
export const quantityConcept = (role: Quantity['role']): string => `quantity--${role}`;
export const indicatorConcept = (id: string): string => `indicator--${id}`;

/** Of the standard's ontology: roles of sentences, kinds of numbers, and the report's indicators. */
export function conceptTags({ indicators }: ReportDocument): string[] {
  return [
    ...Object.entries(ROLES).map(([role, label]) => concept(roleConcept(role as SentenceRole), label)),
    ...Object.entries(QUANTITIES).map(([role, label]) => concept(quantityConcept(role as Quantity['role']), label)),
    ...indicators.map(({ id, label }) => concept(indicatorConcept(id), label)),
  ];
}

function concept(eId: string, showAs: string): string {
  return emptyTag('TLCConcept', { eId, href: `/akn/ontology/concept/cn/${eId}`, showAs });
}
