import { keepWords } from './keep-words.ts';
import './offline-start.ts';

/** The box of every page: a plain form, to which suggestions are added once it is touched. */
const form = document.querySelector<HTMLFormElement>('form[data-search]');
const box = form?.querySelector('input');

function writesElsewhere(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

if (form && box) {
  keepWords(box);
  let touched = false;
  const touch = (): void => {
    if (touched) return;
    touched = true;
    const before = box.value;
    // Without suggestions the box is still a form, so a failure is none of the reader's concern.
    import('./search-suggest.ts')
      .then(({ offerSuggestions }) => {
        offerSuggestions(form, box, box.value !== before && !('composing' in box.dataset));
      })
      .catch(() => (touched = false));
  };
  // What is loaded during a composition cannot know of it otherwise.
  box.addEventListener('compositionstart', () => (box.dataset['composing'] = ''));
  box.addEventListener('compositionend', () => delete box.dataset['composing']);
  box.addEventListener('focus', touch);
  box.addEventListener('pointerdown', touch);
  if (document.activeElement === box) touch();

  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (writesElsewhere(event.target)) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}
