import type { ReportRecords } from '../search/record.ts';
import { findExpected } from './exactness.ts';
import { makeRandom, pickBetween, type Random } from './random.ts';

export interface Queries {
  /** Each occurs in the corpus. */
  present: string[];
  /** None occurs. */
  absent: string[];
}

/** What readers of any work report would type; those that the texts do not hold are left out. */
const TERMS = [
  ...['水', '路', '亿元', '就业', '教育', '养老', '医保', '住房', '人才', '创新', '经济', '农业', '旅游', '民生'],
  ...['断头路', '营商环境', '乡村振兴', '固定资产投资', '生产总值', '高质量发展', '一般公共预算收入', '城镇新增就业'],
  ...['政府工作报告', '西安—咸阳', '“两个确立”', '（一）', '2023年', '5%', '4.4%', 'PPP', 'G8.5+', '5G'],
];

const PRESENT = 60;
const ABSENT = 20;

/**
 * Queries for all sizes of a corpus: terms that the first reports hold, filled up with substrings of 2–6 characters from
 * them; and strings that no report holds, each made of two pieces that one does. No query holds white space, which
 * would make it several terms.
 *
 * @param first reports that a corpus of any size has
 * @param all reports of the largest
 */
export function pickQueries(first: readonly ReportRecords[], all: readonly ReportRecords[], seed: number): Queries {
  const random = makeRandom(seed);
  const texts = first.flatMap(({ records }) => records.map(({ text }) => text)).filter((text) => text.length > 1);
  const present = new Set(TERMS.filter((term) => findExpected(first, term).size > 0));
  fill(present, PRESENT, () => pickSubstring(texts, random, [2, 6]));
  const absent = new Set<string>();
  fill(absent, ABSENT, () => {
    const glued = pickSubstring(texts, random, [1, 3]) + pickSubstring(texts, random, [1, 3]);
    return findExpected(all, glued).size === 0 ? glued : '';
  });
  return { present: [...present], absent: [...absent] };
}

/** Adds what is made to a set, but nothing blank, until it is full; gives up where the texts are too poor. */
function fill(set: Set<string>, size: number, make: () => string): void {
  for (let tries = 0; set.size < size && tries < size * 100; tries += 1) {
    const made = make();
    if (made !== '' && !/\s/u.test(made)) set.add(made);
  }
}

function pickSubstring(texts: readonly string[], random: Random, [shortest, longest]: [number, number]): string {
  const text = texts[pickBetween(random, 0, texts.length - 1)] ?? '';
  const length = Math.min(text.length, pickBetween(random, shortest, longest));
  const start = pickBetween(random, 0, text.length - length);
  return text.slice(start, start + length);
}
