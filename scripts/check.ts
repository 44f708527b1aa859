import { loadSite } from '../src/model/load.ts';
import { contentRoot } from '../src/model/site.ts';
import { run } from './run.ts';

/** npm run check: everything wrong with the content, in one run. */
await run(() => {
  const { reports } = loadSite(contentRoot);
  for (const { slug, document } of reports) {
    for (const { line, column, severity, message } of document.diagnostics) {
      console.log(`content/reports/${slug}/report.txt:${String(line)}:${String(column)}: ${severity}: ${message}`);
    }
  }
  console.log(`content: ${String(reports.length)} report(s), no errors`);
});
