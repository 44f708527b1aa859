import { findJoints, splitMembers } from '../recognise/commitments/list-marks.ts';
import { findMarkedName } from '../recognise/commitments/names-by-mark.ts';
import { findClassNounName } from '../recognise/commitments/names-by-class-noun.ts';
import type { Lexicon } from '../recognise/lexicon/compile.ts';
import type { PlainText, PlainWords, Range } from './plain-text.ts';
import { trimStretch } from './trim-stretch.ts';

const SHORT = 4;

/** Shapes that words have which name nothing: 医疗卫生 is no enterprise, 沈家—龙湾 may be a line or a region. */
const WEAK_SHAPES = new Set(['enterprise', 'dash', 'stretch']);

/** A shorter name says too little without its place. */
const LONG_WITHOUT_PLACE = 7;

interface Reading {
  lexicon: Lexicon;
  own: PlainWords['own'];
}

/** A short name must have the shape of one: 鹏程电源, not 市场准入. */
function isName(name: string, lexicon: Lexicon): boolean {
  return name.length > SHORT || (findClassNounName(name, lexicon) ?? findMarkedName(name, lexicon)) !== null;
}

/**
 * The names of things in a promise, as ranges of its plain text: those that the reader found, and in the members of its
 * lists those that a kind word, a number or letters betray.
 *
 * The own place's word before a name may be missing elsewhere: 市农业学院 is also looked for as 农业学院.
 *
 * @param known names that the reader found, written plainly
 */
export function findNames({ text }: PlainText, known: readonly string[], { lexicon, own }: Reading): Range[] {
  const found = known
    .filter((name) => isName(name, lexicon))
    .flatMap((name): Range[] => {
      const start = text.indexOf(name);
      return start < 0 ? [] : [{ start, end: start + name.length }];
    });
  for (const member of splitMembers(text, findJoints(text))) {
    const { start, end } = trimStretch(text, member, lexicon);
    const item = text.slice(start, end);
    const name = findClassNounName(item, lexicon) ?? findMarkedName(item, lexicon);
    if (name && !WEAK_SHAPES.has(name.rule)) found.push({ start: start + name.start, end: start + name.end });
  }
  return found.flatMap((name) =>
    own !== null && text.startsWith(own.word, name.start) && name.end - name.start > LONG_WITHOUT_PLACE
      ? [name, { ...name, start: name.start + own.word.length }]
      : [name],
  );
}
