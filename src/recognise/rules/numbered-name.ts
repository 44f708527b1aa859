// Roads, lines and other things that are told apart by a number: 国道344, 344国道, 地铁1号线, 3号泊位, 5#泊位. Not a rank (第2) and
// not a count of such things (13条国道, 2条地铁线).
import { identifiersAt, type DetectionRule } from '../mention.ts';

const ROADS = /(?:国道|省道|县道|乡道|国省道)\s?[GSXY]?\d{1,4}(?![\d.]|[条个公])/g;
const ROADS_BEHIND = /(?<![\d.])[GSXY]?\d{2,4}(?:国道|省道|县道)/g;
const SIGNED = /(?<![\d.])\d{1,3}#/g;
const NUMBERS = /(?<![\d.])\d{1,4}(?:[-—、和至]\d{1,4}){0,3}号(?:线(?!路)|院|楼|机组|泊位|井|文|令|桥|路)?/g;

export const numberedName: DetectionRule = {
  name: 'numbered-name',
  find: ({ folded }) =>
    [ROADS, ROADS_BEHIND, SIGNED, NUMBERS].flatMap((pattern) => identifiersAt('numbered-name', folded, pattern)),
};
