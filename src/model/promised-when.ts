import { parsePeriod, singleYear } from '../figures/period.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { CommitmentView } from './commitment-pages.ts';

/** What a report tells of when a promise is to be kept, and by whom. */
export interface PromisedWhen {
  /** The year of the plan it stands in; null where the words around it, or its figures, are of another or of several. */
  year: number | null;
  /** Whether its sentence names somebody who is to do it. */
  isAssigned: boolean;
}

/** 今后五年, “十四五”, 任期内: spans of years. */
const SEVERAL_YEARS = /[一二三四五六七八九十]年内|五年|十[一二三四五六七八九]五|任期/u;
const NAMED_YEAR = /(?:19|20)\d{2}(?=年)/gu;

/** 由市水利局牵头, 责任单位：市水利局, 各部门要. */
const ASSIGNED = /牵头|责任单位|由[^，。；]{2,16}负责|(?:部门|各级|各[县市区]|[委局办厅])[要应须]/u;

export function readPromisedWhen(document: ReportDocument, view: CommitmentView): PromisedWhen {
  const { sentence, container, commitment } = view;
  const headings = [container.chapter.heading, container.section?.heading ?? null];
  const words = [...headings, commitment.lead + commitment.raw].filter((part) => part !== null);
  const named = words.flatMap((part) => part.match(NAMED_YEAR) ?? []).map(Number);
  const own = new Set(commitment.quantities);
  const dated = document.quantities
    .filter(({ id, role }) => own.has(id) && role === 'statistic')
    .map(({ period }) => singleYear(parsePeriod(period)));
  const isOfThatYear =
    [...named, ...dated].every((year) => year === document.year) && !words.some((part) => SEVERAL_YEARS.test(part));
  return { year: isOfThatYear ? document.year : null, isAssigned: ASSIGNED.test(sentence.raw) };
}
