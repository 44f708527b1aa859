// The place of a thing in a series: 第4期, 第3批, 第20届, 第1个, 2.0版, 8.5代线. Not the first of two numbers with one unit (3.0和8.4个百分点). Not a rank (第2, 第3位: rank), which says how well
// somebody stands.
import { identifiersAt, type DetectionRule } from '../mention.ts';

const SERIES = /第\s?\d{1,3}(?:\.\d)?(?:[届期批次个轮代章条款号季步类师年家座所例台张部]|产业)/g;
const VERSION =
  /(?<![\d.A-Za-z])\d{1,2}\.(?:\d(?:版|时代)|0(?![\d%‰万亿个元倍公米平亩吨])(?![和与及、至到—–-]\d{1,4}(?:\.\d{1,4})?(?:%|‰|个?百分点|倍)))/g;
const GENERATION = /(?<![\d.A-Za-z])\d{1,2}(?:\.\d)?代(?:线|机|产品)?/g;

export const ordinal: DetectionRule = {
  name: 'ordinal',
  find: ({ folded }) => [SERIES, VERSION, GENERATION].flatMap((pattern) => identifiersAt('ordinal', folded, pattern)),
};
