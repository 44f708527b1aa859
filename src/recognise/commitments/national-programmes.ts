/** What central policy calls by a name of its own, without a word like 行动 or 计划 and mostly without quotation marks. */
const PROGRAMME =
  /扫黑除恶|爱国卫生|集中带量采购|带量采购|(?:全国|省级|市级|省)统筹|全域土地综合整治|厕所革命|“?放管服”?改革|证照分离|跨省通办|东数西算|扫黄打非|河湖长制|河长制|林长制|田长制|路长制|链长制|双随机|八五”?普法|七五”?普法|门前三包|最多跑一次|一网通办|一网统管|亩均论英雄|揭榜挂帅|农村乱占耕地|大棚房|集体产权制度改革试点|长江十年禁渔|十年禁渔|退耕还林|退田还湖|蓝天保卫战|碧水保卫战|净土保卫战|双减|厂务公开|创城|千万工程|枫桥式/;

/** Verbs that carry a programme out, where others only mention it. */
const CARRIES_OUT =
  /^(?:实施|开展|推进|推行|深化|落实|做好|抓好|打好|打赢|推动|启动|执行|扩大|实行|全面推行|推深做实|做实|加强|抓实)$/;

/** Whether the object is a programme that goes by its own name: 常态化开展扫黑除恶, 药品耗材集中带量采购. */
export function namesProgramme(verb: string, object: string): boolean {
  return CARRIES_OUT.test(verb) && PROGRAMME.test(object);
}
