import type { PlaceEntry } from '../schema/place-vocabulary.ts';
import { findWords, indexWords, type WordIndex } from './word-index.ts';

/** A place's id, or null for a longer wording in which its name does not count. */
type PlaceIndex = WordIndex<string | null>;

const built = new WeakMap<readonly PlaceEntry[], PlaceIndex>();

interface Options {
  /** Id of the place whose report it is: counted only where it stands beside another place (西安—咸阳一体化). */
  own?: string | null;
}

/** What a place's name opens the name of, but is not: 西安都市圈, 咸阳高新区, 陕西自贸试验区, 武功山. */
const ENLARGES =
  /^(?:都市圈?|城市群|经济[圈带区]|[^、，。；：（创建争获申成]{0,4}(?:高新区|经开区|开发区|自贸试验区|自贸区|先行区|示范区|试验区|环线|绕城)|国际机场|职院|职业(?:技术)?(?:学院)?|师范(?:大学|学院)?|大学|学院|银行|农商行|轨道交通|海关|湖|山|新区|港|籍|行活动|招商号|博物[馆院]|日报|精神|模式|经验|造|产)/;

/** A product named after the place: 兴平辣蒜. */
const PRODUCT =
  /^\p{Script=Han}{0,3}[蒜茶油蜜饸饹果梨枣桃杏柿菇椒薯豆鸡羊牛猪鱼蟹虾醋酒酱米面粉糕饼馍菜瓜笋药参][饹菜]?(?=[、，。；：（“”）等和与及]|$)/u;

/** What may stand between places that are named together: 西安—咸阳, 西安咸阳. */
const JOINED = /^[—－\-、与和及]*$/;

/**
 * Ids of the places a text names, each once, in order. A name inside that of a zone, ring road, metropolitan area,
 * institution or product does not count. Linear in the text's length.
 */
export function findPlaces(text: string, places: readonly PlaceEntry[], { own = null }: Options = {}): string[] {
  const named = findWords(text, indexPlaces(places)).flatMap(({ value, start, end }) =>
    value === null ? [] : [{ id: value, start, end }],
  );
  let behind = { start: text.length + 1, counts: true };
  const counted = named.toReversed().filter(({ start, end }) => {
    const rest = text.slice(end, end + 16);
    const counts = end === behind.start ? behind.counts : !ENLARGES.test(rest) && !PRODUCT.test(rest);
    behind = { start, counts };
    return counts;
  });
  const kept = counted.toReversed();
  const beside = kept.filter(
    (hit, i) => hit.id !== own || isJoined(kept[i - 1], hit, text) || isJoined(hit, kept[i + 1], text),
  );
  return [...new Set(beside.map(({ id }) => id))];
}

/** What a place's name is part of where it is not the place: a product, an institution, words that hold its characters. */
export interface LongerName {
  text: string;
  kind: 'product' | 'name' | 'words';
}

/** What the name of a place at a range of a text is only a part of; null where it stands for itself. */
export function findLongerName(text: string, { start, end }: Range, places: readonly PlaceEntry[]): LongerName | null {
  const holding = (words: readonly string[]): string | undefined =>
    words.find((word) => {
      const at = text.indexOf(word, Math.max(0, end - word.length));
      return word.length > end - start && at >= 0 && at <= start;
    });
  const other = holding(places.flatMap(({ not }) => not));
  if (other !== undefined) return { text: other, kind: 'words' };
  const longer = holding(places.flatMap(({ name, short }) => [name, ...short]));
  return behindName(text, start, end, places) ?? (longer === undefined ? null : { text: longer, kind: 'name' });
}

/** 西安 of 西安咸阳国际机场 is part of what 咸阳 is part of. */
function behindName(text: string, start: number, end: number, places: readonly PlaceEntry[]): LongerName | null {
  const rest = text.slice(end, end + 16);
  const [enlarged] = ENLARGES.exec(rest) ?? [];
  if (enlarged !== undefined) return { text: text.slice(start, end) + enlarged, kind: 'name' };
  const [product] = PRODUCT.exec(rest) ?? [];
  if (product !== undefined) return { text: text.slice(start, end) + product, kind: 'product' };
  const [next] = findWords(rest, indexPlaces(places));
  return next?.start === 0 && next.value !== null ? behindName(text, start, end + next.end, places) : null;
}

interface Range {
  start: number;
  end: number;
}

/** With nothing but a dash, a comma of enumeration or 与 between them. */
function isJoined(before: Range | undefined, behind: Range | undefined, text: string): boolean {
  if (!before || !behind) return false;
  return behind.start - before.end <= 2 && JOINED.test(text.slice(before.end, behind.start));
}

/** Made once for a vocabulary. */
function indexPlaces(places: readonly PlaceEntry[]): PlaceIndex {
  const known = built.get(places);
  if (known) return known;
  const words: [string, string | null][] = [];
  for (const { id, name, short } of places) for (const word of [name, ...short]) words.push([word, id]);
  for (const { not } of places) for (const word of not) words.push([word, null]);
  const index = indexWords(words);
  built.set(places, index);
  return index;
}
