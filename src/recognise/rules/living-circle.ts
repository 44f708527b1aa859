// A time that names a service: 15分钟健身圈, “5分钟菜店+10分钟超市”生活圈, 1小时经济圈, 24小时自助服务. Not a time that is measured (压缩到3小时).
import { identifiersAt, type DetectionRule } from '../mention.ts';

export const livingCircle: DetectionRule = {
  name: 'living-circle',
  find: ({ folded }) => [
    ...identifiersAt(
      'living-circle',
      folded,
      /(?<![\d.])(\d{1,3}(?:分钟|小时))(?=(?:[\p{Script=Han}]{1,8}\+\d{1,3}(?:分钟|小时)){0,4}[\p{Script=Han}]{0,8}["”]?[\p{Script=Han}]{0,8}圈)/gu,
    ),
    ...identifiersAt(
      'living-circle',
      folded,
      /(?<![\d.])((?:24小时|7[×x*]24小时?))(?=自助|服务|不打烊|营业|办|全天|值|在线|监)/g,
    ),
  ],
};
