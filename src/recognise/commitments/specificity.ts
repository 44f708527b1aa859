import type { Commitment } from '../../schema/facts.ts';
import { findJoints, splitMembers } from './list-marks.ts';
import { findClassNounName } from './names-by-class-noun.ts';
import { findMarkedName } from './names-by-mark.ts';
import { findListedName, listsProducts } from './names-in-lists.ts';
import { namesInQuotes } from './names-in-quotes.ts';
import { namesPlaceBelowCity, type Where } from './named-places.ts';
import { findRankedName, namesBody } from './names-with-rank.ts';
import { namesProgramme } from './national-programmes.ts';
import { findSpecificParts } from './specific-part.ts';
import { findTitledScheme } from './titled-schemes.ts';
import type { Lexicon } from '../lexicon/compile.ts';

/** What the rules on specificity look at. */
export interface PieceFacts {
  text: string;
  verb: string;
  /** The verb that heads the piece, which may only help the promised act along: 支持. */
  head: string;
  object: string;
  /** Everything behind the verb that heads the piece, or the whole piece where its subject comes first. */
  scope: string;
  /** What a helping verb helps, before the promised act: 市担保公司 of 支持市担保公司进一步扩大资本. */
  subject: string;
  hasStatistic: boolean;
  where: Where;
  lexicon: Lexicon;
}

type Specificity = Commitment['specificity'];

interface Rule {
  name: string;
  verdict: Specificity;
  holds: (piece: PieceFacts) => boolean;
}

/** A verb of preparing is no completion: 筹备新建污水处理厂. Nor is a barrier that is 打通 in a figure of speech. */
const PREPARES = /^(?:积极)?(?:筹备|谋划|筹划|研究|论证|探索|酝酿)/;
const FIGURE_OF_SPEECH =
  /打通.{0,20}(?:(?<!拥)堵点|卡点|痛点|梗阻|壁垒|最后一公里|循环|瓶颈|障碍|关节|经脉|渠道|“)|争创(?:一流|佳绩|先进|优异)/;

/** A verb that only tells which ones: 新建耗煤项目实施煤炭消费减量替代. */
const ATTRIBUTE =
  /^(?:新建|新增|新开工)[^、]{2,12}(?:项目|工程|企业|建筑|小区)(?:全部|一律|严格|全面|必须)*(?:实施|执行|落实|推行|使用|采用|实行)/;

/** Results stated as whole: 实现省级开发区县域全覆盖, 问题改到位. */
const WHOLE =
  /全覆盖$|改到位|整改到位|全面达标|(?:动态|全部|全面|基本)清零|(?:零|历史性)突破$|全面(?:完成|建成|消除|消除|竣工|销号)|全部(?:完成|建成|消除|销号|投用)/;

/** Deadlines and intervals (decisions, 2). */
const DEADLINE =
  /年内|年底前?|月底前?|上半年|下半年|季度(?:前|末|内)|按期|如期|每(?:年|月|周|季度|季|两年)|[一二两三四五]年(?:内|实现|建成|完成|打造|再造)|\d{1,2}月(?:份)?(?:前|底|建成|完成|投|开|启)|20\d\d\s?年(?:底|前|建成|完成|实现|全面)|到\s?20\d\d\s?年|“?[一二三四五]?·?五”?(?:期间|期末)/;

/** What a name is only fitted to or drawn into (decisions, 5). */
const DRAWN_INTO =
  /^(?:积极|主动|深度|加快|全面|支持|引导|推动|推进|促进|服务和|加速|更好)*(?:.{0,12})?(?:融入|对接|衔接)/;

/** Methods that are only bettered (decisions, 5: mechanisms merely 完善). */
const BETTERS_METHOD = /^(?:完善|健全|优化|创新|丰富|拓展).*(?:模式|机制|制度|体系)$/;

/** 平安咸阳, 法治咸阳: what a place is to be (decisions, 5). */
const VISION =
  /^(?:更高水平的?|更高质量的?)?(?:平安|法治|健康|美丽|幸福|和谐|实力|魅力|活力|富裕|文明|清廉|廉洁|信用|诚信|数字|智慧|宜居|生态|绿色|创新|开放|文化|品质|美好|质量|人文|温暖)[\u4e00-\u9fff]{2,3}(?:建设)?$/;

function isVision(object: string, lexicon: Lexicon): boolean {
  return object.split('、').every((member) => VISION.test(member) && findSpecificParts(member, lexicon).length > 0);
}

