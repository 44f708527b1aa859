import { pinyin } from 'pinyin-pro';
import type { Measurand } from './read-subject.ts';

/** Ids stand in addresses, which people read out and type. */
const LONGEST = 48;

const SCOPE_IDS = new Map([
  ['国家级', 'national'],
  ['国家', 'national'],
  ['省级', 'provincial'],
  ['市级', 'municipal'],
  ['县级', 'county'],
  ['全社会', 'total'],
  ['农村', 'rural'],
  ['城镇', 'urban'],
  ['城市', 'city'],
  ['主城区', 'central'],
  ['中心城区', 'central'],
  ['市区', 'central'],
  ['园区', 'parks'],
  ['重点', 'key'],
]);

/**
 * An ASCII id that depends on what is measured alone, so that it stays when the text around it changes: the id of the
 * vocabulary, or pinyin without tones, with action and scope in front.
 */
export function indicatorId({
  base,
  entry,
  action,
  scopes,
}: Pick<Measurand, 'base' | 'entry' | 'action' | 'scopes'>): string {
  const words = [
    ...(action === null ? [] : [action]),
    ...scopes.map((scope) => SCOPE_IDS.get(scope) ?? spell(scope)),
    entry ?? spell(base),
  ];
  return shorten(words.filter((word) => word !== '').join('-')) || 'indicator';
}

/** Ids in the order given, a number added to those that an earlier one has. */
export function makeUnique(ids: readonly string[]): string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    let unique = id;
    for (let n = 2; taken.has(unique); n += 1) unique = `${id}-${String(n)}`;
    taken.add(unique);
    return unique;
  });
}

/** Pinyin without tones, one word a character; Latin letters and digits stay. */
export function spell(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((word) => word.toLowerCase().replace(/[^a-z0-9]+/g, '-'))
    .join('-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
}

/** Cut between words. */
function shorten(id: string): string {
  if (id.length <= LONGEST) return id;
  const cut = id.lastIndexOf('-', LONGEST);
  return cut > 0 ? id.slice(0, cut) : id.slice(0, LONGEST);
}
