import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
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
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (!url.pathname.startsWith(base)) {
      if (url.pathname === '/' || `${url.pathname}/` === base) redirect(response, base);
      else notFound(folder, response);
      return;
    }
    const path = url.pathname.slice(base.length);
    if (path !== '' && !path.endsWith('/') && existsSync(join(folder, decodePath(path), 'index.html'))) {
      redirect(response, `${url.pathname}/${url.search}`);
      return;
    }
    request.url = `/${path}${url.search}`;
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

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
