import compression from 'compression';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';
import { HEADERS_FILE, headersFor, parseHeadersFile } from './headers/headers-file.ts';

/** What is served, and where. */
export interface ServeOptions {
  folder: string;
  /** Path the site was built for, with a slash at both ends. */
  base: string;
  port: number;
}

/**
 * Serves a built site as a static host would that follows its `_headers`; a folder without that file is served plain.
 * Resolves when the server listens.
 */
export function serveSite({ folder, base, port }: ServeOptions): Promise<Server> {
  const answer = answerFrom({ folder, base });
  const compress = compression();
  const server = createServer((request, response) => {
    compress(request, response, () => {
      answer(request, response);
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      resolve(server);
    });
  });
}

function answerFrom({ folder, base }: Omit<ServeOptions, 'port'>): RequestListener {
  const serveFile = sirv(folder, { dev: true, etag: true });
  return (request, response) => {
    const target = readTarget(request.url ?? '/');
    if (!target?.path.startsWith(base)) {
      if (target && (target.path === '/' || `${target.path}/` === base)) redirect(response, base);
      else notFound({ folder, base }, response);
      return;
    }
    const path = target.path.slice(base.length);
    if (path !== '' && !path.endsWith('/') && isPage(folder, path)) {
      redirect(response, `${target.path}/${target.search}`);
      return;
    }
    if (path === HEADERS_FILE) {
      notFound({ folder, base }, response);
      return;
    }
    request.url = `/${path}${target.search}`;
    response.setHeaders(readHeaders(folder, target.path));
    serveFile(request, response, () => {
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      notFound({ folder, base }, response);
    });
  };
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location }).end();
}

function notFound({ folder, base }: Omit<ServeOptions, 'port'>, response: ServerResponse): void {
  const page = join(folder, '404.html');
  response
    .setHeaders(readHeaders(folder, `${base}404.html`))
    .writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
    .end(existsSync(page) ? readFileSync(page) : 'Not found');
}

/** Read for each answer: a site may be built anew while it is served. */
function readHeaders(folder: string, path: string): Map<string, string> {
  const file = join(folder, HEADERS_FILE);
  return existsSync(file) ? headersFor(parseHeadersFile(readFileSync(file, 'utf8')), path) : new Map<string, string>();
}

/** Path and query of a request; null for one that no file can answer, such as `//host/`. */
function readTarget(url: string): { path: string; search: string } | null {
  const found = /^(\/(?!\/)[^?#]*)(\?[^#]*)?/.exec(url);
  if (!found) return null;
  return { path: found[1] ?? '/', search: found[2] ?? '' };
}

/** Whether a folder of the site with a page of its own is meant, the slash at whose end was left out. */
function isPage(folder: string, path: string): boolean {
  try {
    const page = resolve(folder, decodeURIComponent(path), 'index.html');
    return page.startsWith(folder + sep) && existsSync(page);
  } catch {
    return false;
  }
}
