import { dev } from 'astro';
import { readPort } from '../src/model/environment.ts';
import { loadSite } from '../src/model/load.ts';
import { contentRoot } from '../src/model/content-root.ts';
import { run } from './run.ts';

/** npm run dev: a change of a report, a YAML file or a page shows at once. */
await run(async () => {
  loadSite(contentRoot);
  await dev({ server: { port: readPort(process.env) } });
});
