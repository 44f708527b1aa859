import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import { writeLists } from '../../../src/build/offline/write-offline.ts';

export const SCOPE = 'https://example.org/base/';

/** What the service worker asks of a cache. */
class FakeCache {
  readonly copies = new Map<string, Response>();
  /** Copies that may still be put before the space is used up. */
  space = Infinity;

  match(address: string): Promise<Response | undefined> {
    return Promise.resolve(this.copies.get(address)?.clone());
  }

  put(address: string, response: Response): Promise<void> {
    if (this.space-- <= 0) return Promise.reject(new DOMException('no space', 'QuotaExceededError'));
    this.copies.set(address, response);
    return Promise.resolve();
  }

  delete(address: string): Promise<boolean> {
    return Promise.resolve(this.copies.delete(address));
  }

  keys(): Promise<{ url: string }[]> {
    return Promise.resolve([...this.copies.keys()].map((url) => ({ url })));
  }
}

/** A browser with its caches, and the host of a small site that may be deployed anew and be out of order. */
export class FakeBrowser {
  readonly folder = mkdtempSync(join(tmpdir(), 'worker-test-'));
  readonly #caches = new Map<string, FakeCache>();
  /** Paths below the base asked for since this was last emptied. */
  asked: string[] = [];
  /** An answer in place of the host's; null for a connection that breaks. */
  fault: (path: string) => Response | null | undefined = () => undefined;

  constructor() {
    vi.stubGlobal('self', { registration: { scope: SCOPE }, DecompressionStream });
    vi.stubGlobal('caches', { open: (name: string) => Promise.resolve(this.cache(name)) });
    vi.stubGlobal('fetch', (url: string) => {
      const path = url.slice(SCOPE.length);
      this.asked.push(path);
      const answer = this.fault(path);
      return answer === null ? Promise.reject(new TypeError('network')) : Promise.resolve(answer ?? this.#answer(path));
    });
  }

  cache(name: string): FakeCache {
    const cache = this.#caches.get(name) ?? new FakeCache();
    this.#caches.set(name, cache);
    return cache;
  }

  /** Puts files in the place of the site's, and writes what the worker reads. */
  deploy(files: Readonly<Record<string, string>>, slugs: readonly string[]): void {
    rmSync(this.folder, { recursive: true });
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    writeLists(this.folder, slugs);
  }

  #answer(path: string): Response {
    const file = join(this.folder, path, path === '' || path.endsWith('/') ? 'index.html' : '');
    if (!existsSync(file) || !statSync(file).isFile()) return html('none', 404);
    const type = file.endsWith('.html') ? 'text/html' : 'application/octet-stream';
    return new Response(readFileSync(file), { headers: { 'content-type': type } });
  }

  /** Text of all that is kept, by cache and path. */
  async kept(): Promise<Record<string, Record<string, string>>> {
    const all: Record<string, Record<string, string>> = {};
    for (const [name, { copies }] of this.#caches) {
      const texts: Record<string, string> = {};
      for (const [url, copy] of copies) texts[url.slice(SCOPE.length)] = await copy.clone().text();
      all[/files|lists/.exec(name)?.[0] ?? name] = texts;
    }
    return all;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
    vi.unstubAllGlobals();
  }
}

export function html(text: string, status = 200): Response {
  return new Response(`<!doctype html><html><p>${text}`, { status, headers: { 'content-type': 'text/html' } });
}
