import { parseArgs } from 'node:util';
import { headerRules } from '../src/build/headers/header-rules.ts';
import { writeHeadersFile } from '../src/build/headers/headers-file.ts';
import { nginxConfig } from '../src/build/headers/nginx-config.ts';
import { readEnvironment } from '../src/model/environment.ts';
import { run } from './run.ts';

/** npm run headers [-- --nginx [--root FOLDER] [--host NAME]]: prints `_headers`, or a configuration of nginx. */
await run(() => {
  const { values } = parseArgs({
    options: {
      nginx: { type: 'boolean', default: false },
      root: { type: 'string', default: '/srv/site' },
      host: { type: 'string', default: 'example.org' },
    },
  });
  const { base } = readEnvironment(process.env);
  const { nginx, root, host } = values;
  process.stdout.write(nginx ? nginxConfig({ base, root, host }) : writeHeadersFile(headerRules(base)));
});
