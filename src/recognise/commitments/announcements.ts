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

/** Where a government hands on what it has drawn up: what the sentence tells of it is done. */
const HANDED_ON = /(?:^|[，,])(?:现)?提请[^，,。]{0,8}大会[^，,。]{0,4}(?:审议|审查|票决)/;
/** What is said of aims that were told before: 这些目标是在…基础上提出的. */
const OF_AIMS = /^(?:只要[^。]{2,40}[，,])?(?:这些|上述|以上)[^，,。]{0,6}(?:目标|指标|任务)(?:既?是|，?完全)/;
/** 做好今年的工作，…具有十分重要的意义. */
const OF_WEIGHT = /(?:具有|有着)[^，,。]{0,12}意义$/;
/** What the State does: 国家实施区域协调战略. Not 国家级…. */
const OF_STATE = /^国家(?:将)?(?:继续)?(?:实施|出台|加大|推进|实行)/;

/** Whether a sentence of a plan speaks of what was done, of what was told, or of what others do. */
export function isRemark(sentence: string): boolean {
  return HANDED_ON.test(sentence) || [OF_AIMS, OF_WEIGHT, OF_STATE].some((pattern) => pattern.test(sentence.trim()));
}
