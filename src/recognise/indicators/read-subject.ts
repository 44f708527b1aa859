import { foldWidth } from '../../parse/fold.ts';
import { ACTIONS, OPENERS, SCOPES, TAILS, TRAILING_ACTIONS, type Action } from './wordings.ts';

/** What a quantity measures, taken apart. */
export interface Measurand {
  /** What is left of the subject: 专精特新企业. */
  base: string;
  /** Id of the base in the vocabulary, null where it does not list it. */
  entry: string | null;
  /** The vocabulary says that it is counted in the period by its nature. */
  flow: boolean;
  /** What was done with it; null for a stock, or for what is not counted in flows and stocks. */
  action: Action | null;
  /** Where or at what level it is counted: 省级. Empty where the subject does not say. */
  scopes: readonly string[];
  /** What the figure says of it other than how much it is: its rank and among whom, how far a plan was met. */
  facet: string;
  /** The subject as a reader may be shown it: without numbers, brackets, facet and words of time. */
  wording: string;
}

/** Finds an indicator of the vocabulary by a wording without quotation marks; null for none. */
export type Lookup = (wording: string) => { id: string; flow: boolean } | null;

const COUNTED = /(?<!\d)\d{1,7}(?:[.—-]\d{1,7})?万?(?:个|项|家|户|条|所|处|座|支|件|名|套|台)(?=\p{Script=Han})/gu;
const QUOTES = /[“”‘’"'《》〈〉「」『』\s]/g;
const MARKS = new Set('“”‘’"《》〈〉「」『』()');
const RANK = /在?((?:全国|全省|全区|全市|省内|国内|同类|苏南|西北|全球)[^位排名]{0,8})?的?(?:位次|排名|排位|名次)$/;
const AGAINST_PLAN =
  /(?:占|超出|超过|超额|超|完成|高于|低于)([^占超]{0,10}(?:任务|计划|目标|指标|考核)[^占超的]{0,6}?)的?(?:比例|比重|幅度|百分比|部分)?$/;
const AGAINST_OTHERS = /(?:高于|低于|高出|超过|快于)([^高低]{2,10}?)的?(?:幅度|部分|百分点)$/;
/** 完成年度任务的民生实事项目, 用心用情办好民生实事. */
const DONE = /^(?:完成(?:年度)?(?:目标)?任务的|.{0,6}(?:办好|抓好|做好|办理|办结))/u;
const LONGEST = 60;

/** Reads a quantity's subject. No more than its first 120 characters are looked at. */
export function readSubject(subject: string, lookup: Lookup): Measurand {
  const folded = foldWidth(subject.slice(0, 2 * LONGEST));
  const plain = dropBrackets(folded.replace(QUOTES, '')).slice(0, LONGEST).replace(COUNTED, '');
  const { rest, facet } = cutFacet(plain);
  const wording = cutOpeners(rest);
  return { facet, wording: requote(folded, cutTails(wording)).replaceAll(',', '，'), ...resolve(wording, lookup) };
}

type Core = Pick<Measurand, 'base' | 'entry' | 'flow' | 'action' | 'scopes'>;

/** Takes openers, actions and scopes off until the vocabulary knows what is left, or nothing more can be taken off. */
function resolve(wording: string, lookup: Lookup): Core {
  const scopes: string[] = [];
  let action: Action | null = null;
  let rest = wording;
  for (;;) {
    const known = find(rest, lookup);
    if (known) {
      const { base, id, flow } = known;
      return { base, entry: id, flow, action: settle(action ?? known.action, flow), scopes };
    }
    const cut = cutAction(rest) ?? cutScope(rest);
    if (!cut || cut.rest.length < 2) break;
    if (cut.action) action ??= cut.action;
    if (cut.scope !== undefined) scopes.push(cut.scope);
    rest = cutOpeners(cut.rest.replace(/^[、和及与]/, ''));
  }
  const base = cutTails(rest);
  const trailing = cutTrailingAction(base);
  const bare = (trailing?.rest ?? base).replace(/完成|实现|达到|年度|累计|的|任务的/g, '');
  return {
    base: bare.length > 1 ? bare : base,
    entry: null,
    flow: false,
    action: action ?? trailing?.action ?? null,
    scopes,
  };
}

/** In what is a flow by its nature 新增 adds nothing. */
function settle(action: Action | null, flow: boolean): Action | null {
  return flow && action === 'new' ? null : action;
}

function find(text: string, lookup: Lookup): { base: string; id: string; flow: boolean; action: Action | null } | null {
  const shapes = [text, text.replace(/完成|年度|的/g, ''), cutTails(text)];
  for (const base of shapes) {
    const known = lookup(base);
    if (known) return { base, ...known, action: null };
  }
  const trailing = cutTrailingAction(cutTails(text));
  const known = trailing && lookup(trailing.rest);
  return known ? { base: trailing.rest, ...known, action: trailing.action } : null;
}

function cutFacet(text: string): { rest: string; facet: string } {
  for (const [kind, pattern] of [
    ['位次', RANK],
    ['计划', AGAINST_PLAN],
    ['对比', AGAINST_OTHERS],
  ] as const) {
    const found = pattern.exec(text);
    if (found && found.index > 1) return { rest: text.slice(0, found.index), facet: `${kind}${found[1] ?? ''}` };
  }
  return { rest: text, facet: '' };
}

/** 实现“两基”的县: what was reached tells which are counted. */
const ATTRIBUTE = /^(?:实现|达到)[^,、的]{1,10}的[^的,、]{1,4}$/;

function cutOpeners(text: string): string {
  if (ATTRIBUTE.test(text)) return text;
  const done = DONE.exec(text)?.[0].length ?? 0;
  if (done > 0 && text.length > done + 2) return cutOpeners(text.slice(done));
  const opener = OPENERS.find((word) => text.startsWith(word) && text.length > word.length + 2);
  return opener === undefined ? text : cutOpeners(text.slice(opener.length));
}

/** 人口自然增长率 is a rate by its name, not how fast a population named 人口自然 grows; 用户数 is a number of 用户. */
const WHOLE_NOUN = /(?:自然增长率?|[用农住客商账]户数)$/;

function cutTails(text: string): string {
  const tail = WHOLE_NOUN.test(text)
    ? undefined
    : TAILS.find((word) => text.endsWith(word) && text.length > word.length + 1);
  return tail === undefined ? text : cutTails(text.slice(0, -tail.length).replace(/的$/, ''));
}

interface Cut {
  rest: string;
  action?: Action;
  scope?: string;
}

function cutAction(text: string): Cut | null {
  // 建设项目 is a kind of thing, 新增学位 is not.
  const found = ACTIONS.find(
    ([word]) => text.startsWith(word) && text.length > word.length + (/^[新净增]/.test(word) ? 1 : 2),
  );
  return found ? { rest: text.slice(found[0].length), action: found[1] } : null;
}

function cutTrailingAction(text: string): { rest: string; action: Action } | null {
  const found = TRAILING_ACTIONS.find(([word]) => text.endsWith(word) && text.length > word.length + 1);
  return found ? { rest: text.slice(0, -found[0].length), action: found[1] } : null;
}

function cutScope(text: string): Cut | null {
  const scope = SCOPES.find((word) => text.startsWith(word) && text.length > word.length + 1);
  return scope === undefined ? null : { rest: text.slice(scope.length), scope };
}

/** The wording with the quotation marks that the subject has in it. */
function requote(subject: string, wording: string): string {
  const from = Array.from(subject);
  const kept = namingBrackets(from);
  for (let start = 0; start < from.length; start += 1) {
    let [read, quoted] = [0, ''];
    for (let i = start; i < from.length && read < wording.length; i += 1) {
      const char = from[i] ?? '';
      const bracket = read > 0 ? kept.get(i) : undefined;
      if (bracket !== undefined) {
        quoted += bracket;
        i += bracket.length - 1;
        continue;
      }
      if (char === wording.charAt(read)) read += 1;
      else if (read === 0 || !MARKS.has(char)) break;
      quoted += char;
    }
    if (read === wording.length) return closeQuotes(quoted + (kept.get(start + quoted.length) ?? ''));
  }
  return wording;
}

/** A word or two in brackets that widen or restrict a name: 新建(改扩建)学校, 镇(街). Not what it is also called, nor a remark. */
const NAMING = /\([\p{Script=Han}]{1,4}\)/gu;
const REMARK = /下同|预计|初步|快报|[各含]|简称/;

/** Such brackets by the index where they open. */
function namingBrackets(subject: readonly string[]): Map<number, string> {
  const found = subject.join('').matchAll(NAMING);
  return new Map([...found].flatMap((match) => (REMARK.test(match[0]) ? [] : [[match.index, match[0]]])));
}

/** A quotation mark that the cut left alone gets its partner. */
function closeQuotes(text: string): string {
  const closed = text.split('(').length > text.split(')').length ? `${text})` : text;
  const balance = closed.split('“').length - closed.split('”').length;
  return balance > 0 ? `${closed}”` : balance < 0 ? `“${closed}` : closed;
}

/** 项目(100亿元以上): a limit in brackets tells which are counted. */
const LIMIT = /\(([超过]?\d[^()]{0,8}以[上下])\)$/;

/** Without what stands in brackets, nested ones included. */
function dropBrackets(subject: string): string {
  const text = subject.replace(LIMIT, '$1');
  let depth = 0;
  let kept = '';
  for (const char of text) {
    if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += char;
  }
  return kept === '' ? text : kept;
}
