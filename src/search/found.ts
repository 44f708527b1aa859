import type { ReportRecords } from './record.ts';
import type { Match } from './scan.ts';

/** A match, and the report it is from, of which only some records may be at hand. */
export interface ReportMatch {
  report: ReportRecords;
  match: Match;
}

/** What an answer has beside the sentences asked for, of which none is needed. */
export type Extra = 'near' | 'pinyin' | 'approximate';

/** What a query finds. Lists beside `matches` are filled only where there is no exact match, `near` also beside one. */
export interface Answer {
  terms: string[];
  /** How many sentences hold every term. */
  total: number;
  /** Sentences that hold every term, in reading order: the first ones where there are `more`. */
  matches: ReportMatch[];
  /** Sentences of paragraphs that hold every term, but in no one sentence. */
  near: ReportMatch[];
  /** Sentences that read as the Latin letters typed. */
  pinyin: ReportMatch[];
  approximate: ReportMatch[];
  /** Whether records remain unread that may hold more, since enough was found. */
  more: boolean;
  /** What of the lists beside `matches` could not be made. */
  failed: Extra[];
}
