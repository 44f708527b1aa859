import { chromium } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The one without windows first: the tests take two thirds of the time in it. */
const SYSTEM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Path of a Chromium to test with: `CHROMIUM_PATH`, Playwright's own, the system's; null where there is none. */
export function findChromium(): string | null {
  const candidates = [process.env['CHROMIUM_PATH'], chromium.executablePath(), ...SYSTEM];
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null;
}

/**
 * Makes sure there is a Chromium: Playwright's where it can be downloaded, else Debian's where we may install it.
 *
 * @throws {Error} that says what to install by hand
 */
export function installChromium(): void {
  if (findChromium() !== null) return;
  const install = ['install', '-y', '-qq', 'fonts-noto-cjk'];
  const attempts: [string, string[]][] = [
    ['npx', ['playwright', 'install', 'chromium']],
    ['apt-get', ['update', '-qq']],
    ['apt-get', [...install, 'chromium-headless-shell']],
    ['apt-get', [...install, 'chromium']],
  ];
  for (const [command, args] of attempts) {
    try {
      console.log(`no Chromium found; trying ${command} ${args.join(' ')}`);
      execFileSync(command, args, {
        stdio: 'inherit',
        timeout: 600_000,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    } catch {
      // The next attempt, or the message below.
    }
    if (findChromium() !== null) return;
  }
  throw new Error(
    'no Chromium to test with; install one (Debian: apt-get install chromium-headless-shell fonts-noto-cjk) or name it in CHROMIUM_PATH',
  );
}
