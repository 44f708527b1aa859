import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';

/** What is served, and where. */
export interface ServeOptions {
  folder: string;
  /** Path the site was built for, with a slash at both ends. */
  base: string;
  port: number;
}

/** Serves a built site as a plain static host would. Resolves when the server listens. */
export function serveSite({ folder, base, port }: ServeOptions): Promise<Server> {
  const serveFile = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const target = readTarget(request.url ?? '/');
    if (!target?.path.startsWith(base)) {
      if (target && (target.path === '/' || `${target.path}/` === base)) redirect(response, base);
      else notFound(folder, response);
      return;
    }
    const path = target.path.slice(base.length);
    if (path !== '' && !path.endsWith('/') && isPage(folder, path)) {
      redirect(response, `${target.path}/${target.search}`);
      return;
    }
    request.url = `/${path}${target.search}`;
    serveFile(request, response, () => {
      notFound(folder, response);
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      resolve(server);
    });
  });
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location }).end();
}

function notFound(folder: string, response: ServerResponse): void {
  const page = join(folder, '404.html');
  response
    .writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
    .end(existsSync(page) ? readFileSync(page) : 'Not found');
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
