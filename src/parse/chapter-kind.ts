import type { ChapterKind } from '../schema/structure.ts';

/**
 * What a chapter is, by the words of its heading; the first rule that fits decides. A heading that names both what was
 * done and what is to come is a plan: “工作的总体要求和目标任务” before “重点工作”.
 */
const KINDS: readonly { kind: ChapterKind; heading: RegExp }[] = [
  { kind: 'glossary', heading: /名词解释|名词注释|附件/ },
  { kind: 'government', heading: /政府(?:自身|系统自身)|自身建设|(?:建设|打造).{0,12}政府|政府建设/ },
  { kind: 'review', heading: /回顾|总结|成绩|成就|过去[一五]年/ },
  { kind: 'goals', heading: /总体要求|目标|指导思想|总体思路|五年|时期/ },
  { kind: 'plan', heading: /重点|安排|任务|部署|主要工作|工作建议|工作的建议/ },
];

export function chapterKind(heading: string): ChapterKind {
  return KINDS.find(({ heading: pattern }) => pattern.test(heading))?.kind ?? 'other';
}
