import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment, readHost, readPort } from '../src/model/environment.ts';
import { serveSite } from '../src/build/serve-site.ts';
import { run } from './run.ts';

/** npm run serve [-- --folder FOLDER]: serves what was built. */
await run(async () => {
  const { values } = parseArgs({ options: { folder: { type: 'string', default: 'dist' } } });
  const host = readHost(process.env);
  const { base } = readEnvironment(process.env);
  const { addresses, port } = await serveSite({
    folder: resolve(values.folder),
    base,
    port: readPort(process.env),
    host,
  });
  const local = addresses.every((address) => address === '::1' || address.startsWith('127.'));
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  console.log(`http://${shown.includes(':') ? `[${shown}]` : shown}:${String(port)}${base}`);
  console.log(
    `listens on ${addresses.join(' and ')}, port ${String(port)}: ` +
      (local ? 'for this computer alone; HOST=0.0.0.0 for others too' : 'for all who reach this computer'),
  );
});
