import { isPinyin } from '../search/pinyin.ts';
import type { CharacterForms, Suggestion } from '../search/record.ts';
import { decodeJson } from '../search/site-files.ts';
import { fetchSuggestions, siteFiles } from './search-fetch.ts';
import { makeOptions } from './search-options.ts';
import { suggestEveryday } from './search-everyday.ts';
import { rankSuggestions } from './search-rank.ts';

/** So long a reader has to stop typing before everyday words are looked up, in milliseconds. */
const EVERYDAY_PAUSE = 150;

/**
 * Makes the box offer words of the reports while one types.
 *
 * @param typed whether something has been typed already
 */
export function offerSuggestions(form: HTMLFormElement, box: HTMLInputElement, typed: boolean): void {
  const base = form.dataset['base'] ?? '/';
  const options = makeOptions(form, box);

  const take = (option: Element | null | undefined): void => {
    if (!(option instanceof HTMLElement)) return;
    box.value = option.dataset['query'] ?? box.value;
    // What requestSubmit() does, which Safari has since 16 only.
    form.querySelector('button')?.click();
  };
  const update = async (): Promise<void> => {
    const wanted = box.value;
    const suggestions = await fetchSuggestions(base);
    let ranked = rankSuggestions(wanted, suggestions);
    if (ranked.found.length === 0 && (await mayBeWrittenOtherwise(wanted, base)))
      ranked = rankSuggestions(wanted, suggestions, await readForms(base));
    const isWanted = (): boolean => box.value === wanted && document.activeElement === box;
    if (!isWanted()) return;
    options.offer(ranked.found, ranked.before);
    // Results come first.
    await wait(EVERYDAY_PAUSE);
    if (!isWanted()) return;
    const everyday = await lookUpEveryday(wanted, base);
    if (everyday.length > 0 && isWanted() && !options.current())
      options.offer([...everyday, ...ranked.found], ranked.before);
  };
  const offer = (): void => {
    // A box without suggestions still searches.
    update().catch(options.close);
  };

  box.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) offer();
  });
  box.addEventListener('compositionend', offer);
  box.addEventListener('blur', options.close);
  box.addEventListener('keydown', (event) => {
    if (belongsToInputMethod(event) || options.list.hidden) return;
    if (event.key === 'ArrowDown') options.move(1);
    else if (event.key === 'ArrowUp') options.move(-1);
    else if (event.key === 'Enter' && options.current()) take(options.current());
    else if (event.key === 'Escape') options.close();
    else return;
    event.preventDefault();
  });
  form.addEventListener('submit', options.close);
  // The box keeps the focus while an option is pressed.
  options.list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  options.list.addEventListener('click', ({ target }) => {
    take(target instanceof Element ? target.closest('[role=option]') : null);
  });
  if (typed) offer();
}

async function readForms(base: string): Promise<CharacterForms> {
  const { read } = await siteFiles(base);
  return (await read('search/characters.json', decodeJson)) as CharacterForms;
}

/** Latin letters may be pinyin, and characters that no text has may be traditional. */
async function mayBeWrittenOtherwise(typed: string, base: string): Promise<boolean> {
  if (isPinyin(typed)) return true;
  if (!/\p{Script=Han}/u.test(typed)) return false;
  const { characters } = (await siteFiles(base)).manifest;
  return Array.from(typed).some((char) => /\p{Script=Han}/u.test(char) && !characters.includes(char));
}

function belongsToInputMethod(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari ends a composition by a key that is told by 229 alone.
  return event.isComposing || event.keyCode === 229;
}

/** Without the thesaurus the reports' words are offered all the same. */
function lookUpEveryday(wanted: string, base: string): Promise<Suggestion[]> {
  return siteFiles(base)
    .then((files) => suggestEveryday(wanted, files))
    .catch(() => []);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
