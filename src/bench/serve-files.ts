import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

/** A file that was asked for and the bytes of its body as they went over the wire. */
export interface Sent {
  path: string;
  bytes: number;
}

export interface FileServer {
  /** `http://localhost:PORT/` */
  origin: string;
  /** What was sent since this was last called, in order. */
  takeSent: () => Sent[];
  close: () => Promise<void>;
}

const PAGE = '<!doctype html><html lang="zh"><meta charset="utf-8"><link rel="icon" href="data:,"><title>bench</title>';
const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

/**
 * Serves files from memory, script and JSON gzip-compressed as static hosts do, and counts their bytes. Every folder
 * (a path with a slash at its end) is an empty Chinese page.
 *
 * @param files by path, without a slash in front
 */
export async function serveFiles(files: ReadonlyMap<string, string | Uint8Array>): Promise<FileServer> {
  let sent: Sent[] = [];
  const packed = new Map<string, Uint8Array>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/^\/|\?.*$/g, ''));
    // Isolated pages have a clock of 5 µs.
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    if (path.endsWith('/')) {
      response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
      return;
    }
    const content = files.get(path);
    const type = TYPES[path.split('.').at(-1) ?? ''];
    if (content === undefined) {
      response.writeHead(404).end();
      return;
    }
    const body = packed.get(path) ?? (type === undefined ? Buffer.from(content) : gzipSync(content));
    packed.set(path, body);
    sent.push({ path, bytes: body.length });
    const headers = { 'content-type': type ?? 'application/octet-stream', 'content-length': body.length };
    response.writeHead(200, type === undefined ? headers : { ...headers, 'content-encoding': 'gzip' }).end(body);
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    origin: `http://localhost:${String(port)}/`,
    takeSent: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
