import { findJoints, splitMembers } from './list-marks.ts';
import { findTitledScheme } from './titled-schemes.ts';
import { hasProperName } from './specificity.ts';

/** What is not part of a name behind it: 渭滨公园提升改造, 西兴高速改扩建项目建设. */
const BEHIND_NAME =
  /(?:等.*|品质|功能|水平|影响力|进度|进程|发展|建设|提升改造|改造升级|保护提升|改造提升|扩建改造|前期工作|走深走实|落地见效|见效|编制|创建|工作|生态基流|建成运营|建设运营|规划建设|乡村旅游品牌)$/;

/** A shared head that belongs to each name of a list: 工程, 行动, 煤矿, 口袋公园. */
const SHARED_HEAD = /(?:工程|行动|计划|规划|方案|机制|项目|活动|改革|旅游环线|煤矿|口袋公园|公园|商圈|水库|电站|公路)$/;
const HAS_HEAD =
  /(?:工程|行动|计划|规划|方案|机制|项目|活动|改革|公园|路|道|桥|高速|铁路|水库|湖|河|村|镇|园|区|馆|宫|院|校|学校|中心|厂|公司|集团|会|节|线|电站|专线|城|企业|制度|详规|枢纽|机场|港|石化|新材|航材|启航|”)$/;

/**
 * Names of the projects, schemes, sites and events a piece is about, a shared head carried to each (decisions, `projects`):
 * 杨家坪煤矿 and 彬东煤矿 of 长武杨家坪、旬邑彬东等煤矿. Quotation marks stay as in the text.
 *
 * @param object the words behind the verb, numbers and examples included
 * @param rule the rule that made the piece named or numbered
 */
export function readProjects(verb: string, object: string, rule: string): string[] {
  if (rule === 'completion-verb' || rule === 'statistic') {
    return hasProperName(object) || object.includes('“') || findTitledScheme(verb, object) ? namesOf(object, rule) : [];
  }
  return NAMING_RULES.has(rule) ? namesOf(object, rule) : [];
}

const NAMING_RULES = new Set([
  'titled-scheme',
  'programme',
  'quoted-title',
  'listed-name',
  'proper-name',
  'place-below-city',
]);

function namesOf(object: string, rule: string): string[] {
  const listed = /^(.+?)等(?:\d[\d.]*万?[^\d]|一批|重大|重点|更多)*(.{0,14})$/.exec(object.slice(0, 200));
  const examples = listed?.[1] ?? object;
  const head = listed ? (SHARED_HEAD.exec(stripBehind(listed[2] ?? ''))?.[0] ?? '') : '';
  const whole = stripBehind(examples);
  const shared = head === '' ? (SHARED_HEAD.exec(whole)?.[0] ?? '') : head;
  const members = splitMembers(whole, findJoints(whole)).map(({ start, end }) => whole.slice(start, end));
  if (!listed && rule === 'titled-scheme' && members.some((member) => member.length < 4)) return [whole];
  return members
    .map((member) => stripBehind(member))
    .filter((member) => member.length > 1 && (rule !== 'statistic' || listed !== null))
    .map((member) => (shared !== '' && !HAS_HEAD.test(member) ? member + shared : member));
}

function stripBehind(text: string): string {
  let name = text;
  for (
    let shorter = name.replace(BEHIND_NAME, '');
    shorter !== name && shorter.length > 1;
    shorter = name.replace(BEHIND_NAME, '')
  ) {
    name = shorter;
  }
  return name;
}
