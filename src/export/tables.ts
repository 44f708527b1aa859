import { z } from 'zod';
import { BOUNDS, codesWithWords, MEASURES, SPECIFICITIES, VERDICTS } from '../figures/words.ts';
import { quantitySchema } from '../schema/quantity.ts';

/** What readers are told of a field, beside its type. */
interface FieldMeta {
  description: string;
  /** Of the numbers in it, where it is the same for all. */
  unit?: string;
}

/** A column with what readers are told of it. */
export const field = <T extends z.ZodType>(schema: T, description: string, unit?: string): T =>
  schema.meta({ description, ...(unit === undefined ? {} : { unit }) } satisfies FieldMeta);

export const text = (description: string) => field(z.string(), description);
export const maybeText = (description: string) => field(z.string().nullable(), description);
export const maybeNumber = (description: string, unit?: string) => field(z.number().nullable(), description, unit);
const offset = (description: string) => field(z.int().min(0), description, 'UTF-16 码元');
const { role, measure, direction, bound, hedgeSide, status } = quantitySchema.shape;

const place = {
  sentence: text('所在句子或标题的编号'),
  start: offset('在源文件里的起点，从 0 数'),
  end: offset('在源文件里的终点，不含'),
};

/** A row of quantities.csv. */
export const quantityRow = z.strictObject({
  id: text('编号：所在句子的编号加 q 和序号'),
  indicator: maybeText('所属指标的编号'),
  ...place,
  raw: text('数和单位，原文照录'),
  role: field(role, '类别：statistic 统计数，date 日期，identifier 名称中的数，enumeration 方案的条数'),
  subject: text('说的是什么'),
  value: maybeNumber('数值，按原文的单位；是升是降见 direction'),
  valueMax: maybeNumber('一段范围的上端'),
  unit: maybeText('单位，原文照录'),
  baseValue: maybeNumber('换算成基本单位的数值'),
  baseValueMax: maybeNumber('换算成基本单位的上端'),
  baseUnit: maybeText('基本单位'),
  measure: field(measure, `度量：${codesWithWords(MEASURES)}`),
  direction: field(direction, '方向：up 上升，down 下降，none 没有'),
  bound: field(bound, `界限：${codesWithWords(BOUNDS)}`),
  hedge: maybeText('表示界限的词，原文照录'),
  wording: text('对象和数之间说明怎样计量的词，原文照录：增长，占年度计划'),
  hedgeSide: field(hedgeSide, '表示界限的词在哪里：before 数的前面，behind 后面，within 数里面'),
  period: text('时间：年份、年份的一段，或 other（没有写明）'),
  status: field(status, '结果、目标或背景：result，target，background'),
  quote: maybeText('所在的句子'),
});

/** A row of indicators.csv: a target with what it is held against, or a result without a target. */
export const indicatorRow = z.strictObject({
  id: text('指标的编号'),
  label: text('指标的名称'),
  results: text('结果的编号，几个之间用 ；'),
  targets: text('目标的编号，几个之间用 ；'),
  comparable: field(
    z.enum(['yes', 'partly', 'no']).nullable(),
    `目标与结果能不能比：${codesWithWords(VERDICTS)}；没有目标的空着；几个目标取最宽的`,
  ),
  reason: maybeText('不可比或部分可比的理由'),
});

/** A row of commitments.csv. */
export const commitmentRow = z.strictObject({
  id: text('编号：所在句子的编号加 k 和序号'),
  ...place,
  raw: text('承诺或表态，原文照录'),
  lead: text('同一句里支配它、又不与它相连的词，原文照录；没有的空着'),
  specificity: field(z.enum(['numbered', 'named', 'general']), `具体程度：${codesWithWords(SPECIFICITIES)}`),
  verb: maybeText('承载动作的词'),
  object: maybeText('动作的对象'),
  quantities: text('其中的数的编号，几个之间用 ；'),
  places: text('其中的地方的编号，几个之间用 ；'),
  projects: text('其中的项目，几个之间用 ；'),
  topics: text('主题的编号，几个之间用 ；'),
});

/** A row of targets.csv: a target, and the result that it is held against. */
export const targetRow = z.strictObject({
  indicator: text('指标的编号'),
  label: text('指标的名称'),
  target: text('目标的编号；同一个目标说了几次的，是第一次的'),
  targetWords: text('目标，原文的说法'),
  targetValue: maybeNumber('目标的数值，按原文的单位；下降的记为负'),
  targetValueMax: maybeNumber('目标范围的上端'),
  targetUnit: maybeText('目标的单位'),
  targetBound: field(bound.nullable(), '目标的界限：exact，approx，at_least，at_most；只说方向的空着'),
  targetPeriod: text('目标的时间'),
  result: maybeText('对照的结果的编号；没有找到的，或属于另一项指标又不可比的，空着'),
  resultLabel: maybeText('结果属于另一项指标的，那项指标的名称'),
  resultWords: maybeText('结果，原文的说法'),
  resultValue: maybeNumber('结果的数值，按原文的单位；下降的记为负'),
  resultUnit: maybeText('结果的单位'),
  resultPeriod: maybeText('结果的时间'),
  measure: field(measure, '目标的度量：count，level，growth，change，share，rank，multiple'),
  comparable: field(z.enum(['yes', 'partly', 'no']), '能不能比'),
  reason: maybeText('不可比或部分可比的理由'),
  quote: maybeText('目标所在的句子'),
  targetAlso: maybeText('同一个目标另外几次的编号；只说了一次的空着'),
});

/** The tables of a report, by the name of their CSV file. */
export const TABLES = {
  quantities: { title: '数', rows: '一行一个数', schema: quantityRow },
  indicators: { title: '指标', rows: '一行一项指标', schema: indicatorRow },
  commitments: { title: '承诺', rows: '一行一件计划要做的事：承诺，也有表态', schema: commitmentRow },
  targets: { title: '目标', rows: '一行一个目标，连同它对照的结果', schema: targetRow },
} as const;

export type TableName = keyof typeof TABLES;

/** A column as its field list tells it. */
export interface TableField {
  name: string;
  type: 'string' | 'number' | 'integer';
  required: boolean;
  /** Empty where any value of the type may stand. */
  enum: readonly string[];
  description: string;
  unit: string | null;
}

const typeSchema = z.enum(['string', 'number', 'integer', 'null']);
const jsonField = z.object({
  type: z.union([typeSchema, z.array(typeSchema)]).optional(),
  enum: z.array(z.string()).optional(),
  anyOf: z.array(z.object({ type: typeSchema, enum: z.array(z.string()).optional() })).default([]),
  description: z.string(),
  unit: z.string().optional(),
});

/** The columns of a report's table. */
export function fieldsOf(name: TableName): TableField[] {
  return fieldsOfRow(TABLES[name].schema);
}

/** The columns of a table, read from the schema of its rows. */
export function fieldsOfRow(row: z.ZodObject): TableField[] {
  const { properties = {} } = z.toJSONSchema(row) as { properties?: Record<string, unknown> };
  return Object.entries(properties).map(([column, given]) => {
    const { type = [], enum: values, anyOf, description, unit } = jsonField.parse(given);
    const types = [type, anyOf.map((one) => one.type)].flat(2);
    return {
      name: column,
      type: types.find((one) => one !== 'null') ?? 'string',
      required: !types.includes('null'),
      enum: values ?? anyOf.flatMap((one) => one.enum ?? []),
      description,
      unit: unit ?? null,
    };
  });
}
