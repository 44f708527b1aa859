/** What a chapter's heading ends with, where running text follows that opens as running text does. */
const CHAPTER_ENDING =
  /(?:回顾|总结|总体要求(?:和|与|及)(?:主要|预期|奋斗)?目标(?:任务)?|总体要求|目标任务|主要目标|奋斗目标|预期目标|重点工作(?:安排|任务)?|工作(?:安排|重点|任务|部署)|自身建设)(?=\d{4}年|[一五]年来|过去|今年|面对|当前|围绕|各位|做好|按照|我们|政府工作的?总体要求)/g;
const SHORTEST_CHAPTER = 4;
const LONGEST_CHAPTER = 44;

/**
 * Where a chapter's heading stops that runs into its text without a mark (工作回顾2023年，是…); 0 where it does not.
 *
 * @param after where the heading's words start
 */
export function gluedChapterEnd(folded: string, after: number): number {
  const clause = /^[^。;!:]*/.exec(folded.slice(after, after + LONGEST_CHAPTER))?.[0] ?? '';
  const ends = [...clause.matchAll(CHAPTER_ENDING)].map((found) => found.index + found[0].length);
  const end = ends.find((place) => place >= SHORTEST_CHAPTER);
  return end === undefined ? 0 : after + end;
}

/** How the sentences of a plan open. */
const OPENER =
  /^(?:加快|加大|加强|全力|全面|超前|抓好|提升|着力|深入|持续|大力|扎实|积极|推进|推动|坚持|强化|深化|优化|完善|做好|做强|做优|打造|实施|开展|聚焦|突出|稳步|稳定|发展|建设|培育|壮大|构建|健全|统筹|促进|扩大|增强|提高|办好|守牢|筑牢|严格|切实|不断|努力|支持|落实|保障|巩固|改善|激发|释放|拓展|畅通|补齐|夯实|厚植|繁荣|严守|防范)/;
const SHORTEST_HALF = 6;
const LONGEST_HALF = 13;

/**
 * Where a section's heading of two halves stops that runs into its first sentence without a mark
 * (（一）聚焦转型升级，做大做强工业经济|加快“中国药谷”建设。): where, soon enough behind the comma, a sentence opens.
 *
 * @param end where the first sentence ends
 * @returns 0 where none is found
 */
export function gluedSectionEnd(folded: string, end: number): number {
  const comma = folded.slice(0, end).indexOf(',');
  if (comma < 0) return 0;
  for (let at = comma + 1 + SHORTEST_HALF; at <= comma + 1 + LONGEST_HALF && at < end - 3; at += 1) {
    if (OPENER.test(folded.slice(at, at + 2))) return at;
  }
  return 0;
}
