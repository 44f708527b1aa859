// The words between what is measured and its number that say how it is measured: 增长, 同比增长, 占年度计划, 比上年增加, 是2021年的, 再提高.
// Not words that only introduce the number (达到, 为, 共), nor those of its bound, which are told as its hedge.
import type { Predicate } from '../lexicon/predicates.ts';
import type { Stretch } from '../passages.ts';
import { NUMBER_PLACE } from '../../figures/figure-words.ts';
import { courseBehind, isCourse } from './course.ts';
import type { Frame } from './frame.ts';

/** What a number is measured against, from the word that says so up to the number. */
const AGAINST =
  /(?:占(?!比|地|用|有|领|据|道)|(?<![占同环对百配类相])比(?![重例率价赛较武拼选对照值学])|(?<![比相])较(?![大好高低强快多少为真])|相当于|高出|超出|超额|高于|低于|快于|慢于|优于|好于|领先)[^,;。、:()]{0,24}$/;
/** 是2021年的2.1倍, 达到上年同期的1.5倍. */
const TIMES_OF = /(?:是|为|达到?|相当于)[^,;。、:()]{1,14}的$/;
/** Among whom a rank is told: 居全省第3位. */
const AMONG =
  /(?:(?:增速|增幅|涨幅|数量)[^、,]{0,3})?(?:全国|全省|全区|全市|全球|西北|西部|省内|国内|同类|地级市)[^、]{0,8}$/;
/** A name may be told without the noun that says that it is a rate of change. */
const RATE_NOUN = /(?:增长率|下降率|降低率|增速|增幅|涨幅|降幅)$/;
/** Words of a chain that restrict a number or say against what it is told, though they tell no change by themselves. */
const AHEAD = /^(?:向|迈向)$/;
const LASTING = /连续[一二两三四五六七八九十\d]{1,3}年[^,;。、:()连]{0,8}$/;
/** What a number starts from: 在“十五”末的基础上再翻一番. */
const BASED = /在[^,;。、:()在]{2,16}基础上[^,;。、:()]{0,6}$/;
/** For what each amount is, told with the value before: 由每平方米4元提高到5元. */
const BASIS = /[由从](每[^\d,;。]{1,6})[\d.]+[^\d,;。]{1,4}$/;
const ESTIMATED = /^\s*(?:全[市省县区年]){0,2}(?:初步)?预计/;
const LONGEST_OPENING = 12;
const GROWN = /^(?:增长|下降)/;
const RESTRICTING =
  /^(?:同比|环比|年均|每年|逐年|平均|累计|累计达到?|每|每人每月|每人每年|每户|每平方米|双|各|再|再次|净|仅|只|只有|仅有|实际|名义|负增长)$/;

/**
 * The words of a figure, in the source's own characters; empty where nothing stands between it and what is measured.
 *
 * @param teller the frame that holds the words: its own, or that of the list's member that tells them for all
 */
export function readWording(stretch: Stretch, teller: Frame): string {
  const words = wordsBetween(stretch, teller);
  const { role, start, settled } = teller.mention;
  const isName = role === 'date' || role === 'identifier' || settled.measure === 'rank';
  // What a value was before is known.
  const isFormer = teller.predicates.some(({ kind }) => kind === 'from');
  return !isName && !isFormer && isEstimated(stretch.folded.slice(0, start), words) ? `预计${words}` : words;
}

/** What stands in a sentence behind the 预计 that it opens with is an estimate. */
function isEstimated(before: string, words: string): boolean {
  return ESTIMATED.test(before.slice(0, LONGEST_OPENING)) && !before.includes(';') && !words.includes('预计');
}

function wordsBetween({ text }: Stretch, teller: Frame): string {
  const { mention, head } = teller;
  if (mention.role === 'date' || mention.role === 'identifier') return '';
  const cut = (pattern: RegExp): string => {
    const length = pattern.exec(head.trimEnd())?.[0].length ?? 0;
    const end = mention.start - (head.length - head.trimEnd().length);
    return text.slice(end - length, end);
  };
  if (mention.settled.measure === 'rank') return cut(AMONG);
  const against = cut(BASED) || cut(AGAINST) || (mention.settled.measure === 'multiple' ? cut(TIMES_OF) : '');
  if (against !== '') return withoutBound(against, teller.predicates);
  const told = teller.predicates
    .toReversed()
    .filter(({ kind, word }) => kind === 'change' || RESTRICTING.test(word) || (AHEAD.test(word) && isCourse(teller)))
    .map(({ word }) => (word.startsWith('累计') ? '累计' : word))
    .join('');
  const goesOn = lasting(teller);
  if (goesOn !== '') return goesOn;
  if (told === '') return RATE_NOUN.exec(teller.core)?.[0] ?? basisOf(teller);
  const behind = wordsBehind(teller);
  return behind === '' ? told : told + NUMBER_PLACE + behind;
}

/** 连续三年每年提高: how long something went on, and what stands between it and the number. */
function lasting({ head, predicates }: Frame): string {
  const found = LASTING.exec(head.trimEnd());
  return found ? withoutBound(found[0], predicates) : '';
}

/** 每平方米 of 由每平方米4元提高到5元. */
function basisOf({ clauseText, head }: Frame): string {
  return BASIS.exec(clauseText.slice(0, clauseText.length - head.length))?.[1] ?? '';
}

/** Words behind a number that go on with those before it: 向200亿元迈进, 年均两位数增长. */
function wordsBehind(teller: Frame): string {
  const { settled } = teller.mention;
  const grown = settled.measure === 'growth' ? (GROWN.exec(teller.tail)?.[0] ?? '') : '';
  return grown === '' ? courseBehind(teller) : grown;
}

/** 比上年增长约: the bound is told as the hedge. */
function withoutBound(words: string, [nearest]: readonly Predicate[]): string {
  const bound = nearest?.bound === undefined ? '' : nearest.word;
  const bare = bound !== '' && words.endsWith(bound) ? words.slice(0, -bound.length) : words;
  // 比上年分别下降: to how many a word is dealt out is no part of what it says of one.
  return bare.replace('分别', '').replace(/(?:达到|达|已|为)$/, '');
}
