import { statesFact } from '../present-facts.ts';
import type { RoleRule, SentenceView } from './role-rule.ts';

/** 今年是全面贯彻党的二十大精神的开局之年. */
const YEAR_CHARACTER =
  /(?:^|[,，])(?:刚刚过去的|过去的|新的一年|今后五年|未来五年|过去五年|过去一年|今年|明年|\d{4}\s?年|本届政府|“?十[一二三四五六]五”?(?:时期|期间)?)[^。;；]{0,60}?(?:是|也是|,是|将是)[^。]{0,80}?(?:之年|一年|五年|时期|阶段|关头|节点|年份|开局|起步|窗口期|机遇期|关键期|攻坚期)/;

/** What a congress or a higher body has decided: 省委全会提出了…. */
const DECIDED =
  /(?:大会|全会|会议|中央|国务院|省委|市委|县委|党)[^。]{0,80}(?:作出|提出|制定|谋划|指明|注入|确立|擘画|吹响|描绘|进行)了|(?:指明|注入|提供)(?:了)?[^。]{0,20}(?:方向|动力|遵循|机遇|动能)/;

/** Where success came from. */
const CAUSES =
  /根本在于|归功于|得益于|离不开|(?:的|共同)(?:奋斗|努力|团结拼搏)?(?:的)?结果[。!！;；]?$|凝聚着.{2,40}(?:心血|汗水|智慧)|(?:最根本|根本)的?是(?:习近平|有)/;

/** Owning up to what falls short. */
const DIFFICULTIES =
  /(?:清醒|深刻|充分|也要|也|还|同时|必须|应当|应该|应)(?:地)?(?:认识|看|意识)到.{0,400}?(?:不|差距|问题|困难|短板|弱|压力|挑战|风险|难|滞后|缺|欠|慢)|(?:存在|面临)(?:着)?(?:一些|不少|许多|很多|诸多|以下)?[^,，。]{0,20}(?:困难|问题|不足|短板|挑战|差距|弱项)|(?:主要|突出)(?:问题)?(?:表现在|是)[:：]/;

const REMEDY =
  /(?:对(?:于)?(?:这些|上述|此|以上)|这些(?:困难|问题|短板|不足))[^。]{0,30}(?:问题|困难|不足)?[^。]{0,30}(?:我们|采取|解决|改进|重视|直面|应对|努力|攻坚|需要)/;

/** How things stand: 当前, 纵观宏观大势, 总的看. */
const SITUATION =
  /^(?:各位代表[,，!！:：]*)?(?:当前|目前|眼下|总的看|总体(?:上)?看|纵观|放眼|综合(?:分析|研判|来看)|从(?:国际|国内|全国|全省|全市|外部|自身|宏观|形势|发展|我[省市县区])[^,，]{0,12}看|展望|回顾|立足(?:发展)?态势|把握(?:政策|发展)趋势|分析|看(?:国际|国内|我市)|机遇|经过多年|随着|同时,?也要看到|面对(?:新|复杂|当前)|站在新)/;

const OUTLOOK = /机遇|挑战|形势|态势|格局|基本面|动能|不确定|窗口期|优势|潜力|基础/;

/** 只要我们…，就一定能…. */
const CONFIDENCE =
  /(?:只要|有)[^。]{2,200}(?:就一定|一定能|必将|定能|就能|必能)|(?:完全)?有(?:条件|能力|信心|基础)[^。]{0,20}(?:信心|能力|条件)|我们(?:坚信|相信|深信)/;

/** 主要做了以下几方面工作; 今年要重点抓好10个方面的工作: what only announces. */
const ANNOUNCEMENT =
  /^.{0,60}(?:以下|如下|下列|\d{1,2}个?|[一二三四五六七八九十两几]+个?(?:大)?)(?:方面|点|项|件|大|个)?(?:的)?(?:重点|主要|具体|中心)?(?:工作|任务|要点|体会|认识|启示|方面|点|成效|关系|原则)[:：。]?$/;

/** What is neither result nor promise. */
export const BACKGROUND_RULES: readonly RoleRule[] = [
  { name: 'glossary', role: 'background', holds: ({ chapterKind }) => chapterKind === 'glossary' },
  {
    name: 'fact',
    role: 'background',
    holds: ({ text, chapterKind }) => !isReview(chapterKind) && statesFact(text),
  },
  { name: 'causes', role: 'background', holds: ({ text, chapterKind }) => isReview(chapterKind) && CAUSES.test(text) },
  {
    name: 'difficulties',
    role: 'background',
    holds: ({ text, chapterKind }) => isReview(chapterKind) && DIFFICULTIES.test(text),
  },
  {
    name: 'difficulties-announced',
    role: 'background',
    holds: ({ text, chapterKind, statistics }) =>
      chapterKind === 'review' &&
      statistics.length === 0 &&
      /(?:困难|挑战|短板|问题|差距)[^,，]{0,6}(?:不容|不能|仍然|依然|还不少|较多)/.test(text),
  },
  { name: 'difficulties-go-on', role: 'background', holds: difficultiesGoOn },
  { name: 'remedy', role: 'background', holds: ({ text, chapterKind }) => isReview(chapterKind) && REMEDY.test(text) },
  {
    name: 'year-character',
    role: 'background',
    holds: ({ text, statistics }) => statistics.length === 0 && YEAR_CHARACTER.test(text.slice(0, 260)),
  },
  {
    name: 'decided-elsewhere',
    role: 'background',
    holds: ({ text, chapterKind, statistics }) =>
      chapterKind === 'goals' && statistics.length === 0 && DECIDED.test(text) && !text.includes('我们'),
  },
  {
    name: 'announcement',
    role: 'background',
    holds: ({ text }) => text.length <= 70 && ANNOUNCEMENT.test(text) && !text.includes('实事'),
  },
  {
    name: 'confidence',
    role: 'background',
    holds: ({ text, statistics }) => statistics.length === 0 && CONFIDENCE.test(text),
  },
  {
    name: 'prospects',
    role: 'background',
    holds: ({ text, chapterKind, statistics }) =>
      chapterKind !== 'review' &&
      statistics.length === 0 &&
      /我们(?:正)?面临/.test(text) &&
      !/我们(?:要|将|必须)|确保|力争/.test(text),
  },
  {
    name: 'situation',
    role: 'background',
    holds: ({ text, chapterKind }) =>
      SITUATION.test(text) &&
      OUTLOOK.test(text) &&
      (chapterKind === 'goals' || chapterKind === 'plan' || chapterKind === 'review') &&
      !/我们(?:要|将|必须)/.test(text),
  },
  {
    name: 'opening',
    role: 'background',
    holds: ({ chapterKind, statistics }) => chapterKind === 'opening' && statistics.length === 0,
  },
];

function isReview(kind: SentenceView['chapterKind']): boolean {
  return kind === 'review' || kind === 'opening' || kind === 'other';
}

/** Once a paragraph owns up to difficulties, the rest of it goes on doing so. */
function difficultiesGoOn({ before, chapterKind }: SentenceView): boolean {
  return isReview(chapterKind) && (before?.rule.startsWith('difficulties') ?? false);
}