const RULES: readonly Rule[] = [
  { name: 'statistic', verdict: 'numbered', holds: ({ hasStatistic }) => hasStatistic },
  {
    name: 'preparation',
    verdict: 'general',
    holds: ({ text }) => PREPARES.test(text) && !/规划|方案/.test(text) && /新建|前期/.test(text),
  },
  { name: 'attribute', verdict: 'general', holds: ({ text }) => ATTRIBUTE.test(text) },
  { name: 'figure-of-speech', verdict: 'general', holds: ({ text }) => FIGURE_OF_SPEECH.test(text) },
  { name: 'completion-verb', verdict: 'named', holds: isCompletion },
  { name: 'completed-whole', verdict: 'named', holds: ({ text }) => WHOLE.test(text) },
  { name: 'deadline', verdict: 'named', holds: ({ text }) => DEADLINE.test(text) },
  {
    name: 'relation-only',
    verdict: 'general',
    holds: ({ text, verb, head, lexicon }) => isRelation(verb, head, lexicon) || DRAWN_INTO.test(text),
  },
  { name: 'products', verdict: 'general', holds: ({ object }) => listsProducts(object) },
  {
    name: 'titled-scheme',
    verdict: 'named',
    holds: ({ verb, object, head }) =>
      findTitledScheme(verb, object) !== null || (head !== verb && findTitledScheme(head, object) !== null),
  },
  { name: 'programme', verdict: 'named', holds: ({ verb, object }) => namesProgramme(verb, object) },
  { name: 'quoted-title', verdict: 'named', holds: ({ verb, object }) => namesInQuotes(verb, object) },
  {
    name: 'listed-name',
    verdict: 'named',
    holds: ({ scope, verb, lexicon }) => !BETTERS_METHOD.test(verb + scope) && findListedName(scope, lexicon) !== null,
  },
  {
    name: 'more-of-a-kind',
    verdict: 'general',
    holds: ({ object, verb }) => object.endsWith('力度') && /^加大$|^加强$/.test(verb),
  },
  {
    name: 'spirit',
    verdict: 'general',
    holds: ({ verb, object }) =>
      /落实|贯彻|推广|学习|把握|执行|遵循|运用|总结|强化/.test(verb) &&
      /(?:精神|要求|部署|思想|方针|理念|讲话|经验)$/.test(object),
  },
  { name: 'vision', verdict: 'general', holds: ({ object, lexicon }) => isVision(object, lexicon) },
  {
    name: 'class-without-name',
    verdict: 'general',
    holds: ({ scope, verb }) =>
      /^(?:一批|更多|各类|各(?:大|级)|一系列|若干)(?!.*等)|^各/.test(scope) || /^(?:形成|成为)$/.test(verb),
  },
  { name: 'scheme-as-subject', verdict: 'named', holds: schemeActs },
  {
    name: 'proper-name',
    verdict: 'named',
    holds: ({ scope, subject, object, lexicon }) =>
      [scope, object, subject].some((part) => hasProperName(part, lexicon)) || namesBody(subject),
  },
  { name: 'place-below-city', verdict: 'named', holds: ({ text, where }) => namesPlaceBelowCity(text, where) },
];

/** Says how checkable a piece is, and by which rule; the rules are tried in order (decisions, "named or general"). */
export function judgeSpecificity(piece: PieceFacts): { specificity: Specificity; rule: string } {
  const rule = RULES.find(({ holds }) => holds(piece));
  return rule ? { specificity: rule.verdict, rule: rule.name } : { specificity: 'general', rule: 'direction' };
}

/** Names are shorter; longer members are read in part, so that the time taken stays linear. */
const LONGEST_NAME = 120;

/** A proper name as the thing acted on, in any member of the object's list. */
export function hasProperName(object: string, lexicon: Lexicon): boolean {
  const unquoted = object.replace(/“[^“”]*”/g, '“”');
  const members = splitMembers(unquoted, findJoints(unquoted)).map(({ start, end }) => unquoted.slice(start, end));
  return members.some((member) => {
    // What describes a kind is no name: 与经济体系相适应的物流枢纽.
    const item = member
      .slice(member.lastIndexOf('的') + 1)
      .slice(0, LONGEST_NAME)
      .replace(/^(?:等|一批)/, '');
    return (findRankedName(item) ?? findMarkedName(item, lexicon) ?? findClassNounName(item, lexicon)) !== null;
  });
}

function isCompletion({ verb, lexicon }: PieceFacts): boolean {
  if (lexicon.verbs.has(verb, 'completion')) return true;
  for (let length = verb.length - 1; length > 1; length -= 1)
    if (lexicon.verbs.has(verb.slice(0, length), 'completion')) return true;
  return false;
}

/** 确保全国林业碳汇试点建设创出经验: a titled scheme does what is promised. */
function schemeActs({ head, subject }: PieceFacts): boolean {
  return subject !== '' && head !== '' && findTitledScheme('实施', subject) !== null;
}

function isRelation(verb: string, head: string, lexicon: Lexicon): boolean {
  return lexicon.verbs.has(verb, 'relation') || lexicon.verbs.has(head, 'relation') || /^(?:巩固|发挥|贯彻)/.test(verb);
}
