// The number of a document: 国发〔2022〕12号, 〔2023〕5号. The year and the number are one mention. Not a year alone in brackets.
import { identifiersAt, type DetectionRule } from '../mention.ts';

export const documentNumber: DetectionRule = {
  name: 'document-number',
  find: ({ folded }) => identifiersAt('document-number', folded, /[〔[(]\d{4}[〕\])]\s?\d{1,4}号/g),
};
