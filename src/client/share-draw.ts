import { CITATION_STYLES, citePlain, type Cited } from '../export/cite.ts';
import { announce, copyText } from './share-copy.ts';
import type { Choice } from './share-choices.ts';
import { localDay } from './share-link.ts';

type Child = Node | string;

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * The menu: what is shared, where there is a choice, and what may be done with it.
 *
 * @param choices at least one; the first is chosen
 */
export function drawMenu(choices: readonly Choice[], close: () => void): HTMLElement {
  const [first] = choices;
  const title = first?.label ?? '';
  const shut = make('button', { type: 'button', class: 'share-close' }, '关闭');
  shut.addEventListener('click', () => {
    close();
  });
  const actions = make('div', { class: 'share-actions' });
  const show = (choice: Choice | undefined): void => {
    if (choice) actions.replaceChildren(...drawActions(choice));
  };
  show(first);
  return make(
    'div',
    { class: 'share-menu', role: 'dialog', 'aria-label': `分享：${title}` },
    make('div', { class: 'share-head' }, make('p', {}, title), shut),
    ...(choices.length > 1 ? [drawPicker(choices, show)] : []),
    actions,
  );
}

function drawPicker(choices: readonly Choice[], show: (choice: Choice | undefined) => void): HTMLElement {
  const select = make('select', { autocomplete: 'off' });
  const groups = new Map<string, HTMLElement>();
  choices.forEach(({ option, group }, i) => {
    const entry = new Option(shorten(option), String(i));
    if (group === '') {
      select.append(entry);
      return;
    }
    const list = groups.get(group) ?? make('optgroup', { label: group });
    if (!groups.has(group)) select.append(list);
    groups.set(group, list);
    list.append(entry);
  });
  select.addEventListener('change', () => {
    show(choices[Number(select.value)]);
  });
  return make('label', { class: 'share-picker' }, '分享哪里', select);
}

/** Lists of choices are no wider than a phone. */
function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length > 24 ? `${characters.slice(0, 23).join('')}…` : text;
}

function drawActions(choice: Choice): HTMLElement[] {
  const { report, url, picture, qr } = choice;
  const cited = report && { ...choice, report, accessed: localDay(new Date()) };
  return [
    copyButton('复制链接', '链接', () => url),
    ...(cited ? [drawCitations(cited)] : []),
    ...(picture === null ? drawnPicture(choice) : [pictureLink(picture, '', '保存图片')]),
    ...('share' in navigator ? [systemButton(choice)] : []),
    ...(qr === null ? [] : drawCode(qr, url)),
  ];
}

function pictureLink(address: string, file: string, words: string): HTMLElement {
  return make('a', { href: address, download: file, class: 'share-action' }, words);
}

/** Words of which no picture was made are drawn once one is asked for. */
function drawnPicture({ report, words, label, url, qr, id }: Choice): HTMLElement[] {
  if (!report || words === null || words === '') return [];
  const button = make('button', { type: 'button', class: 'share-action' }, '保存图片');
  button.addEventListener('click', () => {
    // A heading's label would be its words again.
    const place = label === `“${words}”` ? id?.replaceAll('-', '.') : label;
    const told = { words, head: report.name, place: place ?? '', site: report.site, url, qr };
    import('./share-picture.ts')
      .then(({ drawPicture }) => drawPicture(told))
      .then((address) => {
        const saved = pictureLink(address, `${report.slug}-${id ?? ''}.png`, '保存图片');
        // Chat apps save no files; a finger held on the picture does it there.
        saved.append(make('img', { src: address, alt: words, class: 'share-picture' }));
        button.replaceWith(saved);
        saved.click();
        saved.focus({ preventScroll: true });
        announce('图片已画好');
      })
      .catch(() => {
        announce('这个浏览器画不了图片');
      });
  });
  return [button];
}

function drawCitations(cited: Cited): HTMLElement {
  const buttons = CITATION_STYLES.map(({ label, cite }) => {
    const button = copyButton(label, `${label} 引文`, () => cite(cited));
    button.setAttribute('aria-label', `复制引文：${label}`);
    return button;
  });
  return make('div', { class: 'share-citations' }, make('p', {}, '复制引文'), ...buttons);
}

/** @param what is on the clipboard then, as it is announced */
function copyButton(label: string, what: string, text: () => string): HTMLButtonElement {
  const button = make('button', { type: 'button', class: 'share-action' }, label);
  button.addEventListener('click', () => {
    void copyText(text()).then((copied) => {
      if (copied) confirm(button, what);
      else offerText(button, text());
    });
  });
  return button;
}

function confirm(button: HTMLElement, what: string): void {
  announce(`已复制${what}`);
  // The clipboard holds one thing at a time.
  for (const old of document.querySelectorAll('.share-done')) old.remove();
  const done = make('span', { class: 'share-done', 'aria-hidden': 'true' }, '已复制');
  button.append(done);
  setTimeout(() => {
    done.remove();
  }, 2500);
}

/** Where no page may reach the clipboard, the reader can. */
function offerText(button: HTMLElement, text: string): void {
  const field = make('textarea', { class: 'share-text', readonly: '', rows: '4', 'aria-label': '请自行复制' });
  field.value = text;
  button.parentElement?.querySelector('.share-text')?.remove();
  button.after(field);
  field.select();
  announce('浏览器不让网页复制，请自行复制。');
}

function systemButton(choice: Choice): HTMLElement {
  const { report, url } = choice;
  const button = make('button', { type: 'button', class: 'share-action' }, '系统分享');
  button.addEventListener('click', () => {
    const told = report && { title: report.name, text: citePlain({ ...choice, report, url: null, accessed: null }) };
    // Refused where the reader thinks better of it.
    navigator.share({ ...told, url }).catch(() => undefined);
  });
  return button;
}

function drawCode(qr: string, url: string): HTMLElement[] {
  const image = make('img', { alt: `二维码：${url}`, width: '176', height: '176' });
  const code = make('div', { class: 'share-code' }, image);
  code.hidden = true;
  const button = make('button', { type: 'button', class: 'share-action', 'aria-expanded': 'false' }, '二维码');
  button.addEventListener('click', () => {
    // Fetched only now.
    image.src = qr;
    code.hidden = !code.hidden;
    button.setAttribute('aria-expanded', String(!code.hidden));
    code.scrollIntoView({ block: 'nearest' });
  });
  return [button, code];
}
