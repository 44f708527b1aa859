/** Why a stretch of the source is not shown, in the readers' words. */
export const droppedReasons: Readonly<Record<string, string>> = {
  advertisement: '与报告无关的广告',
  'bold-mark': '加粗标记',
  comment: '网页注释',
  'front-matter': '文件头信息',
  'heading-mark': '标题标记',
  'html-tag': '网页标签',
  image: '图片链接',
  'invisible-character': '不可见字符',
  'line-break': '句中的换行',
  link: '链接地址',
  'page-number': '页码',
  'repeated-line': '重复出现的标题行',
  separator: '分隔线',
  'site-chrome': '来源网站的文字',
  'space-entity': '空格代码',
};
