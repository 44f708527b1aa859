import { z } from 'zod';
import { wordListSchema } from './word-list.ts';

/** `verbs.yml`: verbs and the words around them by which promises are read. A word may stand in several classes. */
export const verbVocabularySchema = z.strictObject({
  /** Acts done or not done at a point in time: 建成, 出台. They make any promise checkable. */
  completion: wordListSchema,
  /** Other acts that may head a promise: 实施, 加强. */
  act: wordListSchema,
  /** Acts only where a clause opens with them, as elsewhere they are nouns: 发展 of 发展服务业. */
  opening: wordListSchema,
  /** Nouns that begin as one of these does: 发展质量. */
  notOpening: wordListSchema,
  /** Help towards an act, which may be named by a more telling verb behind: 支持…复产. */
  aid: wordListSchema,
  /** Assurances before the promised act: 确保, 力争. */
  assurance: wordListSchema,
  /** Assurances that are the act themselves where only a thing follows: 确保城市供水安全. */
  assuring: wordListSchema,
  /** How a measured amount moves, or where it stands: 增长, 达到. Their subject stands before them. */
  measure: wordListSchema,
  /** Verbs that only fit one thing to another, or keep up what there is: 融入, 巩固. What they name is not acted on. */
  relation: wordListSchema,
  /** What becomes of something, behind it: 风险得到有效管控. Behind help to it, it is a wish. */
  outcome: wordListSchema,
  /** How or when an act is done, before its verb: 扎实, 全年. */
  manner: wordListSchema,
  /** What opens a clause that only leads up to the act: 围绕, 聚焦. */
  opener: wordListSchema,
  /** What opens a clause on what comes of an act: 让, 使. */
  effect: wordListSchema,
  /** Actions as nouns at the end of an object: 提升改造 in 渭滨公园提升改造. */
  nominal: wordListSchema,
  /** Acts on what is counted, which belong to what is measured: 新增市场主体. */
  counted: wordListSchema,
  /** Nouns that begin as one of these does: 服务业. */
  notCounted: wordListSchema,
});

export type VerbVocabulary = z.infer<typeof verbVocabularySchema>;
export type VerbClass = keyof VerbVocabulary;
