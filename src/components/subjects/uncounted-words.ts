import type { UncountedName } from '../../model/uncounted-names.ts';
import { elementLabel, formatCount } from '../labels.ts';

/** A piece of a sentence, with the eId that it leads to where it is a link. */
export interface Phrase {
  text: string;
  at?: string;
}

const KINDS: Readonly<Record<NonNullable<UncountedName['within']>['kind'], string>> = {
  product: '产品名',
  name: '名称',
  words: '',
  heading: '标题',
};

/** How many places are told; more are counted. */
const TOLD = 5;

/**
 * Where a reader who searches for a name finds it though nothing counts there, in words with links: 名字只出现在产品名
 * “淳化饸饹”（3.5.2 段第 1 句）里。 Empty where such a search finds nothing.
 *
 * @param what that which is searched for: 名字; empty names each word itself
 * @param others whether there are sentences that do count
 */
export function uncountedWords(names: readonly UncountedName[], what: string, others: boolean): Phrase[] {
  if (names.length === 0) return [];
  const told = names.slice(0, TOLD);
  const subject = what === '' ? [...new Set(told.map(({ word }) => `“${word}”`))].join('、') : what;
  const more = names.length > TOLD ? `等 ${formatCount(names.length)} 处` : '里';
  return [
    { text: others ? `另外，${subject}还出现在` : `${subject}只出现在` },
    ...told.flatMap(({ at, word, within }, i): Phrase[] => [
      { text: `${i > 0 ? '、' : ''}${within ? KINDS[within.kind] : ''}“${within?.text ?? word}”（` },
      { text: elementLabel(at), at },
      { text: '）' },
    ]),
    { text: `${more}${others ? '，不算在内' : ''}。` },
  ];
}
