import type { Head } from './head-verb.ts';
import { findJoints, splitMembers, type Joint } from './list-marks.ts';
import { hasProperName } from './specificity.ts';
import type { Lexicon } from '../lexicon/compile.ts';

/** Verbs that begin a member of their own: 推进A项目建设、加快B项目建设. */
const NEW_PREDICATE =
  /^(?:积极|加快|大力|全面|深入|持续|稳步|扎实)?(?:加快|推进|推动|实施|开展|完成|建成|新建|新增|开工|打造|启动|支持|确保|力争|建设(?!用地)|培育|引进|打通|创建|深化|加强|强化|完善|健全|提升|提高|优化|扩大|增加|增强|做好|抓好|落实|做大|做强|做优|壮大|巩固|拓展|促进|改善|改造|减少|降低|化解|构建|建立|制定|出台|编制|组建|举办|争取|防止|防范|遏制|整治|严格|规范)(?=.{2})/;

/** Examples of what the acts are on: 等薄弱环节. */
const EXAMPLES = /等[^、]{0,12}$/;

/**
 * Cuts a clause into members that each have a predicate of their own: CFB一期建成、二期开工; 加快中山街历史文化街区保护提升和咸阳湖
 * 改造升级. Names that share one predicate are not cut (contract, "commitments"). Indices are into `text`.
 */
export function splitAtPredicates(
  text: string,
  head: Head | null,
  lexicon: Lexicon,
): { rule: string; members: Joint[] } | null {
  const joints = findJoints(text);
  if (joints.length === 0) return null;
  return (
    splitVerbFirst(text, joints, lexicon) ??
    splitVerbLast(text, head, joints, lexicon) ??
    splitVerbInside(text, head, joints) ??
    splitNominal(text, head, joints, lexicon)
  );
}

/** Every member from the second on begins with a verb and has an object: 做大总量、优化存量、提升质量. */
function splitVerbFirst(
  text: string,
  joints: readonly Joint[],
  { generic }: Lexicon,
): { rule: string; members: Joint[] } | null {
  if (EXAMPLES.test(text) || generic.closesActs(text)) return null;
  const cuts = joints.filter(({ end }) => NEW_PREDICATE.test(text.slice(end, end + 12)));
  if (cuts.length === 0) return null;
  const members = splitMembers(text, cuts);
  const complete = members.every(({ start, end }) => NEW_PREDICATE.test(text.slice(start, end)) && end - start >= 4);
  return complete ? { rule: 'members-with-verb-first', members } : null;
}

/** Every member ends in an act done or not done, behind a subject of its own: CFB一期建成、二期开工. */
function splitVerbLast(
  text: string,
  head: Head | null,
  joints: readonly Joint[],
  lexicon: Lexicon,
): { rule: string; members: Joint[] } | null {
  const from =
    head?.assured === true || (head && lexicon.verbs.has(head.word, 'aid'))
      ? lexicon.verbs.has(head.word, 'aid')
        ? head.end
        : 0
      : 0;
  const cuts = joints.filter(({ start }) => start > from && endsDone(text.slice(from, start), lexicon));
  if (cuts.length === 0 || !endsDone(text, lexicon)) return null;
  const members = splitMembers(text, cuts);
  const bodies = members.map(({ start, end }) => text.slice(Math.max(start, from), end));
  return bodies.every((body) => endsDone(body, lexicon) && subjectOf(body, lexicon).length >= 2)
    ? { rule: 'members-with-verb-last', members }
    : null;
}

function subjectOf(body: string, lexicon: Lexicon): string {
  const verb = endVerb(body, lexicon);
  return body
    .slice(0, body.length - verb.length)
    .replace(/^(?:确保|力争|努力|早日|尽快|早|快|全部|全面|尽早|实现)+/, '');
}

function endsDone(text: string, lexicon: Lexicon): boolean {
  return endVerb(text, lexicon) !== '';
}

/** The act of completion that a text ends in, or an empty string. */
export function endVerb(text: string, lexicon: Lexicon): string {
  for (let length = Math.min(8, text.length); length > 1; length -= 1) {
    const word = text.slice(text.length - length);
    if (lexicon.verbs.has(word, 'completion')) return word;
  }
  return '';
}

/** Acts that each member's subject may do to an object of its own. */
const OWN_ACT = /^.{2,16}?(建设|打造|创建|争创|开展|做大做强|做强做优|实施|承办|引进|发展)(?=.{2})(?!和|、|等)/;

/** Every member has a subject, the same verb and an object: 支持高新区建设…、装备制造产业园建设…. */
function splitVerbInside(
  text: string,
  head: Head | null,
  joints: readonly Joint[],
): { rule: string; members: Joint[] } | null {
  if (!head || !/^(?:支持|鼓励|引导|推动|帮助|争取)/.test(text)) return null;
  const verb = OWN_ACT.exec(text.slice(2, 26))?.[1];
  if (verb === undefined) return null;
  const cuts = joints.filter(
    ({ start, end }) => start > 4 + verb.length && OWN_ACT.exec(text.slice(end, end + 24))?.[1] === verb,
  );
  const members = splitMembers(text, cuts);
  const acts = members.every(({ start, end }, i) =>
    OWN_ACT.test(text.slice(start + (i === 0 ? 2 : 0), Math.min(end, start + 26))),
  );
  return acts && members.length > 1 ? { rule: 'members-with-verb-inside', members } : null;
}

/** Every member ends in an action noun behind a proper name: 加快中山街…保护提升和咸阳湖改造升级. */
function splitNominal(
  text: string,
  head: Head | null,
  joints: readonly Joint[],
  lexicon: Lexicon,
): { rule: string; members: Joint[] } | null {
  if (!head?.opens || !endsInAction(text, lexicon)) return null;
  const cuts = joints.filter(({ start }) => start > head.end && endsInAction(text.slice(head.end, start), lexicon));
  if (cuts.length === 0) return null;
  const members = splitMembers(text, cuts);
  const named = members.every(({ start, end }) => hasProperName(text.slice(Math.max(start, head.end), end), lexicon));
  return named ? { rule: 'members-with-action-noun', members } : null;
}

function endsInAction(text: string, lexicon: Lexicon): boolean {
  for (let length = Math.min(6, text.length); length > 1; length -= 1) {
    if (lexicon.verbs.has(text.slice(text.length - length), 'nominal')) return true;
  }
  return false;
}
