import { send, type SendResult } from '@fastify/send';
import compression from 'compression';
import { once } from 'node:events';
import { existsSync, readFileSync, ReadStream, statSync, type Stats } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { HEADERS_FILE, headersFor, parseHeadersFile } from './headers/headers-file.ts';

/** A built site, and where it stands. */
export interface BuiltSite {
  folder: string;
  /** Path the site was built for, with a slash at both ends. */
  base: string;
}

const METHODS = ['GET', 'HEAD'];

/** Files at the root of what is published that hosts read, and serve to nobody. */
const HOST_FILES = [HEADERS_FILE, '_redirects', '_routes.json', '_worker.js', 'netlify.toml', 'nginx.conf'];

/**
 * Answers requests with the files of a built site as a static host would that follows its `_headers`; a folder without
 * that file is served plain. Whatever is asked, and however, has an answer: what goes wrong is told in one line each,
 * and the next request is answered as if nothing had been.
 *
 * @param tell what went wrong on this side, in one line
 */
export function answerRequests(site: BuiltSite, tell: (problem: string) => void): RequestListener {
  const compress = compression({
    // A part of a file is counted in bytes of the file as it is.
    filter: (request, response) => response.statusCode === 200 && compression.filter(request, response),
  });
  return (request, response) => {
    compress(request, response, () => {
      answer(site, request, response).catch((error: unknown) => {
        // A reader who has gone before all was sent.
        if (response.destroyed || request.destroyed) return;
        tell(`${request.method ?? ''} ${request.url ?? ''}: ${error instanceof Error ? error.message : String(error)}`);
        if (response.headersSent) response.destroy();
        else answerLine(response, 500, 'This server could not read the file.');
      });
    });
  };
}

async function answer(site: BuiltSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!METHODS.includes(request.method ?? '')) {
    response.setHeader('allow', METHODS.join(', '));
    answerLine(response, 405, `This server answers ${METHODS.join(' and ')}.`);
    return;
  }
  const { folder, base } = site;
  const target = readTarget(request.url ?? '/');
  if (!target?.path.startsWith(base)) {
    if (target && (target.path === '/' || `${target.path}/` === base)) redirect(response, base);
    else notFound(site, response);
    return;
  }
  const path = target.path.slice(base.length);
  const found = await send(request, `/${path}`, {
    root: folder,
    cacheControl: false,
    dotfiles: path.startsWith('.well-known/') ? 'allow' : 'ignore',
    onFile: (_path, { size }) => {
      mendSuffix(request, size);
    },
  });
  if (found.type === 'directory' && existsSync(join(found.metadata.path, 'index.html')))
    // The folder as it is called, and not as it was asked for: `/\host/../about` would lead to another host.
    redirect(response, `${base}${encodeURI(below(folder, found.metadata.path))}/${target.search}`);
  else if (found.type === 'file' && !isForHosts(folder, found.metadata.stat)) await sendFile(site, found, response);
  else if (found.statusCode === 416) answerLine(response, 416, 'The file has no such range.', found.headers);
  else if (found.statusCode === 412) answerLine(response, 412, 'The file is another one by now.');
  else if (found.type === 'error' && found.statusCode >= 500) throw found.metadata.error;
  else notFound(site, response);
}

/** The last bytes of a file that has fewer are all of it (RFC 9110, 14.1.2), which `send` takes for none. */
function mendSuffix({ headers }: IncomingMessage, size: number): void {
  const suffix = /^bytes=-(\d+)$/.exec(headers.range ?? '')?.[1];
  if (suffix !== undefined && Number(suffix) > size) headers.range = 'bytes=0-';
}

type FoundFile = Extract<SendResult, { type: 'file' }>;

async function sendFile({ folder, base }: BuiltSite, found: FoundFile, response: ServerResponse): Promise<void> {
  const { stream, statusCode, metadata } = found;
  const path = below(folder, metadata.path).replace(/(^|\/)index\.html$/, '$1');
  const headers = new Map<string, string | number>([
    ['cache-control', 'no-cache'],
    ...Object.entries(found.headers).map(([name, value]) => [name.toLowerCase(), value] as const),
    ...readHeaders(folder, base + path),
  ]);
  if (statusCode === 304) headers.delete('content-type');
  // A file that has gone since it was found is told before anything is sent of it.
  if (stream instanceof ReadStream) await once(stream, 'open');
  response.setHeaders(headers).writeHead(statusCode);
  await pipeline(stream, response);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location }).end();
}

function notFound({ folder, base }: BuiltSite, response: ServerResponse): void {
  const file = join(folder, '404.html');
  const page = existsSync(file) ? readFileSync(file) : Buffer.from('Not found\n');
  response
    .setHeaders(readHeaders(folder, `${base}404.html`))
    .writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length })
    .end(page);
}

function answerLine(
  response: ServerResponse,
  status: number,
  line: string,
  { 'Content-Range': range }: Readonly<Record<string, string>> = {},
): void {
  const body = `${line}\n`;
  response
    .writeHead(status, {
      'content-type': 'text/plain; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'x-content-type-options': 'nosniff',
      ...(range === undefined ? {} : { 'content-range': range }),
    })
    .end(body);
}

/** Path below the site's folder, with slashes whatever the system's. */
function below(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

/** By the file itself, since a system may know it by many spellings: other cases, a dot at the end, a short name. */
function isForHosts(folder: string, { dev, ino }: Stats): boolean {
  return HOST_FILES.some((name) => {
    const host = statSync(join(folder, name), { throwIfNoEntry: false });
    return host?.ino === ino && host.dev === dev;
  });
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
