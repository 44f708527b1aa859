import { leadToResults } from './to-results.ts';

/** What the search page is drawn into. */
export interface Elements {
  results: HTMLOListElement;
  status: HTMLElement;
  /** What a reader can do while there is no answer. */
  notice: HTMLElement;
  order: HTMLSelectElement;
  tools: HTMLElement;
  filters: HTMLDetailsElement;
  facets: HTMLElement;
  clear: HTMLElement;
  others: HTMLElement;
  pages: HTMLElement;
  /** Where it is told what the query was taken for. */
  understood: HTMLElement;
  /** Where an answer stands before exact matches, which there are none of, or after them. */
  answerBefore: HTMLElement;
  answerAfter: HTMLElement;
  relatedTitle: HTMLElement;
  related: HTMLOListElement;
  /** Ways on for a reader who has found nothing, or has not asked yet. */
  ways: HTMLElement;
  /** Says at the foot of the filters how much they leave, such as `12 句`. */
  tellResults: (extent: string | null) => void;
}

/** @throws {Error} when the page lacks one of the elements that its template has */
export function readElements(page: HTMLElement): Elements {
  const find = (selector: string): HTMLElement => must(page.querySelector<HTMLElement>(selector), selector);
  const filters = must(page.querySelector<HTMLDetailsElement>('.search-filters'), 'filters');
  const status = find('[role=status]');
  return {
    results: must(page.querySelector<HTMLOListElement>('[data-results]'), 'list of results'),
    status,
    notice: find('[data-notice]'),
    order: must(page.querySelector<HTMLSelectElement>('[name=order]'), 'order'),
    tools: find('[data-tools]'),
    filters,
    facets: find('[data-facets]'),
    clear: find('[data-clear]'),
    others: find('[data-others]'),
    pages: find('[data-pages]'),
    understood: find('[data-understanding]'),
    answerBefore: find('[data-answer-before]'),
    answerAfter: find('[data-answer-after]'),
    relatedTitle: find('[data-related-title]'),
    related: must(page.querySelector<HTMLOListElement>('[data-related]'), 'list of related sentences'),
    ways: find('[data-ways]'),
    tellResults: leadToResults(filters, status),
  };
}

function must<T>(element: T | null, name: string): T {
  if (element === null) throw new Error(`the search page has no ${name}`);
  return element;
}
