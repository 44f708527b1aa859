import { parseArgs } from 'node:util';
import { addReport, findMissing } from '../src/build/add-report.ts';
import { summarise } from '../src/export/summary.ts';
import { contentRoot } from '../src/model/content-root.ts';
import { ContentError, formatProblem } from '../src/model/problems.ts';
import { LONGEST_TEXT, readRegularFile, UnreadableFile } from '../src/model/read-file.ts';
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
  const { document, folder } = addReport(contentRoot, { bytes: read(file), file, slug, encoding });
  for (const { line, column, severity, message } of document.diagnostics)
    console.log(`content/reports/${folder}/report.txt:${String(line)}:${String(column)}: ${severity}: ${message}`);
  console.log(summarise(document));
  console.log(`content/reports/${folder}/ is made; review its report.yml, then npm start shows its pages`);
  const missing = findMissing(contentRoot);
  if (missing.length > 0) console.log('it is the first report; before the site can be built, mend this:');
  for (const problem of missing) console.log(formatProblem(problem));
});

function read(file: string): Uint8Array {
  try {
    return readRegularFile(file, { limit: LONGEST_TEXT });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new ContentError([{ file, line: 1, column: 1, message: error.message }]);
  }
}
