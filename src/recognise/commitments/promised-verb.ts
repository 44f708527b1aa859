import { visitVerbs, type FoundVerb, type Head } from './head-verb.ts';
import type { Joint } from './list-marks.ts';
import { endVerb } from './split-at-predicates.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import { ACTING } from '../lexicon/verbs.ts';

/** Where the promised act stands in a piece; indices into its text. */
export interface PromisedVerb extends FoundVerb {
  rule: string;
}

/** Aiding verbs and assurances behind which any act may be the promised one: 支持三原创建国家级高新区. */
const LETS_ACT = /^(?:支持|鼓励|引导|帮助|帮扶|争取|确保|力争|扶持|保证|指导|协调|力促|督促|努力|务必|力求)$/;

/** Acts that carry the promise behind these: 帮扶50家企业升级治污设施. */
const CARRIES =
  /^(?:创建|争创|建设|开展|扩大|升级|纳入|列入|建立|设立|打造|完成|组建|实施|申报|参与|参加|引进|发展|推广|建成|实现|提升|改造|新增|开通|启动|举办|承办|达到|超过|突破|创成|引入|用好|加大|落户|布局|培育|壮大|做大做强|做强做优|做强|做大|迈进|改到位|创出|发行|承接|进入|研发|办好|获批|创|争取|整治|转型升级|盘活)$/;

/** The verb right before a member's own statistic, which counts before a carried one: 5G基站突破1万个. */
export function findMeasureVerb(text: string, statistics: readonly Joint[], lexicon: Lexicon): PromisedVerb | null {
  const found = findBeforeStatistic(text, statistics, lexicon);
  const [first] = statistics;
  const adjacent =
    found && first && /^在?$/.test(text.slice(found.end, first.start)) && lexicon.verbs.has(found.word, 'measure');
  return adjacent === true ? found : null;
}

/**
 * Finds the word that carries the promised act: 复产 in 支持…复产, 创建 in 支持三原创建国家级高新区, 建成运营 in 推进地铁…按期建成运营
 * (contract, `verb`).
 *
 * @param head the verb that heads the piece, null where none was found
 * @param statistics ranges of the piece's statistics in its text
 */
export function findPromisedVerb(
  text: string,
  head: Head | null,
  statistics: readonly Joint[],
  lexicon: Lexicon,
): PromisedVerb | null {
  return (
    findRate(text, head, statistics, lexicon) ??
    findAtEnd(text, head, lexicon) ??
    findInside(text, head, lexicon) ??
    (head?.opens === true ? { ...head, rule: 'verb-heads' } : null) ??
    findBeforeStatistic(text, statistics, lexicon) ??
    (head ? { ...head, rule: 'verb-behind-subject' } : null)
  );
}

/** An act of completion at the end: 复产, 建成运营, 编制, 创建. */
function findAtEnd(text: string, head: Head | null, lexicon: Lexicon): PromisedVerb | null {
  const word = endVerb(text, lexicon);
  const start = text.length - word.length;
  if (word === '' || (head && start <= head.start)) return null;
  const helped =
    !head || !head.opens || head.assured || lexicon.verbs.has(head.word, 'aid') || /^(?:开展|实现)$/.test(head.word);
  return helped ? { word, start, end: text.length, rule: 'verb-at-end' } : null;
}

function findInside(text: string, head: Head | null, lexicon: Lexicon): PromisedVerb | null {
  if (!head) return null;
  const helps = LETS_ACT.test(head.word);
  const drives = /^(?:推动|推进|加快|促进|引进)$/.test(head.word);
  if (!helps && !drives) return null;
  for (const verb of visitVerbs(text, head.end + 2, lexicon)) {
    const rest = text.length - verb.end;
    const carries = CARRIES.test(verb.word) || (lexicon.verbs.has(verb.word, 'completion') && verb.word !== '新增');
    if (!carries || /^[向等的项工及和、与]/.test(text.slice(verb.end))) continue;
    if (drives && !/^(?:纳入|列入|落户|盘活|创建|争创|进入|开通|启动|设立|组建|完成)$/.test(verb.word)) continue;
    if (
      /^(?:建设|改造|提升|发展|实施|试点)$/.test(verb.word) &&
      lexicon.verbs.wordAt(text, verb.end, ...ACTING).length > 1
    )
      continue;
    if (drives && head.word === '引进' && verb.word !== '盘活') continue;
    if (rest >= 2 || (rest === 0 && /^(?:升级|迈进|改到位)$/.test(verb.word)))
      return { ...verb, rule: 'verb-behind-helper' };
  }
  return null;
}

/** The measure's own verb, where the heading verb helps it (带动投资突破90亿元) or belongs to its subject (新建项目入园率达到75%). */
function findRate(
  text: string,
  head: Head | null,
  statistics: readonly Joint[],
  lexicon: Lexicon,
): PromisedVerb | null {
  const [first] = statistics;
  if (!first || !head?.opens) return null;
  const helps = lexicon.verbs.has(head.word, 'aid') || head.word === '实现';
  if (!helps && !/^.{2,40}(?:率|占比|比例|比重)/.test(text.slice(head.end, first.start))) return null;
  const found = findBeforeStatistic(text, statistics, lexicon);
  return found && found.start > head.end && found.end === first.start && lexicon.verbs.has(found.word, 'measure')
    ? found
    : null;
}

/** The whole verb that ends as a shorter one does: 下降到 for 降到, 不超过 for 超过. */
function wholeVerb(text: string, start: number, end: number, lexicon: Lexicon): FoundVerb {
  for (let at = Math.max(0, start - LONGEST_PREFIX); at < start; at += 1) {
    if (at + lexicon.verbs.wordAt(text, at, 'measure', 'completion').length === end)
      return { word: text.slice(at, end), start: at, end };
  }
  const from = text.charAt(start - 1) === '不' ? start - 1 : start;
  return { word: text.slice(from, end), start: from, end };
}

/** What a longer verb may have before a shorter one: 建成 of 建成通车. */
const LONGEST_PREFIX = 4;

/** The verb right before one that only limits the number: 完成 of 完成不少于3万批次. */
function limitedVerb(text: string, { word, start }: FoundVerb, lexicon: Lexicon): FoundVerb | null {
  if (!lexicon.bounds.isBefore(word)) return null;
  for (let length = LONGEST_PREFIX; length > 1; length -= 1) {
    const verb = text.slice(Math.max(0, start - length), start);
    if (lexicon.verbs.has(verb, 'completion')) return { word: verb, start: start - verb.length, end: start };
  }
  return null;
}

/** The verb next to a statistic whose subject stands before it: 进出口规模突破185亿元, 城镇新增就业4.5万人. */
function findBeforeStatistic(text: string, statistics: readonly Joint[], lexicon: Lexicon): PromisedVerb | null {
  const [first] = statistics;
  if (!first) return null;
  for (let at = first.start - 1; at >= 0; at -= 1) {
    const word = lexicon.verbs.wordAt(text, at, 'measure', 'completion');
    if ((word.length > 1 || (word !== '' && at + 1 === first.start)) && at + word.length <= first.start) {
      const whole = wholeVerb(text, at, at + word.length, lexicon);
      return { ...(limitedVerb(text, whole, lexicon) ?? whole), rule: 'verb-before-statistic' };
    }
  }
  for (let at = 0; at < text.length; at += 1) {
    const word = lexicon.verbs.wordAt(text, at, ...ACTING);
    if (word.length > 1 && (at + word.length <= first.start || at >= first.end)) {
      return { word, start: at, end: at + word.length, rule: 'verb-beside-statistic' };
    }
  }
  return null;
}
