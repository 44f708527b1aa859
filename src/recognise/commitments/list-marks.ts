import { pairDepths } from '../../parse/pairs.ts';

/** A mark or word that joins members of a list, as indices into the text. */
export interface Joint {
  start: number;
  end: number;
}

/** Words in which 和 or 及 joins nothing: 和谐, 和美乡村, 及时, 共和国, 普及. */
const INSIDE_WORD = /^(?:和(?:谐|平(?![台衡原])|解|睦|美|气|林格尔|静县|硕县|田地区)|及(?:时|早|格|其))/;
const ENDS_WORD = /(?:[共饱缓祥柔温谦普波涉触危以顾])$/;

/** Every 、 和 及 以及 outside quotes and brackets that may join members of a list. */
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
  return INSIDE_WORD.test(text.slice(at, at + 4)) || ENDS_WORD.test(text.charAt(at - 1)) ? 0 : 1;
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
