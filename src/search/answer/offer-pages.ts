import { makeComparable } from '../characters.ts';
import type { Suggestion } from '../record.ts';
import type { Understanding } from '../understand/understand.ts';
import type { MeantAnswer } from './answer.ts';
import { wordsOfSubject, STRONG } from './evidence.ts';

/** A page that is about what was asked, or nearest to it. */
export interface OfferedPage {
  /** Path below the site's base. */
  page: string;
  kind: Suggestion['kind'];
  text: string;
}

const MOST_PAGES = 5;
/** Pages of indicators that only hold a word of the subject. */
const MOST_INDICATORS = 2;
/** So many of the sentences found tell which topics are near. */
const FIRST_FOUND = 10;

/**
 * The pages to offer with an answer or instead of one, best first: the place asked for, what is called as the subject is,
 * the subject's topic, figures on it, and where there is no subject the topics of the sentences found.
 *
 * @param topics names of topics by id
 */
export function offerPages(
  meaning: Understanding,
  found: Pick<MeantAnswer, 'related'>,
  { suggestions, topics }: { suggestions: readonly Suggestion[]; topics: Readonly<Record<string, string>> },
): OfferedPage[] {
  const withPage = suggestions.flatMap(({ page, ...rest }) => (page === undefined ? [] : [{ page, ...rest }]));
  const pageOf = (folder: string, id: string): string | undefined =>
    withPage.find(({ page }) => page.endsWith(`/${folder}/${id}/`))?.page;
  const places = meaning.places.flatMap(({ id, names }) => offer(pageOf('places', id), 'place', names[0] ?? id));
  const near = meaning.subjects.flatMap(({ senses }) => senses.flatMap(({ topic }) => topic ?? []));
  const ids = [...near, ...topicsOfFound(found, near.length > 0 ? 2 : 1)];
  const topicPages = ids.flatMap((id) => offer(pageOf('topics', id), 'topic', topics[id] ?? id));
  const named = namedAlike(meaning, withPage);
  const anyPlace = meaning.here ? withPage.find(({ page }) => page.includes('/places/'))?.page : undefined;
  const all = [
    ...offer(anyPlace?.replace(/[^/]+\/$/, ''), 'place', '各地'),
    ...places,
    ...named.exact,
    ...topicPages.slice(0, 1),
    ...named.holding.slice(0, MOST_INDICATORS),
    ...topicPages.slice(1),
  ];
  return all.filter(({ page }, i) => all.findIndex((one) => one.page === page) === i).slice(0, MOST_PAGES);
}

function offer(page: string | undefined, kind: Suggestion['kind'], text: string): OfferedPage[] {
  return page === undefined ? [] : [{ page, kind, text }];
}

/** Pages whose names are words of the query, and indicators whose names hold a word of its subjects. */
function namedAlike(
  { subjects, words }: Understanding,
  suggestions: readonly (Suggestion & { page: string })[],
): { exact: OfferedPage[]; holding: OfferedPage[] } {
  const typed = new Set([...words, ...subjects.flatMap((subject) => [subject.typed, subject.taken])]);
  const strong = subjects.flatMap((subject) =>
    wordsOfSubject(subject).flatMap(({ word, worth }) => (worth >= STRONG ? [word] : [])),
  );
  const exact: OfferedPage[] = [];
  const holding: { offered: OfferedPage; rank: number }[] = [];
  for (const { page, kind, text, also = [] } of suggestions) {
    const names = [text, ...also].map((name) => makeComparable(name).text);
    if (names.some((name) => typed.has(name)) && kind !== 'place') exact.push({ page, kind, text });
    else if (kind === 'indicator') {
      const rank = strong.findIndex((word) => names.some((name) => name.includes(word)));
      if (rank >= 0) holding.push({ offered: { page, kind, text }, rank });
    }
  }
  return { exact, holding: holding.sort((a, b) => a.rank - b.rank).map(({ offered }) => offered) };
}

/** Topics of promises in so many of the first sentences found, the most frequent first. */
function topicsOfFound({ related }: Pick<MeantAnswer, 'related'>, least: number): string[] {
  const counts = new Map<string, number>();
  for (const { record } of related.slice(0, FIRST_FOUND))
    for (const topic of record.topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1])
    .map(([topic]) => topic);
}
