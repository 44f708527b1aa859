import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { makeTexts, readCorpus } from '../../src/bench/corpus.ts';
import { loadSite } from '../../src/model/load.ts';
import { buildIndex } from '../../src/search/index-files.ts';
import { makeManifest } from '../../src/search/manifest.ts';
import { readTerms } from '../../src/search/query.ts';
import { scanRecords } from '../../src/search/scan.ts';
import { listSearchFiles } from '../unit/search/search-files.ts';

/** What the search of a site of six reports reads, by path, and what a look at every record gives. */
export interface SearchSite {
  files: ReadonlyMap<string, Uint8Array>;
  /** `slug#id` of the records that hold a query, in reading order. */
  placesOf: (query: string) => string[];
}

/** Made of the project's report and variations of it. */
export async function makeSearchSite(edit: (text: string) => string = (text) => text): Promise<SearchSite> {
  const { vocabulary, reports: own } = loadSite('content');
  const text = readFileSync(`content/reports/${own[0].folder}/report.txt`, 'utf8');
  const reports = readCorpus(makeTexts([{ name: '报告', text: edit(text) }], 6));
  const index = await buildIndex(reports);
  const manifest = makeManifest({ reports, vocabulary }, index);
  const suggestions = new TextEncoder().encode(JSON.stringify([{ text: '项目', kind: 'term' }]));
  return {
    files: new Map([...listSearchFiles(index, manifest), ['search/suggestions.json', suggestions]]),
    placesOf: (query) =>
      reports.flatMap(({ slug, records }) =>
        scanRecords(records, readTerms(query)).map(({ record }) => `${slug}#${record.id}`),
      ),
  };
}

/** What a file is answered with in place of itself. */
export type Fault = 'missing' | 'page' | 'cut' | 'other' | 'changed' | 'refused' | 'busy' | 'slow';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** Serves the built site with another site's search, of which some files can be at fault. */
export class FaultyHost {
  site: SearchSite;
  /** Whose files come where another build's are wanted. */
  other: SearchSite;
  fault: { path: RegExp; kind: Fault } | null = null;
  /** Answers that slow files wait for. */
  held: (() => void)[] = [];
  /** Paths whose download the page has ended. */
  ended: string[] = [];
  readonly #server: Server;

  constructor(site: SearchSite, other: SearchSite) {
    this.site = site;
    this.other = other;
    this.#server = createServer((request, response) => {
      this.#answer(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1), response);
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, 'localhost', resolve));
    return `http://localhost:${String((this.#server.address() as AddressInfo).port)}/`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Everything is as it should be again. */
  mend(): void {
    this.fault = null;
    for (const send of this.held.splice(0)) send();
  }

  #answer(path: string, response: ServerResponse): void {
    const bytes = this.site.files.get(path) ?? (/^(?:search\/.+|pagefind\/)/.test(path) ? null : readBuilt(path));
    const send = (
      body: Uint8Array | string,
      type = path.endsWith('/') ? '.html' : extname(path),
      status = 200,
    ): void => {
      response.writeHead(status, { 'content-type': TYPES[type] ?? 'application/octet-stream' }).end(body);
    };
    const fault = this.fault?.path.test(path) === true ? this.fault.kind : null;
    const page = '<!doctype html><title>网站维护中</title><p>请稍后再来。';
    if (bytes === null || fault === 'missing') send(page, '.html', 404);
    else if (fault === null) send(bytes);
    else if (fault === 'page') send(page, '.html');
    else if (fault === 'busy') send(page, '.html', 503);
    else if (fault === 'refused') response.destroy();
    else if (fault === 'cut') send(bytes.subarray(0, bytes.length >> 1));
    else if (fault === 'changed') send(bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 64));
    else if (fault === 'other') send(this.#ofOtherBuild(path));
    else {
      response.on('close', () => response.writableFinished || this.ended.push(path));
      this.held.push(() => {
        send(bytes);
      });
    }
  }

  /** A file of the same kind. */
  #ofOtherBuild(path: string): Uint8Array {
    const same = this.other.files.get(path);
    const kind = path.replace(/zh_[0-9a-f]+/, '');
    const [alike] = [...this.other.files].filter(([name]) => name.replace(/zh_[0-9a-f]+/, '') === kind);
    return same ?? alike?.[1] ?? new Uint8Array();
  }
}

function readBuilt(path: string): Uint8Array | null {
  const file = join('dist', path === '' || path.endsWith('/') ? `${path}index.html` : path);
  return existsSync(file) && statSync(file).isFile() ? new Uint8Array(readFileSync(file)) : null;
}
