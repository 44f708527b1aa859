import type { Concept, Lexicon, ThesaurusReader } from '../thesaurus/thesaurus.ts';
import { cutTerm, type NamedPlace, type Token } from './cut-query.ts';
import { findPieces, type Occurs } from './pieces.ts';
import type { Asks } from './question-words.ts';
import { soundOfLetters, soundsOf } from './sounds.ts';

/** A subject of a query: a wording and what it may stand for. */
export interface Subject {
  /** As it was typed, as search compares it. */
  typed: string;
  /** The wording that it was taken for, where that is another one that reads alike. */
  taken: string;
  /** Whether the senses are broader than the wording, so that what is said on them is only near. */
  isNarrower: boolean;
  /** More than one where the wording is ambiguous. */
  senses: readonly Concept[];
}

/** What a query was taken for. */
export interface Understanding {
  asks: Asks;
  /** The half of the report that it points to. */
  half: 'review' | 'plan' | null;
  subjects: readonly Subject[];
  /** The places it names, without the one whose report it is. */
  places: readonly NamedPlace[];
  /** Whether it speaks of the asker's own place without a name. */
  here: boolean;
  /** What no wording explains, but the texts have as it stands. */
  words: readonly string[];
  /** Parts of what the texts do not have that they do have. */
  pieces: readonly string[];
  /** What is in no wording and no text. */
  missing: readonly string[];
  /** What only asked or filled. */
  dropped: readonly string[];
}

/** What a query is understood by. */
export interface Setting {
  thesaurus: ThesaurusReader;
  places: readonly NamedPlace[];
  occurs: Occurs;
}

/** Subjects that most often only introduce another one: 停车问题, 修路项目. */
const INTRODUCING = new Set(
  '问题 项目 工程 政策 补贴 补助 津贴 改革 目标 任务 工作 规划 发展 投资 建设 消费 创新 信心 预期 差距 困难 短板 不足 改善 公开 公示 规定 标准 质量 服务 办理 办事 领导 干部 代表 建议 民生 实事'.split(
    ' ',
  ),
);

/**
 * What a query means, by its words alone. Exact search does not depend on it.
 *
 * @param terms of the query, as search compares them
 */
export async function understand(terms: readonly string[], setting: Setting): Promise<Understanding> {
  const lexicon = await setting.thesaurus.lexiconFor(terms.join(''));
  const tokens: Token[] = [];
  for (const term of terms)
    tokens.push(...(await preferWhole(term, cutTerm(term, { lexicon, places: setting.places }), setting)));
  const wordings: Wording[] = [];
  const rest = { words: [] as string[], pieces: [] as string[], missing: [] as string[], dropped: [] as string[] };
  const explaining = { lexicon, occurs: setting.occurs, wordings, rest };
  for (const run of groupRuns(tokens)) {
    const [token] = run;
    if (token?.kind === 'concept') wordings.push({ typed: token.typed, taken: token.typed, numbers: token.numbers });
    else if (token?.kind !== 'place') await explainTokens(run, explaining);
  }
  const subjects = await makeSubjects(wordings, lexicon, setting.thesaurus);
  const named = tokens.flatMap((token) => (token.kind === 'place' ? [token.place] : []));
  const hasSubject = subjects.length > 0 || rest.words.length > 0;
  return {
    ...readQuestion(tokens),
    subjects: dropIntroducing(
      dropBroader(subjects),
      named.some(({ own }) => !own),
    ),
    // The report's own place narrows nothing, but alone it is what was asked for.
    places: [...new Set(named)].filter(({ own }) => !own || !hasSubject),
    ...rest,
  };
}

/** What the texts have as it was typed is no sum of parts, of which one is unknown: 咸阳湖 is no 湖. */
async function preferWhole(term: string, tokens: Token[], { occurs }: Setting): Promise<Token[]> {
  const isPartly = tokens.length > 1 && tokens.some(({ kind, typed }) => kind === 'unknown' || typed.length === 1);
  return isPartly && term.length > 2 && (await occurs(term)) ? [{ kind: 'unknown', typed: term }] : tokens;
}

/** Characters that belong to no word. */
const PARTICLES = '的了吗呢吧啊呀？?！!，,。';

interface Wording {
  typed: string;
  taken: string;
  numbers: readonly number[];
}

interface Explaining {
  lexicon: Lexicon;
  occurs: Occurs;
  wordings: Wording[];
  rest: Record<'words' | 'pieces' | 'missing' | 'dropped', string[]>;
}

