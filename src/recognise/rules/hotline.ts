// A telephone number that names a service: 12345热线, 110报警台, 120急救. Three to six digits without a unit. Not a count of the
// same things (120个平台).
import { identifiersAt, type DetectionRule } from '../mention.ts';

export const hotline: DetectionRule = {
  name: 'hotline',
  find: ({ folded }) =>
    identifiersAt(
      'hotline',
      folded,
      /(?<![\d.])(123\d\d|123\d|12315)(?![\d.万亿%])(?!个|家|户|人|元|件|项|名)|(?<![\d.])(1[12]\d|9\d{4})(?=["”]?(?:热线|政务|便民|市民|服务|急救|报警|平台|投诉|举报|[、与和]1[12]\d))/g,
    ),
};
