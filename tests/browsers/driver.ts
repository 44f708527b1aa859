import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A browser under a script: as little of it as the main ways through the site need. */
export interface Driver {
  /** Name and version, as the browser tells them. */
  name: string;
  /** Loads a page and waits until it is there. */
  go: (url: string) => Promise<void>;
  /** Value of an expression in the page; a promise is waited for. JSON only. */
  run: (expression: string) => Promise<unknown>;
  /** Presses an element that is in view, where its middle is. */
  press: (selector: string) => Promise<void>;
  /** Types into what has the focus. */
  type: (text: string) => Promise<void>;
  back: () => Promise<void>;
  /** The page as PDF; null where the browser prints none for a script. */
  print: () => Promise<Uint8Array | null>;
  close: () => Promise<void>;
}

/** Expression for the middle of an element's first line in the window, scrolled into it: `[x, y]`. */
export function middleOf(selector: string): string {
  return `(() => { const one = document.querySelector(${JSON.stringify(selector)}); one.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = one.getClientRects()[0];
    return [Math.round(left + width / 2), Math.round(top + height / 2)]; })()`;
}

/** Actions of the W3C for a press of a mouse at a point; the same in WebDriver and its BiDi. */
export function pressAt(x: number, y: number): unknown[] {
  const actions = [
    { type: 'pointerMove', x, y },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }];
}

export function typeText(text: string): unknown[] {
  const actions = Array.from(text).flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return [{ type: 'key', id: 'keys', actions }];
}

/**
 * Starts a program and waits for a line in what it prints.
 *
 * @returns the first group of the pattern, and the process
 * @throws {Error} where it ends, or does not print it within half a minute
 */
export async function startProgram(
  command: string,
  args: readonly string[],
  pattern: RegExp,
  env: NodeJS.ProcessEnv = {},
): Promise<{ found: string; child: ChildProcess }> {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const found = await new Promise<string>((resolve, reject) => {
    const fail = (): void => {
      reject(new Error(`${command} did not start: ${printed.slice(-400)}`));
    };
    const timer = setTimeout(fail, 30_000);
    child.once('error', fail).once('exit', fail);
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        printed += data.toString();
        const match = pattern.exec(printed);
        if (!match) return;
        clearTimeout(timer);
        resolve(match[1] ?? '');
      });
  });
  return { found, child };
}

export async function stopProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}
