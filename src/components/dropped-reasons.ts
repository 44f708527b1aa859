/** Why a stretch of the source is not shown, in the readers' words. */
export const droppedReasons: Readonly<Record<string, string>> = {
  advertisement: '与报告无关的广告',
  'bold-mark': '加粗标记',
  'heading-mark': '标题标记',
  'invisible-character': '不可见字符',
  'space-entity': '空格代码',
};
