import { defineConfig } from '@playwright/test';
import { findChromium } from '../tests/browser.ts';

/** Another one where two checkouts are tested at once. */
const port = Number(process.env['E2E_PORT'] ?? 4390);
const executablePath = findChromium();

/** Runs against the built site in `dist/`. */
export default defineConfig({
  testDir: '../tests/e2e',
  outputDir: '../test-results',
  forbidOnly: process.env['CI'] !== undefined,
  fullyParallel: true,
  workers: 2,
  reporter: [['line'], ['json']],
  use: {
    baseURL: `http://localhost:${String(port)}`,
    browserName: 'chromium',
    // Else every test would keep the whole site for reading without the network.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: [
        // Chromium refuses to run as root in its sandbox; the pages are our own.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: 'npm run --silent serve',
    cwd: '..',
    port,
    env: { PORT: String(port) },
    reuseExistingServer: false,
  },
});
