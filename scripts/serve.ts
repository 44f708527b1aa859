import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment, readPort } from '../src/model/environment.ts';
import { serveSite } from '../src/build/serve-site.ts';
import { run } from './run.ts';

/** npm run serve [-- --folder FOLDER]: serves what was built. */
await run(async () => {
  const { values } = parseArgs({ options: { folder: { type: 'string', default: 'dist' } } });
  const port = readPort(process.env);
  const { base } = readEnvironment(process.env);
  try {
    await serveSite({ folder: resolve(values.folder), base, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`port ${String(port)} is in use; choose another with PORT=4322`, { cause: error });
  }
  console.log(`http://localhost:${String(port)}${base}`);
});
