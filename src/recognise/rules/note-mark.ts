// The number of a note, in brackets of its own or right behind a quoted term: 〔3〕, [12], （注5）, “无废城市”7. Not a year in brackets (〔2023〕5号), which has four
// digits, not a
// bracket that holds anything else (（3个）), and not a number with its unit (“小巨人”企业2户, “断头路”14条).
import { identifiersAt, type DetectionRule } from '../mention.ts';
import { matchUnit } from '../units.ts';

export const noteMark: DetectionRule = {
  name: 'note-mark',
  find: ({ folded, text, numeralAt, units }) => [
    ...identifiersAt('note-mark', folded, /[[〔【(](?:\^|注释?)?(\d{1,3})[\]〕】)]/g),
    ...identifiersAt('note-mark', folded, /[”’》](\d{1,2})(?![\d.%‰+\-—年月日号版倍成])/g).filter(({ start }) => {
      const numeral = numeralAt.get(start);
      return numeral?.exponent === 0 && !matchUnit(units, text, folded, numeral);
    }),
  ],
};
