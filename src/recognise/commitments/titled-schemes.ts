import type { FoundName } from './names-by-class-noun.ts';

/** What a titled scheme is called by. Longer ones first. */
const SCHEME =
  '(?:三年行动计划|行动计划|行动方案|专项行动|行动|计划|工程|活动|规划|详规|方案|清单|条例|试点|普查|攻坚战|保卫战|歼灭战|持久战|阻击战|主动仗|硬仗|战役|会战|运动|战略|工作法|突破年|推进年|提升年|攻坚年|活动年|建设年|专项整治|三年提升)';

/** What may follow the title without changing it: 试点工作, 国土空间规划编制, 政策落地见效. */
const AFTER_TITLE =
  '(?:步伐|进度|进程|立法|制定|修订|编制|工作|任务|建设|创建|申报|改革|落地见效|落地落实|走深走实|落地|提质增效|提质扩面|扩面|增效|实施|成效|见行见效|项目)*';

const TITLED = new RegExp(`^(.{2,60}?)(${SCHEME})(?:${AFTER_TITLE})$`);

/** Words that title nothing: 各项行动, 一批重大工程, 群众性文体活动. */
const UNTITLED =
  /^(?:(?:各类|各项|一批|一系列|系列|一些|重大|重点|主要|示范|专项|相关|有关|主题|具体|年度|省市?|省级|市级|国家|国家级|省定|既定|上级|各级|新的|三年|五年|两年|整治|攻坚|整改|群众性?|文化|体育|文体|惠民|演出|健身|志愿服务|宣传|教育|招商|促销|消费|丰富多彩|形式多样|民生|实事|水利|交通|基础设施|续建|新建|标志性|牵引性|引领性|产业|补短板|工作|生产|经营|建设|发展|投资|项目|的|等|和|、|个|大)+)$/;

/** A reform with a long title is one scheme; one of a field is not: 国资国企改革, 医药卫生体制改革. */
const REFORM = /^(?!.*(?:体制|制度|机制|供给侧|领域|国资|国企|所有制|综合|重点|、|和|及))[\u4e00-\u9fff]{8,20}改革$/;

/** Verbs that carry a scheme out or through. */
const CARRIES_OUT =
  /^(?:实施|开展|启动实施|编制实施|推行|推进|深化|深入推进|启动|落实|组织|组织实施|组织开展|举办|办好|抓好|做好|推动|用好|打好|打赢|制定实施|完善|加快|执行|谋划|滚动实施|规划|推广|强化|抓实|开展好|跟进|探索|扩大|争取|支持|参与|承办|完成|加强)$/;

/** Ways of working that schemes of a kind are called by, always by name: 政策落地见效 where policies were issued. */
const POLICY =
  /^(.{4,40}?)(?:政策|政策措施|一揽子政策|若干措施|措施|意见)(?:落地见效|落实落地|落地落实|落细落实|落地生根)$/;

/**
 * A titled scheme as the direct object (decisions, "a titled scheme"): 产能提升行动, 果业振兴工程, 第五次经济普查. 工程 and 活动
 * need a title of their own, and 战略 counts where it is 实施.
 */
export function findTitledScheme(verb: string, object: string): FoundName | null {
  const carried = CARRIES_OUT.test(verb);
  const policy = POLICY.exec(object);
  if (carried && policy && !UNTITLED.test(policy[1] ?? '') && !object.startsWith('各'))
    return found(object, 'issued-policy');
  if (carried && REFORM.test(object)) return found(object, 'titled-reform');
  const match = TITLED.exec(object.slice(0, 120));
  if (!carried || !match) return null;
  const [, title = '', kind = ''] = match;
  if (UNTITLED.test(title) || (title.includes('的') && !title.includes('“')) || /^(?:一批|各|重大|重点)/.test(title))
    return null;
  if (kind === '工程' && !/^(?:实施|启动|开展|推进|深化|启动实施|组织实施|打好|完成)$/.test(verb)) return null;
  if (kind === '工程' && /(?:重大|重点)/.test(title)) return null;
  if (kind === '专项整治' && title.includes('等')) return null;
  if (kind === '战略' && verb !== '实施') return null;
  if (/^(?:规划|计划|工程)$/.test(kind) && /^(?:加强|强化|探索|扩大|支持|争取)$/.test(verb)) return null;
  if (kind === '运动' && !/卫生|全民/.test(title)) return null;
  return found(object, 'titled-scheme');
}

function found(object: string, rule: string): FoundName {
  return { start: 0, end: object.length, rule };
}
