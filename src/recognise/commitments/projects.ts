import type { Lexicon } from '../lexicon/compile.ts';
import { findJoints, splitMembers } from './list-marks.ts';
import { hasProperName } from './specificity.ts';
import { findTitledScheme } from './titled-schemes.ts';

/** What is not part of a name behind it: 渭滨公园提升改造, 西兴高速改扩建项目建设. */
const BEHIND_NAME =
  /(?:品质|平台功能|货运功能|功能|建管水平|水平|影响力|进度|进程|发展|标准化建设|建设|提升改造|改造升级|保护提升|改造提升|扩建改造|前期工作|走深走实|落地见效|见效|编制|创建|工作|生态基流|建成运营|建设运营|规划建设|乡村旅游品牌|[1-5]A级(?:旅游)?景区|[两三四五六]场硬仗|按期|如期|尽快|提前|早日|品牌)$/;

/** What is done with a name: “三大活动”向县城延伸. */
const DIRECTED = /(?:建设)?[向由].{2,10}(?:覆盖|延伸|拓展|转变|迈进)$/;

/** Heads that belong to each name of a list. */
const SHARED_HEAD = /(?:工程|行动|计划|规划|方案|机制|项目|活动|改革|旅游环线)$/;

/** Kinds of sites: what stands behind 等 is part of each name, whatever it ends in: 高家堡、胡家河等9处煤矿技改项目. */
const KIND_OF_SITE = /^(?:城市)?(煤矿|口袋公园|公园|商圈|水库|水电站|电站|灌区|机场|铁矿)/;

const HAS_HEAD =
  /(?:工程|行动|计划|规划|方案|机制|项目|活动|改革|公园|路|道|桥|高速|铁路|水库|湖|河|村|镇|园|区|馆|宫|院|校|学校|中心|厂|公司|集团|会|节|线|段|高铁|机场|港|航道|电站|专线|城|企业|制度|详规|枢纽|石化|站|谷|平台|基地|大道|”)$/;

const NAMING_RULES = new Set([
  ...['titled-scheme', 'programme', 'quoted-title', 'listed-name', 'proper-name', 'place-below-city'],
  ...['completion-verb', 'statistic', 'scheme-as-subject', 'deadline', 'completed-whole'],
]);

/** Rules that have found a name already. */
const CERTAIN_RULES = new Set(['titled-scheme', 'programme', 'quoted-title', 'listed-name', 'scheme-as-subject']);

/** Schemes that a piece sets up are projects even without a name: 建立领导包抓联系制度. */
const SET_UP = /.{4}(?:机制|制度)$/;

interface Around {
  /** Names of places that only tell where a listed site lies. */
  places: readonly string[];
  lexicon: Lexicon;
}

/**
 * Names of the projects, schemes, sites and events a piece is about, a shared head carried to each (decisions, `projects`):
 * 高家堡煤矿 and 胡家河煤矿 of 高家堡、胡家河等9处煤矿. Quotation marks stay as in the text.
 *
 * @param object the words the names stand in, numbers and examples included
 * @param rule the rule that made the piece named or numbered
 */
export function readProjects(verb: string, object: string, rule: string, around: Around): string[] {
  const { lexicon } = around;
  if (!NAMING_RULES.has(rule)) return [];
  const scheme = findTitledScheme(verb, object) !== null;
  if (rule === 'completion-verb' && SET_UP.test(object) && !hasProperName(object, lexicon))
    return namesOf(object, rule, { ...around, places: [] });
  const certain = CERTAIN_RULES.has(rule);
  if (!certain && !scheme && !object.includes('“') && !hasProperName(object, lexicon)) return [];
  return namesOf(object, rule, around);
}

function namesOf(object: string, rule: string, { places, lexicon }: Around): string[] {
  const at = object.indexOf('等');
  const listed = at > 1;
  const behind = listed
    ? object.slice(at + 1).replace(/^\d[\d.]*万?[个家处条项座所]|^(?:一批|重大|重点|更多)/, '')
    : '';
  const whole = stripBehind(listed ? object.slice(0, at) : object);
  if (rule === 'statistic' && !listed) return [];
  const site = KIND_OF_SITE.exec(behind)?.[1] ?? '';
  const shared = SHARED_HEAD.exec(listed ? stripBehind(behind) : whole)?.[0] ?? '';
  const members = splitMembers(whole, findJoints(whole)).flatMap(({ start, end }) =>
    splitQuotes(whole.slice(start, end)),
  );
  if (!listed && rule === 'titled-scheme' && members.some((member) => member.length < 4)) return [whole];
  const quoted = (listed || rule !== 'titled-scheme') && members.some((member) => member.includes('“'));
  return members
    .map((member) => (site === '' ? stripBehind(member) : withoutPlace(member, places)))
    .filter((member) => member.length > 1 && (!quoted || member.includes('“') || hasProperName(member, lexicon)))
    .map((member) => {
      if (site !== '') return member.endsWith(site) ? member : member + site;
      return shared !== '' && !HAS_HEAD.test(member) ? member + shared : member;
    });
}

/** “千名党员干部暖千企”“三送一解” are two names. */
function splitQuotes(member: string): string[] {
  return member.includes('”“') && member.endsWith('”')
    ? member.split('”“').map((part, i, { length }) => (i > 0 ? '“' : '') + part + (i < length - 1 ? '”' : ''))
    : [member];
}

function withoutPlace(member: string, places: readonly string[]): string {
  const place = places.find((name) => member.startsWith(name) && member.length - name.length >= 2) ?? '';
  return member.slice(place.length);
}

function stripBehind(text: string): string {
  let name = text.replace(DIRECTED, '');
  for (;;) {
    const shorter = name.replace(BEHIND_NAME, '').replace(/(?<=中心|医院|学校|馆|公园)项目$/, '');
    if (shorter === name || shorter.length < 2) return name;
    name = shorter;
  }
}
