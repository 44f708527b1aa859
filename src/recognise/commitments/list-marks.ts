import { pairDepths } from '../../parse/pairs.ts';

/** A mark or word that joins members of a list, as indices into the text. */
export interface Joint {
  start: number;
  end: number;
}

/** 和 and its kin inside words: 和谐, 及时, 和平, 共和, 与会, 参与. */
const WORD_WITH_JOINT = /(?:^|[^\u4e00-\u9fff])$|(?:共|总|温|缓|饱|中|祥|柔|义务|亲)$/;
const AFTER_JOINT = /^(?:谐|平|解|美|睦|气|时|早|其|格|农|州|县|龙|顺|硕|田|静|合|布|林格|政|悦|民)/;

/** Every 、 和 及 以及 与 outside quotes and brackets that may join members of a list. */
export function findJoints(text: string): Joint[] {
  const depths = pairDepths(text);
  const joints: Joint[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if ((depths[i] ?? 0) > 0) continue;
    const length = jointLength(text, i);
    if (length === 0) continue;
    joints.push({ start: i, end: i + length });
    i += length - 1;
  }
  return joints;
}

function jointLength(text: string, at: number): number {
  const char = text.charAt(at);
  if (char === '、') return 1;
  if (text.startsWith('以及', at)) return 2;
  if (char !== '和' && char !== '及') return 0;
  if (at === 0 || at === text.length - 1) return 0;
  const before = text.slice(Math.max(0, at - 2), at);
  return WORD_WITH_JOINT.test(before) && !/[”）》]$/.test(before)
    ? 0
    : AFTER_JOINT.test(text.slice(at + 1, at + 3))
      ? 0
      : 1;
}

/** The members between joints, as ranges; empty members are left out. */
export function splitMembers(text: string, joints: readonly Joint[]): Joint[] {
  const members: Joint[] = [];
  let start = 0;
  for (const joint of [...joints, { start: text.length, end: text.length }]) {
    if (joint.start > start) members.push({ start, end: joint.start });
    start = joint.end;
  }
  return members;
}
