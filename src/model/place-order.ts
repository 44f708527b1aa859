import { customPinyin, pinyin } from 'pinyin-pro';

/**
 * Names that read otherwise than pinyin-pro 3 has them, with the readings of the Ministry of Civil Affairs' place names;
 * it knows most others (长武, 六安, 铅山) by themselves.
 */
const OWN_READINGS: Readonly<Record<string, string>> = {
  乐亭: 'lào tíng',
  洪洞: 'hóng tóng',
  尉犁: 'yù lí',
  蔚县: 'yù xiàn',
  黄陂: 'huáng pí',
  郫都: 'pí dū',
  泌阳: 'bì yáng',
  繁峙: 'fán shì',
};

customPinyin(OWN_READINGS);

/** How a name reads, a syllable without tone a word: `chang wu xian`; what is not Chinese stays. */
export function readingOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join(' ').toLowerCase();
}

/** By their own readings, as a gazetteer lists them; those that read alike by their characters. */
export function comparePlaces(a: string, b: string): number {
  const [x, y] = [readingOf(a), readingOf(b)];
  if (x !== y) return x < y ? -1 : 1;
  return a.localeCompare(b, 'zh-CN');
}
