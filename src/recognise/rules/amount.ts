// A number with a unit of the vocabulary: 2817.55亿元, 266个, 1—2个, 9000套（间）. Not a number without a unit, and not one with a
// character behind it that is no known unit (12丁).
import { listAmounts, statisticOf } from '../amounts.ts';
import type { DetectionRule } from '../mention.ts';

export const amount: DetectionRule = {
  name: 'amount',
  find: (view) => listAmounts(view, 'arabic').map((found) => statisticOf('amount', found)),
};
