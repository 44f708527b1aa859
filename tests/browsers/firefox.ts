import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { middleOf, pressAt, startProgram, stopProgram, typeText, type Driver } from './driver.ts';

interface Answer {
  id?: number;
  result?: unknown;
  error?: string;
  message?: string;
}

/** Firefox without windows, by WebDriver BiDi, which it speaks itself. */
export async function startFirefox(command: string): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const args = ['--headless', '--profile', profile, '--remote-debugging-port', '0', '--no-remote'];
  const { found, child } = await startProgram(command, args, /WebDriver BiDi listening on (ws:\S+)/);
  const { ask, end } = await connect(`${found}/session`);
  const session = (await ask('session.new', { capabilities: {} })) as {
    capabilities: { browserName: string; browserVersion: string };
  };
  const { contexts } = (await ask('browsingContext.getTree', {})) as { contexts: { context: string }[] };
  const context = contexts[0]?.context ?? '';
  await ask('browsingContext.setViewport', { context, viewport: { width: 1280, height: 800 } });
  const run = async (expression: string): Promise<unknown> => {
    const wrapped = `(async () => JSON.stringify((await (${expression})) ?? null))()`;
    const told = (await ask('script.evaluate', { expression: wrapped, target: { context }, awaitPromise: true })) as {
      result?: { value: string };
      exceptionDetails?: { text: string };
    };
    if (!told.result) throw new Error(told.exceptionDetails?.text ?? expression);
    return JSON.parse(told.result.value) as unknown;
  };
  const act = (actions: unknown[]): Promise<unknown> => ask('input.performActions', { context, actions });
  return {
    name: `${session.capabilities.browserName} ${session.capabilities.browserVersion}`,
    go: async (url) => {
      await ask('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    run,
    press: async (selector) => {
      const [x = 0, y = 0] = (await run(middleOf(selector))) as number[];
      await act(pressAt(x, y));
    },
    type: async (text) => {
      await act(typeText(text));
    },
    back: async () => {
      await ask('browsingContext.traverseHistory', { context, delta: -1 });
    },
    print: async () => {
      const { data } = (await ask('browsingContext.print', { context, page: { width: 21, height: 29.7 } })) as {
        data: string;
      };
      return Uint8Array.from(Buffer.from(data, 'base64'));
    },
    close: async () => {
      end();
      await stopProgram(child);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function connect(
  url: string,
): Promise<{ ask: (method: string, params: object) => Promise<unknown>; end: () => void }> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, (answer: Answer) => void>();
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    waiting.get(answer.id ?? -1)?.(answer);
  });
  let last = 0;
  const ask = async (method: string, params: object): Promise<unknown> => {
    const id = (last += 1);
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    waiting.delete(id);
    if (answer.error !== undefined) throw new Error(`${method}: ${answer.error}: ${answer.message ?? ''}`);
    return answer.result;
  };
  return {
    ask,
    end: () => {
      socket.close();
    },
  };
}
