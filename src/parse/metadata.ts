import type { Metadata } from '../schema/report-document.ts';
import type { Chapter } from '../schema/structure.ts';
import { readDate, readYear } from './dates.ts';
import { foldWidth } from './fold.ts';
import { readPlace } from './place.ts';
import { plainTitle } from './title.ts';

/** Where a report speaks of itself; all texts folded to half width but the title. */
export interface SelfDescription {
  /** The title as printed, empty where there is none. */
  title: string;
  /** The lines before the report's own text, those that are not shown included. */
  preamble: readonly string[];
  /** The first paragraphs, in which the speaker says for whom he speaks. */
  opening: readonly string[];
  chapters: readonly Pick<Chapter, 'heading' | 'kind' | 'paragraphs' | 'sections'>[];
}

const MEETING =
  /((?:第[一二三四五六七八九十]{1,3}届全国|[\p{Script=Han}]{2,14}第[一二三四五六七八九十]{1,3}届)人民代表大会(?:常务委员会)?第[一二三四五六七八九十]{1,3}次(?:全体)?会议)/u;
const OFFICE =
  /(?:国务院总理|自治区主席|(?:代理|代)?(?:省|市|州|县|区|盟|旗) ?长|主席)[ :]*([\p{Script=Han}](?: ?[\p{Script=Han}·]){1,7})$/u;
/** A name may be set apart by a space: 李 强. Sites put it behind the date: (2023年1月6日 郝建军). */
const SIGNED = /\d日[ ,]+([\p{Script=Han}·]{2,5})\)?$/u;

/** What the text itself says about the report. Nothing is guessed: what it does not say is null, a missing title empty. */
export function readMetadata(self: SelfDescription): Metadata {
  const { preamble, opening, chapters } = self;
  const frontTitle = preamble
    .map((line) => /^(?:title|标题): ?["']?(.+?)["']?$/.exec(line)?.[1])
    .find((found) => found !== undefined);
  const title = self.title === '' ? plainTitle(frontTitle ?? '') : self.title;
  // Spaces and line breaks within the lines that name meeting and place are the typesetter's.
  const lines = [...preamble, preamble.join('')].map((line) => line.replaceAll(' ', ''));
  const named = [title, frontTitle ?? '', ...lines, ...opening];
  const date = first(lines, readDate) ?? first(preamble, headerDate);
  const year =
    titleYear(title, date, chapters) ??
    planYear(chapters, date) ??
    first(preamble, headerYear) ??
    yearOfDate(date, chapters);
  return {
    title,
    ...readPlace(named),
    year,
    reviewYear: reviewYear(chapters, year),
    date,
    meeting: first(
      lines,
      (line) => MEETING.exec(line.replace(/^.*?[\d一二三四五六七八九十]日在?/, '').replace(/^在/, ''))?.[1] ?? null,
    ),
    speaker: first(preamble, (line) => (OFFICE.exec(line)?.[1] ?? SIGNED.exec(line)?.[1])?.replaceAll(' ', '') ?? null),
  };
}

function first<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}

/**
 * The year of a title, unless the meeting was in quite another: a report on the outline to 2010, given in 1996; one
 * given in the last weeks of the title's year plans for the next where the plan's heading names that.
 */
function titleYear(title: string, date: string | null, chapters: SelfDescription['chapters']): number | null {
  const year = readYear(title);
  const late = year !== null && date !== null && date >= `${String(year)}-11`;
  if (late && planYear(chapters, date) === year + 1) return year + 1;
  return year !== null && date !== null && Math.abs(year - Number(date.slice(0, 4))) > 1 ? null : year;
}

function headerYear(line: string): number | null {
  return /^(?:年份|year): ?/.test(line) ? readYear(line) : null;
}

/** The day in a site's front matter, which may be that of the page; so only where the text has none. */
function headerDate(line: string): string | null {
  const [, year = '', month = '', day = ''] =
    /^(?:日期|date): ?["']?(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(line) ?? [];
  return year === '' ? null : readDate(`${year}年${month}月${day}日`);
}

/** The year that the heading of a plan, else of goals names; 2035年 is no year to plan for. */
function planYear(chapters: SelfDescription['chapters'], date: string | null): number | null {
  const limit = date === null ? Infinity : Number(date.slice(0, 4)) + 1;
  for (const wanted of ['plan', 'goals']) {
    for (const { heading, kind } of chapters) {
      if (kind !== wanted || heading === null) continue;
      const years = [
        ...foldWidth(heading).matchAll(/\d{4}年|[一二][〇○零0九][〇○零0一二三四五六七八九]{2}年/g),
      ].flatMap(([year]) => readYear(year) ?? []);
      const year = years.filter((found) => found <= limit).at(-1);
      if (year !== undefined && !/[至到—-]\d{4}年/.test(heading)) return year;
    }
  }
  return null;
}

/** A report planned for the year of its meeting; one held in the last two months plans for the next, if its text names it. */
function yearOfDate(date: string | null, chapters: SelfDescription['chapters']): number | null {
  if (date === null) return null;
  const year = Number(date.slice(0, 4));
  const next = `${String(year + 1)}年`;
  const late = Number(date.slice(5, 7)) >= 11;
  return late && chapters.some((chapter) => sentencesOf(chapter).some((sentence) => sentence.includes(next)))
    ? year + 1
    : year;
}

function sentencesOf({ paragraphs, sections }: Pick<Chapter, 'paragraphs' | 'sections'>): string[] {
  const all = [...paragraphs, ...sections.flatMap((section) => section.paragraphs)];
  return all.flatMap(({ sentences }) => sentences.map(({ raw, text = raw }) => text));
}

/** The year that the heading of a review names, or with which one of its sentences opens: 2022年是…, 2011年，…. */
function reviewYear(chapters: SelfDescription['chapters'], year: number | null): number | null {
  for (const chapter of chapters) {
    const { heading, kind } = chapter;
    if (kind !== 'review') continue;
    const named = readYear(foldWidth(heading ?? ''));
    if (named !== null && named !== year) return named;
    if (year !== null && sentencesOf(chapter).some((sentence) => sentence.startsWith(`${String(year - 1)}年`)))
      return year - 1;
  }
  return null;
}
