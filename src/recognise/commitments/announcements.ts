/** A clause that announces what follows its colon and promises nothing itself: 主要预期目标是, 重点做好以下工作. */
const BEFORE_COLON =
  /(?:是|为|如下|以下[^，]*|[\d一二三四五六七八九十]个?方面[^，]*|具体[^，]*|任务|目标|思路|要求|工作|建议|安排|原则|指标|包括|即|做到|把握[^，]*)$/;

/** A sentence that only announces a list: 今年要重点抓好10个方面的工作. */
const ANNOUNCES =
  /(?:以下|如下|下列|\d(?:个|大)?|[一二三四五六七八九十两几](?:个|大)?)(?:方面|点|项|件|大)?(?:的)?(?:重点|主要|具体|中心)?(?:工作|任务|要点|事情|事项|方面|点)(?:任务)?[：:。]?$/;

/** Whether the clause before a colon stays outside, because what follows stands by itself. */
export function announcesBehindColon(clause: string): boolean {
  return clause.length <= 60 && BEFORE_COLON.test(clause);
}

export function isAnnouncement(sentence: string): boolean {
  return sentence.length <= 50 && ANNOUNCES.test(sentence) && !/件(?:民生)?实事/.test(sentence);
}
