import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { addReport } from '../src/build/add-report.ts';
import { summarise } from '../src/export/summary.ts';
import { contentRoot } from '../src/model/content-root.ts';
import { run } from './run.ts';

const USAGE = 'usage: npm run add -- FILE --slug SLUG [--encoding gb18030]';

/** npm run add -- FILE --slug SLUG: brings a report in; then npm start shows its pages. */
await run(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { slug: { type: 'string' }, encoding: { type: 'string' } },
  });
  const [file, ...others] = positionals;
  const { slug, encoding } = values;
  if (file === undefined || others.length > 0 || slug === undefined) throw new Error(USAGE);
  const report = addReport(contentRoot, { bytes: readFileSync(file), file, slug, encoding });
  const { document, folder } = report;
  for (const { line, column, severity, message } of document.diagnostics)
    console.log(`content/reports/${folder}/report.txt:${String(line)}:${String(column)}: ${severity}: ${message}`);
  console.log(summarise(document));
  console.log(`content/reports/${folder}/ is made; review its report.yml, then npm start shows its pages`);
});
