/** What makes a quoted name the title of a scheme, a site or a mechanism: “四大门”片区改造, “亩均论英雄”综合改革. */
const BEHIND_QUOTE =
  /^(?:[^“”，、]{0,8}?)(?:改革|行动|计划|工程|活动|战略|模式|试点|方案|清单|规划|机制|普法|先行区|特区|示范区|片区|园区|街区|创建|建设|专项|平台|项目|走廊|大会|论坛|联动|会商|品牌行动|服务月|直通车|专班|专列|基地|中心|实验室|大赛|培训|评选|票决制)/;

/** What makes a quoted wording a method, a policy field or an aim: “三孩”政策, “枫桥经验”, “走出去”. */
const NO_TITLE_BEHIND =
  /^[^“”，、]{0,6}?(?:政策|工作|体系|管控|作用|布局|风貌|影响力|规模|原则|精神|文章|理念|要求|经验|格局|目标|思维|防线|通道|难题|问题|企业|优势|关系|方针|建设成果|成果|水平|能力|品牌|经济|产业|产品|现象|时代|答卷|样板|标准(?!化)|保障)/;

/** Quoted wordings that are dates, slogans or visions. */
const NO_TITLE_INSIDE =
  /^(?:十[一二三四五六]五|一带一路|双循环|[两三四五六七八九]个|五位一体|四水四定|平安|法治|健康|清廉|美丽|文明|数字|智慧|信用|质量|幸福|和谐|国之大者|国家队|走出去|引进来|引进来、|双碳|卡脖子|一把手|第一|三农|两山|绿水青山)/;

/** A quoted wording that is the name of a site: 建设“元宇宙产业先行区”. */
const SITE_INSIDE = /(?:先行区|示范区|特区|合作区|走廊|小镇|园区|产业园|科技园|平台|基地|中心|实验室)$/;

/** Verbs that act on a scheme, so that a name in quotes as the whole object is one: 实施“名校+”, 推进河湖“清四乱”. */
const CARRIES_OUT =
  /^(?:实施|开展|推进|推行|强化|深化|用好|启动|举办|办好|组织|推广|实行|落实|做好|抓好|健全|探索|运行|运用|建设|推动|加快|创新|试行|深入实施|组织开展|用活|支持|擦亮|常态化开展|完善|参与|打好)$/;

/** Verbs with which a quoted wording stays an aim or a method unless a scheme's word follows it. */
const NEEDS_NOUN = /^(?:建设|推动|加快|支持|健全|完善|探索|创新|擦亮|落实|做好|抓好|打好|推广|参与)$/;

/**
 * Whether a piece names a scheme by quotation marks (decisions: titled schemes, and models and mechanisms with a name of
 * their own; against visions, principles, policy fields and methods).
 *
 * @param verb the promised act
 * @param object the words behind it, or before it where it stands at the end
 */
export function namesInQuotes(verb: string, object: string): boolean {
  if (!CARRIES_OUT.test(verb)) return false;
  const inList = /”[^，]{0,30}等[^，]{0,10}(?:活动|机制|行动|力量|平台|模式|制度|工程|计划|改革|项目|品牌|服务)/.test(
    object,
  );
  for (const match of object.matchAll(/“([^“”]{1,40})”/g)) {
    const [whole, inside = ''] = match;
    const behind = object.slice(match.index + whole.length);
    if (NO_TITLE_INSIDE.test(inside) || /[、，]/.test(inside)) continue;
    if (inList && !/^(?:健全|完善)$/.test(verb)) return true;
    if (/(?:行动|计划|工程|活动|战略)$/.test(inside) || (BEHIND_QUOTE.test(behind) && !NO_TITLE_BEHIND.test(behind))) {
      if (!/^(?:健全|完善)$/.test(verb)) return true;
    }
    if (!NEEDS_NOUN.test(verb) && behind === '') return true;
    if (SITE_INSIDE.test(inside)) return true;
  }
  return false;
}
