import { ContentFolder } from '../../../src/model/content-folder.ts';
import { readText } from '../../../src/model/read-text.ts';
import { loadVocabulary } from '../../../src/model/vocabulary.ts';
import type { ReportDocument } from '../../../src/schema/report-document.ts';
import type { Vocabulary } from '../../../src/schema/vocabulary.ts';

const loaded = loadVocabulary(new ContentFolder('content'));
if (!loaded) throw new Error('the vocabulary has problems');
export const vocabulary: Vocabulary = loaded;

/** A report with results, a target, promises, places and topics of both halves. */
export const SMALL_REPORT = `咸阳市2023年政府工作报告
各位代表：
现在，我代表市政府向大会报告工作，请予审议。
一、2022年工作回顾
三原县粮食产量达到12.5万吨，增长6%。新建学校3所。
西安—咸阳一体化步伐加快，三原、武功建成高标准农田2万亩。
二、2023年重点工作
今年粮食产量达到13万吨以上。
（一）推动农业发展
支持三原县新建粮食仓库5座，扶持周至县果农。建设西安—咸阳共管区。
（二）发展体育事业
建成体育场2座。`;

export function read(text: string): ReportDocument {
  return readText(text, { slug: 'small', file: 'small.txt', sha256: '0'.repeat(64) });
}

/** A drawing as a file that browsers show. */
export function asFile(height: number, inner: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="${String(height)}">\n${inner.replaceAll('><', '>\n<')}\n</svg>\n`;
}
