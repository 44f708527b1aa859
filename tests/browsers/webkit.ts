import { createServer } from 'node:net';
import { middleOf, pressAt, startProgram, stopProgram, typeText, type Driver } from './driver.ts';

/**
 * WebKitGTK's own small browser by WebDriver, on a screen of its own.
 *
 * @param driver path of `WebKitWebDriver`
 * @param browser path of `MiniBrowser`
 */
export async function startWebKit(driver: string, browser: string): Promise<Driver> {
  const screen = await startProgram(
    'Xvfb',
    ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
    /^(\d+)\n/m,
  );
  const port = await freePort();
  const { child } = await startProgram('sh', ['-c', `echo up; exec ${driver} --port=${String(port)}`], /^(up)$/m, {
    DISPLAY: `:${screen.found}`,
  });
  const ask = makeAsk(`http://127.0.0.1:${String(port)}`);
  const wanted = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } };
  const { sessionId, capabilities } = (await patiently(() =>
    ask('POST', '/session', { capabilities: { alwaysMatch: wanted } }),
  )) as { sessionId: string; capabilities: { browserName: string; browserVersion: string } };
  const command = (path: string, body: object = {}): Promise<unknown> =>
    ask('POST', `/session/${sessionId}${path}`, body);
  await command('/window/rect', { x: 0, y: 0, width: 1300, height: 900 });
  const run = (expression: string): Promise<unknown> =>
    command('/execute/async', {
      script: `const done = arguments[0]; (async () => (await (${expression})) ?? null)().then(done, (error) => done({ error: String(error) }));`,
      args: [],
    });
  return {
    name: `WebKitGTK (${capabilities.browserName}) ${capabilities.browserVersion}`,
    go: async (url) => {
      await command('/url', { url });
    },
    run,
    press: async (selector) => {
      const [x = 0, y = 0] = (await run(middleOf(selector))) as number[];
      await command('/actions', { actions: pressAt(x, y) });
    },
    type: async (text) => {
      await command('/actions', { actions: typeText(text) });
    },
    back: async () => {
      await command('/back');
    },
    // It prints in a dialog alone.
    print: () => Promise.resolve(null),
    close: async () => {
      await ask('DELETE', `/session/${sessionId}`).catch(() => undefined);
      await stopProgram(child);
      await stopProgram(screen.child);
    },
  };
}

function makeAsk(base: string): (method: string, path: string, body?: object) => Promise<unknown> {
  return async (method, path, body) => {
    const response = await fetch(base + path, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value).slice(0, 400)}`);
    return value;
  };
}

/** The driver takes a moment to listen. */
async function patiently<T>(what: () => Promise<T>, left = 20): Promise<T> {
  try {
    return await what();
  } catch (error) {
    if (left === 0 || !(error instanceof TypeError)) throw error;
    await new Promise((resolve) => setTimeout(resolve, 250));
    return patiently(what, left - 1);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
