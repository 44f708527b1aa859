import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../src/build/build-site.ts';
import { run } from './run.ts';

/** npm run build [-- --out FOLDER] */
await run(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  const started = performance.now();
  await buildSite(resolve(values.out));
  console.log(`${values.out}/ built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
});
