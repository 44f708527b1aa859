// The number that opens an item or a heading: 1.完善…, （2）加强…, 3、推进…. Only at the very start, and not a decimal or a
// number with its unit (3.5亿元, 3个).
import { identifiersAt, type DetectionRule } from '../mention.ts';

export const itemNumber: DetectionRule = {
  name: 'item-number',
  find: ({ folded }) =>
    /\d\s*[.、)](?!\d)/.test(folded.slice(0, 12))
      ? identifiersAt('item-number', folded, /^\s*\(?(\d{1,3})\s*[.、)](?!\d)/g)
      : [],
};
