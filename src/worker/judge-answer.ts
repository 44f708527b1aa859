import { keptAddress, scope } from './store.ts';

/**
 * What the network has answered. `asked`: what stands at that address of this site. `other`: this site's own answer too,
 * but not to be kept: a redirect, the page that says that there is none, a part. `foreign`: of a host at work or out of
 * order, of a proxy, a login or a network that wants to be paid first; also this site's, where it is that of another
 * address, as hosts answer that know one page only.
 */
export type Judgement = 'asked' | 'other' | 'foreign';

/** Every page names its address in its first tag: `<html data-page="/xianyang-2023/3/4/">`. */
const TAG = /<html\b[^>]*>/i;
const MARK = /\sdata-page=["']?([^"'\s>]*)/i;
/** Characters in which that tag must have come. */
const HEAD = 2_000;

const base = new URL(scope).pathname;
/** What the page names that says that there is none. */
const NO_PAGE = `${base}404/`;

/** @param address where the copy is kept, as `keptAddress` gives it */
export async function judgeAnswer(address: string, response: Response): Promise<Judgement> {
  // The browser goes there by itself, and asks again.
  if (response.type === 'opaqueredirect') return 'other';
  if (response.status === 404 || response.status === 410)
    return (await readMark(response)) === NO_PAGE ? 'other' : 'foreign';
  if (!response.ok) return 'foreign';
  if (/\/$|\.html$/.test(address)) {
    const mark = await readMark(response);
    const { pathname } = new URL(address);
    const own = pathname === `${base}404.html` ? NO_PAGE : pathname;
    if (mark !== own) return mark === NO_PAGE ? 'other' : 'foreign';
  } else if (isHtml(response) || (response.redirected && keptAddress(response.url) !== address)) return 'foreign';
  return response.status === 200 ? 'asked' : 'other';
}

function isHtml({ headers }: Response): boolean {
  return /html/i.test(headers.get('content-type') ?? '');
}

/** Reads no more than the beginning, so that the page shows while it comes. */
async function readMark(response: Response): Promise<string | null> {
  const reader = isHtml(response) ? response.clone().body?.getReader() : undefined;
  if (!reader) return null;
  const decoder = new TextDecoder();
  let head = '';
  while (head.length < HEAD && !TAG.test(head)) {
    const { done, value } = await reader.read();
    if (done) break;
    head += decoder.decode(value, { stream: true });
  }
  // Not waited for: it ends when the page's own copy of the stream does.
  reader.cancel().catch(() => undefined);
  const [tag = ''] = TAG.exec(head.slice(0, HEAD)) ?? [];
  return MARK.exec(tag)?.[1] ?? null;
}
