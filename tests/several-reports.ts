import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addReport } from '../src/build/add-report.ts';

const FIXTURES = 'tests/fixtures/reports';

/**
 * A content folder with the project's vocabulary and three made-up reports: two years of a city, one of a county.
 *
 * @param root path of a folder that is not there yet
 */
export function makeSeveralReports(root: string): void {
  cpSync('content', root, { recursive: true });
  rmSync(join(root, 'reports'), { recursive: true });
  const config = readFileSync(join(root, 'site.yml'), 'utf8');
  writeFileSync(join(root, 'site.yml'), `${config}featured: chama-2031\n`);
  for (const file of readdirSync(FIXTURES).sort())
    addReport(root, { bytes: readFileSync(join(FIXTURES, file)), file, slug: file.replace(/\.txt$/, '') });
}
