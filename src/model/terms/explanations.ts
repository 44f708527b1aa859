import { countNumerals } from './count-numerals.ts';
import type { Site } from './term-texts.ts';

/** What a text says a term means, in its own words. */
export interface Explanation {
  text: string;
  /** eId of the sentence, heading or glossary paragraph. */
  at: string;
}

/** Behind a term, its closing quotation mark passed. */
const BRACKET = /^[（(]([^（()）]{2,80})[）)]/;
const SAYS =
  /^(?:[，,]?(?:是指|指的是|就是指|也就是)|[，,]即(?![将可使便刻日时期行墨位])|即(?:是|指))[：:，,]?([^。；;！？!?]{2,160})/;
const IN_BRACKET = /^(?:即|指|是指|也就是|全称(?:是|为)?)[：:，,]?(?=..)/;

/** What an abbreviation in brackets stands for, back to the mark before it. */
const SHORT_FOR = /([^，。；：、！？“”（）《》,;:()\s]{3,30})[（(](?:以?下?简称|以?下?统称)?[：:为]?[“"「]?$/u;

/** Words before a name that are no part of it. */
const BEFORE_NAME =
  /^(?:(?:运用|采用|采取|推行|推广|实施|推进|探索|开展|利用|通过|发行|设立|引入|支持|鼓励|加入|用好|用足|抢抓|争取|获批|纳入|落实|完善|启动|加快|继续|全面|深入|积极|大力|加强|规范|稳妥|有序|以及|建设(?!用地|工程|项目)|[和与及])(?=.{4})){1,4}/;

/**
 * What the sentence of a term says it means: in brackets right behind it, by 即 or 是指, or before the brackets that it stands
 * in. Null where it says nothing of the kind. A list in brackets explains a term only if it has as many members as the term
 * counts: “三保”（保基本民生、保工资、保运转）.
 *
 * @param latin whether the term is an abbreviation in Latin letters
 */
export function readExplanation({ at, start, end }: Site, latin: boolean): Explanation | null {
  const { text, folded, eId } = at;
  const closed = /[”」』"]/.test(text.charAt(end)) ? end + 1 : end;
  const behind = text.slice(closed, closed + 200);
  const bracket = BRACKET.exec(behind)?.[1];
  const found = bracket === undefined ? SAYS.exec(behind)?.[1] : inBrackets(bracket, folded.slice(start, end), latin);
  if (found !== undefined) return { text: found.trim(), at: eId };
  return shortFor(text.slice(Math.max(0, start - 50), start), text.charAt(closed), latin, eId);
}

function inBrackets(inside: string, term: string, latin: boolean): string | undefined {
  const opener = IN_BRACKET.exec(inside)?.[0];
  if (opener !== undefined) return inside.slice(opener.length);
  if (latin) return /\p{Script=Han}{3}/u.test(inside) ? inside : undefined;
  const members = inside.split(/[、，；,;]/).length;
  return members > 1 && countNumerals(term).includes(members) ? inside : undefined;
}

function shortFor(before: string, after: string, latin: boolean, at: string): Explanation | null {
  if (!/[）)]/.test(after) || !(latin || /[简统]称[：:为]?[“"「]?$/.test(before))) return null;
  const words = SHORT_FOR.exec(before)?.[1]?.replace(BEFORE_NAME, '');
  return words !== undefined && /\p{Script=Han}{2}/u.test(words) ? { text: words, at } : null;
}
