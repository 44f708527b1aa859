import type { ChapterKind } from '../schema/structure.ts';

/** What a chapter is, by the words of its heading; the first rule that fits decides. */
const BY_HEADING: readonly { kind: ChapterKind; heading: RegExp }[] = [
  { kind: 'glossary', heading: /名词(?:解释|注释|注解|释义)|(?:有关|部分)(?:名词|用语)|^注释/ },
  {
    kind: 'government',
    heading: /政府(?:自身|系统自身)|自身建设|(?:建设|打造|建成).{0,14}政府|政府建设|政府效能|履职能力/,
  },
  {
    kind: 'review',
    heading:
      /回顾|总结|(?:取得|完成).{0,12}(?:成绩|成就|进展|成效)|(?:工作|发展|建设).{0,6}(?:成效|成就|成绩|情况)|过去的?[一五]年/,
  },
  {
    kind: 'goals',
    heading:
      /(?:今后|未来)[一五]年|五年|时期|十[一二三四五]五[”"]?.{0,6}(?:规划|考虑|思路|展望)|总体要求|总体思路|指导思想|目标/,
  },
  { kind: 'plan', heading: /重点|安排|任务|部署|主要工作|工作(?:的)?建议|今年.{0,6}工作|\d{4}年.{0,6}工作/ },
];

/** Words by which the text tells what it is about where the heading does not. */
const BY_TEXT: readonly { kind: ChapterKind; words: RegExp }[] = [
  {
    kind: 'review',
    words:
      /一年来|五年来|过去[一五]年|(?:增长|达到|完成|实现)了|取得(?:了)?(?:明显|显著|积极|新的|重大|历史性)|\d年是|圆满完成|全面完成/g,
  },
  { kind: 'goals', words: /未来五年|今后五年|“十[二三四五]五”(?:时期|末)|到20\d5年|奋斗目标/g },
  {
    kind: 'plan',
    words:
      /今年(?:要|是|政府|经济社会|重点)|预期目标|重点(?:抓好|做好)|(?:加快|继续|进一步|着力|力争|确保)(?:推进|建设|完善|实施|提升)/g,
  },
  { kind: 'government', words: /政府自身建设|依法行政|党风廉政|八项规定|廉洁|作风/g },
];

/** What a chapter is, by its heading alone: `other` where the heading does not tell. */
export function chapterKind(heading: string): ChapterKind {
  return BY_HEADING.find(({ heading: pattern }) => pattern.test(heading))?.kind ?? 'other';
}

const FEWEST_WORDS = 3;

/** What a chapter is, by its heading, else by the words its text uses most. */
export function chapterKindOf(heading: string, text: string): ChapterKind {
  const named = chapterKind(heading);
  return named === 'other' ? kindByText(text) : named;
}

function kindByText(text: string): ChapterKind {
  const counts = BY_TEXT.map(({ kind, words }) => ({ kind, count: text.match(words)?.length ?? 0 }));
  const [most] = counts.sort((a, b) => b.count - a.count);
  return most && most.count >= FEWEST_WORDS ? most.kind : 'other';
}

/**
 * Settles the kinds of a report's chapters together. Where none is a review, the first may be one by its text
 * (2013年主要工作); where none is a plan, the last that sets goals for a year is one too (目标和主要任务).
 */
export function settleKinds(chapters: readonly { heading: string; text: string; kind: ChapterKind }[]): ChapterKind[] {
  const kinds = chapters.map(({ kind }) => kind);
  const first = kinds.findIndex((kind) => kind !== 'opening');
  if (
    first >= 0 &&
    !kinds.includes('review') &&
    kinds.length > first + 1 &&
    kindByText(chapters[first]?.text ?? '') === 'review'
  ) {
    kinds[first] = 'review';
  }
  if (!kinds.includes('plan')) {
    const last = chapters.findLastIndex(
      ({ heading, kind }) => kind === 'goals' && /\d{4}年|今年|任务|工作|举措/.test(heading),
    );
    if (last >= 0) kinds[last] = 'plan';
  }
  return kinds;
}