/** Tokens one by one, but what is unknown together with the single characters beside it that elsewhere only fill (地 in 地贴). */
function groupRuns(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  const isPart = (token: Token | undefined): boolean =>
    token?.kind === 'unknown' ||
    (token?.kind === 'question' && token.typed.length === 1 && !PARTICLES.includes(token.typed));
  for (const token of tokens) {
    const last = runs.at(-1);
    if (last && isPart(token) && isPart(last.at(-1))) last.push(token);
    else runs.push([token]);
  }
  return runs;
}

async function explainTokens(run: readonly Token[], explaining: Explaining): Promise<void> {
  const whole = run.map(({ typed }) => typed).join('');
  const isUnknown = run.some(({ kind }) => kind === 'unknown');
  const isOne = async (): Promise<boolean> =>
    (await explaining.occurs(whole)) || soundsLike(whole, explaining.lexicon) !== null;
  if (isUnknown && whole.length > 1 && (await isOne())) {
    await explainRun(whole, explaining);
    return;
  }
  for (const { kind, typed } of run) {
    if (kind === 'unknown') await explainRun(typed, explaining);
    else explaining.rest.dropped.push(typed);
  }
}

/**
 * The wording that a run of letters or characters reads like; null where there is none. Of a slip some character is right:
 * two words that only sound alike (野猪, 业主) are two words.
 */
function soundsLike(run: string, lexicon: Lexicon): string | null {
  if (/^[a-z]+$/.test(run)) return lexicon.soundingLike(soundOfLetters(run))[0] ?? null;
  const sound = soundsOf(run)?.join('');
  const alike = sound === undefined ? [] : lexicon.soundingLike(sound);
  return alike.find((word) => Array.from(word).some((character) => run.includes(character))) ?? null;
}

/** A run that is no wording: text of the reports, a slip of a wording, or in parts text of the reports. */
async function explainRun(run: string, { lexicon, occurs, wordings, rest }: Explaining): Promise<void> {
  if (run.length < 2) {
    rest.dropped.push(run);
    return;
  }
  if (await occurs(run)) {
    rest.words.push(run);
    return;
  }
  const taken = soundsLike(run, lexicon);
  if (taken !== null) {
    wordings.push({ typed: run, taken, numbers: lexicon.conceptsOf(taken) });
    return;
  }
  const { pieces, missing } = await findPieces(run, occurs);
  rest.pieces.push(...pieces);
  rest.missing.push(...missing);
}

async function makeSubjects(
  wordings: readonly Wording[],
  lexicon: Lexicon,
  thesaurus: ThesaurusReader,
): Promise<Subject[]> {
  const concepts = await thesaurus.concepts(wordings.flatMap(({ numbers }) => numbers));
  const byNumber = new Map(concepts.map((concept) => [concept.number, concept]));
  return wordings.flatMap(({ typed, taken, numbers }) => {
    const senses = numbers.flatMap((number) => byNumber.get(number) ?? []);
    return senses.length > 0 ? [{ typed, taken, isNarrower: lexicon.isNarrower(taken), senses }] : [];
  });
}

/** Without subjects that stand there twice, and those that another one is a kind of: 看病 beside 住院报销. */
function dropBroader(subjects: readonly Subject[]): Subject[] {
  const above = new Set(subjects.flatMap(({ senses }) => senses.flatMap((sense) => sense.above)));
  const seen = new Set<number>();
  return subjects.filter(({ senses }) => {
    const isNew = senses.some(({ number }) => !seen.has(number) && !above.has(number));
    for (const { number } of senses) seen.add(number);
    return isNew;
  });
}

function dropIntroducing(subjects: readonly Subject[], hasPlace: boolean): Subject[] {
  const telling = subjects.filter(({ typed }) => !INTRODUCING.has(typed));
  return telling.length > 0 || hasPlace ? telling : [...subjects];
}

function readQuestion(tokens: readonly Token[]): Pick<Understanding, 'asks' | 'half' | 'here'> {
  const words = tokens.flatMap((token) => (token.kind === 'question' ? [token.word] : []));
  const asked = words.flatMap(({ asks }) => asks ?? []);
  return {
    asks: asked.find((one) => one !== 'what') ?? asked[0] ?? 'none',
    half: words.find(({ half }) => half !== undefined)?.half ?? null,
    here: words.some(({ here }) => here === true),
  };
}
