/**
 * Lines that are not the report's: what the site a text was taken from put there. Each pattern must match the whole
 * line, folded to half width. The reason is what readers are shown.
 */
interface NoiseRule {
  reason: string;
  pattern: RegExp;
}

/** Safe wherever they stand. */
const ANYWHERE: readonly NoiseRule[] = [
  // “更多数据尽在数据皮皮侠（http://…）”: an advertisement names a place to get more and gives its address.
  { reason: 'advertisement', pattern: /^(?:更多|关注|扫码|免费)[^。;]{0,30}\(?https?:\/\/\S{1,200}$/ },
  { reason: 'separator', pattern: /^(?:=|-|_|\*|~|·|\.|—|─|━| ){3,}$/ },
  {
    reason: 'page-number',
    pattern: /^(?:[-—–]{1,2} ?\d{1,3} ?[-—–]{1,2}|第 ?\d{1,3} ?页(?: ?[,/]? ?共 ?\d{1,3} ?页)?)$/,
  },
  {
    reason: 'site-chrome',
    pattern: /^(?:分享|分享到|扫一扫在手机打开当前页|打印本页|关闭窗口|关闭本页|返回顶部|收藏)[::]?$/,
  },
  { reason: 'site-chrome', pattern: /^[【[(]?(?:打印|关闭|字体|字号|收藏|分享)[^。,]{0,20}[】\])]$/ },
  {
    reason: 'site-chrome',
    pattern: /^[(【[]?(?:责任编辑|责编|网站编辑|字号|字体|浏览次数|点击数|阅读次数|访问量|分享到)[::].{0,40}$/,
  },
];

/** Only before the report begins or after it has ended, where nothing else explains the line. */
const OUTSIDE: readonly NoiseRule[] = [
  { reason: 'site-chrome', pattern: /^(?:打印|关闭|收藏|复制|纠错|大 ?中 ?小)$/ },
  // A path of pages: 首页 > 政府信息公开 > 政府工作报告
  { reason: 'site-chrome', pattern: /^[^。,;>»›]{1,20}(?:[>»›][^。,;>»›]{1,20}){1,8}$/ },
  {
    reason: 'site-chrome',
    pattern:
      /^(?:首页|主页|>|>>|»|\/|当前位置.{0,60}|您(?:现)?在的位置.{0,60}|政府信息公开|(?:[省市县区州]?政府)?工作报告)$/,
  },
  {
    reason: 'site-chrome',
    pattern:
      /^(?:来源|信息来源|文章来源|稿源|发布时间|发布日期|发布机构|公开日期|时间|日期|作者|编辑|审核|索引号|文号|主题词|关键词|发文机构|成文日期|有效性|标题|年份|上一篇|下一篇|上一条|下一条|附件下载|供稿|记者|摄影)[::].{0,80}$/,
  },
  { reason: 'site-chrome', pattern: /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: \d{1,2}:\d{2}(?::\d{2})?)?$/ },
  { reason: 'site-chrome', pattern: /^(?:\(?记者.{0,30}摄\)?|.{0,20}作政府工作报告[。.]?(?:\(?.{0,20}摄\)?)?)$/ },
  { reason: 'site-chrome', pattern: /^[-•·]? ?.{1,60}\.(?:pdf|docx?|wps|ofd|xlsx?|jpg|png|zip)$/i },
  {
    reason: 'site-chrome',
    pattern: /^(?:版权所有|主办单位|承办单位|网站地图|联系我们|网站标识码|.{0,20}ICP备).{0,80}$/,
  },
];

/** Opens a list of other pages that runs to the end of the file. */
export const RELATED_LIST =
  /^[【[]?(?:相关(?:链接|阅读|新闻|文章|附件|解读|图解|稿件|信息|报道|文档)|延伸阅读|推荐阅读|热门推荐)[】\]]?(?:[::]|$)/;

function reasonOf(rules: readonly NoiseRule[], line: string): string | null {
  return rules.find(({ pattern }) => pattern.test(line))?.reason ?? null;
}

/** Why a line is left out wherever it stands, or null. */
export function noiseReason(line: string): string | null {
  return reasonOf(ANYWHERE, line);
}

/** Why a line outside the report proper is left out, or null. */
export function outsideReason(line: string): string | null {
  return reasonOf(ANYWHERE, line) ?? reasonOf(OUTSIDE, line);
}
