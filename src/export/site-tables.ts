import { z } from 'zod';
import { BOUNDS, codesWithWords, MEASURES } from '../figures/words.ts';
import { quantitySchema } from '../schema/quantity.ts';
import { placeLevelSchema } from '../schema/report-document.ts';
import { field, maybeNumber, maybeText, text } from './tables.ts';

const level = field(placeLevelSchema.nullable(), '级别：nation 全国，province 省级，city 市级，county 县级');
const measure = field(quantitySchema.shape.measure, `度量：${codesWithWords(MEASURES)}`);
const bound = quantitySchema.shape.bound.nullable();

/** A figure in a row of its own columns, named for what it is. */
const result = {
  result: maybeText('结果的编号，在它的报告里'),
  resultWords: maybeText('结果，原文的说法；没有找到的空着'),
  resultValue: maybeNumber('结果的数值，按原文的单位；下降的记为负'),
  resultValueMax: maybeNumber('结果范围的上端'),
  resultUnit: maybeText('结果的单位，原文照录'),
  resultBaseValue: maybeNumber('结果换算成基本单位的数值'),
  resultBound: field(bound, `结果的界限：${codesWithWords(BOUNDS)}`),
};
const target = {
  target: maybeText('目标的编号，在它的报告里'),
  targetWords: maybeText('目标，原文的说法；没有找到的空着'),
  targetValue: maybeNumber('目标的数值，按原文的单位；下降的记为负'),
  targetValueMax: maybeNumber('目标范围的上端'),
  targetUnit: maybeText('目标的单位，原文照录'),
  targetBaseValue: maybeNumber('目标换算成基本单位的数值'),
  targetBound: field(bound, `目标的界限：${codesWithWords(BOUNDS)}`),
};

/** A row of reports.csv: what one report says of one indicator in figures of one kind. */
export const reportsRow = z.strictObject({
  report: text('报告的编号'),
  place: maybeText('地方'),
  level,
  year: field(z.int().nullable(), '报告定目标的年份'),
  indicator: text('指标的编号，各报告相同'),
  label: text('指标的名称'),
  wording: text('这一类数统计的是什么，按最先写到它的报告'),
  measure,
  unit: text('换算后的计量单位；同一指标、统计对象、度量、单位和时段都相同的数才能并列'),
  span: field(
    z.enum(['year', 'several', 'another', 'undated']),
    '时段：year 结果是上年的、目标是当年的，several 几年合计或平均，another 别的年份，undated 原文没有写明',
  ),
  comparable: field(z.enum(['yes', 'no']), '有没有别的报告写了同一类的数：yes 可以并列，no 不并列'),
  reason: maybeText('不并列的理由'),
  ...result,
  resultPeriod: maybeText('结果的时间'),
  ...target,
  targetPeriod: maybeText('目标的时间'),
});

/** A row of years.csv: a year of one kind of figure of a place that has several reports. */
export const yearsRow = z.strictObject({
  place: text('地方'),
  level,
  indicator: maybeText('指标的编号，各报告相同；词表里没有的空着'),
  label: text('指标的名称'),
  measure,
  unit: text('换算后的计量单位'),
  year: field(z.int(), '目标和结果所指的年份'),
  targetReport: maybeText('写目标的报告的编号：当年的报告'),
  ...target,
  resultReport: maybeText('写结果的报告的编号：次年的报告'),
  ...result,
  difference: maybeNumber('结果减目标，按目标的单位；比率是百分点。只是两个数的差'),
  differenceWords: maybeText('结果减目标，连同两个数的界限'),
});

/** The tables of the whole site, by the name of their CSV file; they are there where the site has several reports. */
export const SITE_TABLES = {
  reports: { title: '各报告对照', rows: '一行一份报告里一类数的结果和目标', schema: reportsRow },
  years: { title: '历年目标与结果', rows: '一行一个地方一类数的一年', schema: yearsRow },
} as const;

export type SiteTableName = keyof typeof SITE_TABLES;
