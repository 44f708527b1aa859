// A list that is named by its length: 世界500强, 民企100强, 前1%的学科. The number is the list's name, not a count. Not 前10 (rank).
import { identifiersAt, type DetectionRule } from '../mention.ts';

export const league: DetectionRule = {
  name: 'league',
  find: ({ folded }) => [
    ...identifiersAt('league', folded, /前(\d{1,2}(?:\.\d{1,2})?[%‰])(?=的)/g),
    ...identifiersAt(
      'league',
      folded,
      /(?<![\d.前])\d{2,4}(?:强(?!度|化)|优(?=城市|企业|县|[,。、;）)])|佳(?=[\p{Script=Han}]))/gu,
    ).map((found) => ({
      ...found,
      unit: folded.charAt(found.end - 1),
    })),
  ],
};
