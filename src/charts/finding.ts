import { titleYear, type ChartYears } from './row-figures.ts';
import type { Relation } from '../figures/value-range.ts';

/** What a title counts. */
export interface Findings {
  /** What the rows are: 增速, 比例. */
  noun: string;
  years: ChartYears;
  /** Of the fully comparable rows. */
  relations: readonly Relation[];
  /** The name of the only comparable row, where there is one alone. */
  label: string | null;
  /** How many rows compare in part alone. */
  partly?: number;
}

interface Wording {
  /** What of the target is compared. */
  of: string;
  told: string;
  /** Behind the result's year, where the sentence does not end with it. */
  behind: string;
}

const WORDINGS: Readonly<Record<Relation, Wording>> = {
  higher: { of: '', told: '高于', behind: '' },
  lower: { of: '', told: '低于', behind: '' },
  equal: { of: '', told: '与', behind: '相同' },
  floor: { of: '下限', told: '不高于', behind: '' },
  ceiling: { of: '上限', told: '不低于', behind: '' },
  open: { of: '', told: '与', behind: '高低未定' },
};
/** In the order in which titles tell them. */
const RELATIONS: readonly Relation[] = ['higher', 'lower', 'equal', 'floor', 'ceiling', 'open'];

/**
 * A chart's title: how many targets are above, below, equal to the results, counted from the rows, without a verdict. A
 * row that compares in part alone is counted apart.
 */
export function describeFindings({ noun, years, relations, label, partly = 0 }: Findings): string {
  const [result, target] = [titleYear(years, 'result'), titleYear(years, 'target')];
  if (relations.length === 0) return tidy(`${String(partly)} 项${noun}只部分可比，${target}与 ${result}分别列出`);
  const present = RELATIONS.map((part) => ({ part, count: relations.filter((one) => one === part).length })).filter(
    ({ count }) => count > 0,
  );
  const [first, ...rest] = present;
  if (!first) return '';
  const sentence = (part: Relation, all: string): string => {
    const { of, told, behind } = WORDINGS[part];
    return `${target}${of}${all}${told} ${result}${behind}`;
  };
  const total = `${String(relations.length)} 项${noun}`;
  const apart = partly === 0 ? '' : `；另有 ${String(partly)} 项只部分可比`;
  if (rest.length > 0) {
    const others = rest.map(({ part, count }) => `${String(count)} 项${shortly(part)}`);
    return tidy(
      `${total}中，${[`${String(first.count)} 项的 ${sentence(first.part, '')}`, ...others].join('，')}${apart}`,
    );
  }
  const single = relations.length === 1 && label !== null;
  return tidy((single ? `${label}：${sentence(first.part, '')}` : `${total}的 ${sentence(first.part, '都')}`) + apart);
}

function shortly(part: Relation): string {
  const { of, told, behind } = WORDINGS[part];
  if (of !== '') return `的${of}${told}结果`;
  return behind === '' ? told : behind;
}

/** Spaces stand beside digits alone, not between Chinese characters where no year is known. */
function tidy(title: string): string {
  return title.replace(/(?<=[\p{Script=Han}：，；]) (?=\p{Script=Han})/gu, '');
}
