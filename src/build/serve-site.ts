import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { Server, type RequestListener } from 'node:http';
import { createServer, type AddressInfo, type Server as Listener } from 'node:net';
import { answerRequests, type BuiltSite } from './answer-requests.ts';

/** What is served, and where. */
export interface ServeOptions extends BuiltSite {
  /** 0 for any that is free. */
  port: number;
  /** Name or address to listen on; `localhost`, which only this computer reaches, unless it is given. */
  host?: string;
}

/** Times that another free port is tried, where one is free on one address and not on the other. */
const ATTEMPTS = 5;

/**
 * A server of HTTP that listens on several addresses: `localhost` is 127.0.0.1 for one program and ::1 for another.
 * `address()` tells the first.
 */
export class SiteServer extends Server {
  readonly #others: Listener[] = [];

  /** @throws {Error} with the system's code, where it listens on none or a port is taken */
  async listenOn(addresses: readonly string[], port: number): Promise<void> {
    const missing: unknown[] = [];
    for (const address of addresses) {
      // Its connections are this server's; half open, as HTTP needs them.
      const listener = this.listening
        ? createServer({ allowHalfOpen: true, noDelay: true }, (socket) => this.emit('connection', socket))
        : this;
      try {
        await listen(listener, address, this.listening ? this.port : port);
        if (listener !== this) this.#others.push(listener);
      } catch (error) {
        if (!isMissing(error)) {
          this.close();
          throw error;
        }
        missing.push(error);
      }
    }
    if (!this.listening) throw missing[0];
  }

  get port(): number {
    return (this.address() as AddressInfo).port;
  }

  /** Of all that it listens on. */
  get addresses(): string[] {
    return [this, ...this.#others].map((listener) => (listener.address() as AddressInfo).address);
  }

  override close(done?: (error?: Error) => void): this {
    for (const other of this.#others.splice(0)) other.close();
    return super.close(done);
  }
}

/**
 * Serves a built site, for looking at it and not for hosting it. Resolves when the server listens.
 *
 * @throws {Error} with one line that says what to do, where the port or the address cannot be had
 */
export async function serveSite({ folder, base, port, host = 'localhost' }: ServeOptions): Promise<SiteServer> {
  const answer = answerRequests({ folder, base }, (problem) => {
    console.error(problem);
  });
  try {
    const addresses = await addressesOf(host);
    return await start(answer, addresses, port);
  } catch (error) {
    throw explain(error, { host, port });
  }
}

async function start(answer: RequestListener, addresses: readonly string[], port: number): Promise<SiteServer> {
  for (let attempt = 1; ; attempt++) {
    const server = new SiteServer(answer);
    try {
      await server.listenOn(addresses, port);
      return server;
    } catch (error) {
      if (port !== 0 || attempt === ATTEMPTS || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
}

/** Those of IPv4 first. */
async function addressesOf(host: string): Promise<string[]> {
  const found = await lookup(host, { all: true, order: 'ipv4first' });
  return [...new Set(found.map(({ address }) => address))];
}

async function listen(listener: Listener, host: string, port: number): Promise<void> {
  listener.listen({ host, port });
  await once(listener, 'listening');
}

/** Whether a computer does not have an address, such as one of IPv6 where that is switched off. */
function isMissing(error: unknown): boolean {
  return ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes((error as NodeJS.ErrnoException).code ?? '');
}

function explain(cause: unknown, { host, port }: { host: string; port: number }): Error {
  const { code = '', message } = cause as NodeJS.ErrnoException;
  const other = String(port === 4322 ? 4323 : 4322);
  if (code === 'EADDRINUSE')
    return new Error(`port ${String(port)} is in use; choose another with PORT=${other}`, { cause });
  if (code === 'EACCES')
    return new Error(`port ${String(port)} is not for every program to take; choose another with PORT=${other}`, {
      cause,
    });
  if (isMissing(cause) || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new Error(`HOST is "${host}"; expected a name or an address of this computer, such as 0.0.0.0`, { cause });
  return new Error(`cannot listen on ${host}, port ${String(port)}: ${message}`, { cause });
}
