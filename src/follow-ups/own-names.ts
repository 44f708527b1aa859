import type { ReportDocument } from '../schema/report-document.ts';
import type { PlainWords } from './plain-text.ts';

const LEVELS: Readonly<Record<NonNullable<ReportDocument['placeLevel']>, string>> = {
  nation: '国',
  province: '省',
  city: '市',
  county: '县',
};

/** The names by which a report calls its own place, so that 茶马市科技馆, 茶马科技馆 and 市科技馆 are one. */
export function ownNames({ place, placeLevel }: Pick<ReportDocument, 'place' | 'placeLevel'>): PlainWords['own'] {
  if (place === null || placeLevel === null || placeLevel === 'nation') return null;
  const short = place.replace(/(?:市|省|县|区|州|盟)$/, '');
  const word = /[省市县区州盟]$/.exec(place)?.[0] ?? LEVELS[placeLevel];
  return { names: short.length >= 2 ? [place, short] : [place], word };
}
