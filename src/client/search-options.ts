import type { Suggestion } from '../search/record.ts';
import styles from '../styles/suggestions.css?inline';
import { adoptStyles } from './adopt-styles.ts';
import { KINDS } from './search-kinds.ts';

/** The list of suggestions below the box, of which one at a time is current, after the ARIA pattern of a combobox. */
export interface Options {
  list: HTMLElement;
  /** @param before what stands before the word that the suggestions complete */
  offer: (found: readonly Suggestion[], before: string) => void;
  close: () => void;
  /** Moves by one, down or up; beyond either end no option is current. */
  move: (step: 1 | -1) => void;
  current: () => Element | undefined;
}

export function makeOptions(form: HTMLFormElement, box: HTMLInputElement): Options {
  adoptStyles(styles);
  const list = makeList(form, box);
  let at = -1;

  const choose = (index: number): void => {
    at = index;
    for (const [i, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(i === at));
    const current = list.children[at];
    if (current) {
      box.setAttribute('aria-activedescendant', current.id);
      current.scrollIntoView({ block: 'nearest' });
    } else box.removeAttribute('aria-activedescendant');
  };
  const show = (open: boolean): void => {
    list.hidden = !open;
    box.setAttribute('aria-expanded', String(open));
    choose(-1);
  };
  return {
    list,
    offer: (found, before) => {
      list.replaceChildren(...found.map((suggestion, i) => makeOption(suggestion, before, i)));
      show(found.length > 0);
    },
    close: () => {
      show(false);
    },
    move: (step) => {
      // One place more than there are options: none.
      const places = list.children.length + 1;
      choose(((at + 1 + step + places) % places) - 1);
    },
    current: () => list.children[at],
  };
}

function makeList(form: HTMLFormElement, box: HTMLInputElement): HTMLElement {
  const list = document.createElement('ul');
  list.id = 'suggestions';
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', '建议');
  list.hidden = true;
  form.append(list);
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-expanded', 'false');
  return list;
}

function makeOption({ text, kind, to }: Suggestion, before: string, i: number): HTMLElement {
  const option = document.createElement('li');
  option.id = `suggestion-${String(i)}`;
  option.setAttribute('role', 'option');
  option.dataset['query'] = before + text;
  const note = document.createElement('small');
  note.textContent = to === undefined ? KINDS[kind] : `→ ${to}`;
  option.append(text, ' ', note);
  return option;
}
