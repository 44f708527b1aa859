import type { RoleRule, SentenceView } from './role-rule.ts';

/** Salutations: 各位代表, and nothing else. */
const SALUTATION =
  /^(?:尊敬的)?(?:各位|同志|主任|主席|代表|委员|领导|女士|先生|朋友|来宾|主持人|大会|[,，、!！:：们\s和]|列席人员|。)+$/;

const REPORTS = /代表.{2,30}(?:政府|政府党组).{0,20}(?:报告|作|述职)|请予?审[议查]|提出(?:宝贵)?意见/;

const THANKS = /感谢|敬意|诚挚的?(?:谢意|问候|祝福)|致以.{0,12}(?:问候|祝福|祝贺)|谢谢大家/;

/** The byline and the occasion under the title: ——2023年1月9日 在…会议上; 市长 某某. */
const BYLINE =
  /^[(（—-]*\s*(?:\d{4}年|二[〇○零]|在.{2,40}(?:会议|大会)上|.{0,12}(?:市长|县长|区长|省长|州长|主席|总理|旗长|盟长|镇长|代市长|代县长)[\s:]*\S{1,6}\s*[)）]?$)/;

const APPEAL = /让我们|紧密团结在.{4,40}周围|为.{4,80}(?:不懈|而努力|团结)奋斗[!！]?$/;

/** Closing words on duty and destiny, without an act: 新时代催人奋进, 使命重在担当. */
const PATHOS =
  /征程|催人奋进|任重(?:而)?道远|重任在肩|使命|号角|艰难方|玉成|不负|时代.{0,10}(?:答卷|洪流)|历史(?:不会|总是|从不|的)|奋斗(?:创造|成就|铸就|者|百年)|初心|梦想|蓝图|扬帆|风(?:正|雨|劲)|行(?:而不辍|稳致远|则将至)|道阻且长|春(?:天|风)|山(?:高|海)|未来(?:可期|已来)|前(?:景|途|程)(?:光明|似锦)|信心|干字当头|实干|空谈误国|打铁|大道至简|人民(?:至上|就是)|江山/;

/** 回顾过去，我们豪情满怀；展望未来，我们信心百倍. */
const LOOKS_BACK_AND_AHEAD =
  /^(?:回顾|回首|展望|面向|放眼)(?:过去|历史|昨天|来路|未来|明天|前路|前程)[,，][^,，]{2,16}$/;

const MAXIM_LENGTH = 40;
const PLAIN_MAXIM_LENGTH = 28;

/** Formal words addressed to the assembly. */
export const CEREMONY_RULES: readonly RoleRule[] = [
  { name: 'salutation', role: 'ceremony', holds: ({ text }) => text.length < 60 && SALUTATION.test(text) },
  {
    name: 'report-formula',
    role: 'ceremony',
    holds: ({ text, chapterKind }) =>
      text.length < 120 &&
      REPORTS.test(text) &&
      /现在|下面|我(?:谨)?代表|向(?:大会|会议)|审[议查]/.test(text) &&
      (chapterKind === 'opening' || text.includes('报告')),
  },
  {
    name: 'byline',
    role: 'ceremony',
    holds: ({ text, chapterKind }) => chapterKind === 'opening' && text.length < 80 && BYLINE.test(text),
  },
  {
    name: 'thanks',
    role: 'ceremony',
    holds: ({ text }) => THANKS.test(text) && /(?:我|向|表示|致以|谢谢)/.test(text) && !/群众.{0,8}感谢信/.test(text),
  },
  { name: 'appeal', role: 'ceremony', holds: ({ text, statistics }) => APPEAL.test(text) && statistics.length === 0 },
  { name: 'maxim', role: 'ceremony', holds: isMaxim },
];

/** A short saying without a number: 各位代表，打铁必须自身硬。 大道至简、实干为要。 */
function isMaxim({ text, statistics, chapterKind, before, lexicon }: SentenceView): boolean {
  if (statistics.length > 0 || /\d/.test(text)) return false;
  const addressed = /^各位(?:代表|委员)/.test(text) || before?.rule === 'salutation' || before?.rule === 'maxim';
  const body = text.replace(/^各位(?:代表|委员)[、,，!！:：]*(?:各位委员)?[,，!！:：]*/, '');
  if (LOOKS_BACK_AND_AHEAD.test(body)) return true;
  if (body.length > MAXIM_LENGTH || /我们|(?:^|[,，])(?:将|要)/.test(body)) return false;
  if (PATHOS.test(body) && (addressed || chapterKind !== 'review') && !startsWithAct(body, lexicon)) return true;
  if (body.length > PLAIN_MAXIM_LENGTH) return false;
  return (addressed || chapterKind === 'government') && !startsWithAct(body, lexicon) && !/[;；]$/.test(body);
}

function startsWithAct(text: string, lexicon: SentenceView['lexicon']): boolean {
  return (
    lexicon.verbs.wordAt(text, 0, 'act', 'completion', 'aid', 'manner', 'assurance', 'relation', 'opener', 'measure')
      .length > 1
  );
}
