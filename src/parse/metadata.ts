import type { Metadata } from '../schema/report-document.ts';

const TITLE = /^(?:\S{2,12}(?:省|市|县|区|州|盟|旗))?(?:\d{4}年)?(?:\S{2,12}(?:省|市|县|区|州|盟|旗))?政府工作报告$/;

/** Whether a line is the title of a government work report. */
export function isTitle(line: string): boolean {
  return TITLE.test(line);
}

/**
 * What the text itself says about the report. Nothing is guessed: what it does not say is null.
 *
 * @param title the title as printed, empty when there is none
 * @param headings the chapters' headings in order
 */
export function readMetadata(title: string, headings: readonly string[]): Metadata {
  const reviewYear = firstYear(headings, /(\d{4})年(?:的)?(?:政府)?工作(?:回顾|总结|情况)/);
  const year =
    firstYear([title], /(\d{4})年/) ??
    firstYear(headings, /(\d{4})年(?:的)?(?:主要|重点)?(?:政府)?工作(?:安排|的?总体要求|重点|目标)/);
  return { title, place: null, placeLevel: null, year, reviewYear, date: null, meeting: null, speaker: null };
}

function firstYear(texts: readonly string[], pattern: RegExp): number | null {
  for (const text of texts) {
    const year = pattern.exec(text)?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
}
