import { parseArgs } from 'node:util';
import { loadSite } from '../src/model/load.ts';
import { acceptPermalinks, assertAccepted } from '../src/model/permalinks/accept.ts';
import { countChanges, describeChange } from '../src/model/permalinks/changes.ts';
import { contentRoot } from '../src/model/site.ts';
import { run } from './run.ts';

/**
 * npm run check [-- --accept]: everything wrong with the content, in one run; what looks odd in the reports; and what
 * a change of a text or of the reader does to published ids. With --accept such changes are written down.
 */
await run(() => {
  const { values } = parseArgs({ options: { accept: { type: 'boolean', default: false } } });
  const site = loadSite(contentRoot);
  for (const { folder, document, permalinks } of site.reports) {
    for (const { line, column, severity, message } of document.diagnostics) {
      console.log(`content/reports/${folder}/report.txt:${String(line)}:${String(column)}: ${severity}: ${message}`);
    }
    for (const change of permalinks.changes)
      console.log(`content/reports/${folder}/permalinks.tsv: ${describeChange(change)}`);
    if (permalinks.changes.length > 0) console.log(`${folder}: ${countChanges(permalinks.changes)}`);
  }
  if (values.accept) acceptPermalinks(contentRoot, site);
  else assertAccepted(site);
  console.log(`content: ${String(site.reports.length)} report(s), no errors`);
});
