import { findJoints, splitMembers, type Joint } from './list-marks.ts';

/** What may follow a statistic within its member: 15户以上, 5家（含2家外资）. */
const QUALIFIER = /^(?:以上|以下|以内|之内|左右|上下|余|多|多?次|左右)?(?:[（(][^（）()]*[）)])?/;

/**
 * Cuts a clause into members that each hold a statistic of their own: 新增省级专精特新企业15户、国家级…企业2户. Lists with
 * 分别 share their predicate and are never cut (contract, "commitments"). Ranges are indices into `text`.
 *
 * @param statistics ranges of the clause's statistics, ascending
 */
export function splitAtStatistics(text: string, statistics: readonly Joint[]): Joint[] {
  const whole = [{ start: 0, end: text.length }];
  if (statistics.length < 2 || /分别|各自|依次/.test(text)) return whole;
  const joints = findJoints(text);
  const cuts: Joint[] = [];
  let next = 0;
  for (let i = 1; i < statistics.length; i += 1) {
    const from = statistics[i - 1]?.end ?? 0;
    const to = statistics[i]?.start ?? text.length;
    const between: Joint[] = [];
    for (let joint = joints[next]; joint && joint.end <= to; joint = joints[next]) {
      if (joint.start >= from) between.push(joint);
      next += 1;
    }
    const cut = chooseJoint(text.slice(from, to), from, between);
    if (cut && !(cut.end === to && endsBare(text, statistics[i]?.end ?? to))) cuts.push(cut);
  }
  const parting = withoutShared(text, cuts, statistics);
  return parting.length > 0 ? splitMembers(text, parting) : whole;
}

/** What is done for all members of a list stands behind the last: 的技术改造 of 7个行业和160户企业的技术改造. */
const OF = /(?<=[\p{Script=Han}]{2})的[\p{Script=Han}]{2,}/u;

/** The cuts but for those before a member that tells what is done for the one before it as well. */
function withoutShared(text: string, cuts: readonly Joint[], statistics: readonly Joint[]): Joint[] {
  const ends = [...cuts.slice(1).map(({ start }) => start), text.length];
  let shares = false;
  return cuts
    .map((cut, i) => ({ cut, i }))
    .toReversed()
    .filter(({ cut, i }) => {
      const first = statistics.find(({ start }) => start >= cut.end);
      const last = statistics.findLast(({ end }) => end <= cut.start);
      shares ||= OF.test(text.slice(first?.end ?? cut.end, ends[i]));
      const owns = OF.test(text.slice(last?.end ?? 0, cut.start));
      if (shares && !owns) return false;
      shares = false;
      return true;
    })
    .map(({ cut }) => cut)
    .toReversed();
}

/** Nothing but a qualifier follows the statistic in its member: the second of 68%、60%. */
function endsBare(text: string, end: number): boolean {
  const rest = text.slice(end, end + 40).replace(QUALIFIER, '');
  return rest === '' || /^[、和及]/.test(rest);
}

/** The joint right behind a statistic; else, behind 等 the first and otherwise the last one before the next statistic. */
function chooseJoint(stretch: string, from: number, between: readonly Joint[]): Joint | null {
  const end = from + (QUALIFIER.exec(stretch)?.[0].length ?? 0);
  const direct = between.find(({ start }) => start === end);
  if (direct) return direct;
  return (/等(?:一批)?$/.test(stretch) ? between[0] : between.at(-1)) ?? null;
}
