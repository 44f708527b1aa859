import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { guessConfig } from '../build/add-report.ts';
import { loadSite } from '../model/load.ts';
import { acceptPermalinks } from '../model/permalinks/accept.ts';
import { readText } from '../model/read-text.ts';
import type { NamedText } from './corpus.ts';

/**
 * Makes a content folder of some texts, as `npm run add` would one by one, with the vocabulary and the pages of the project.
 *
 * @param root the folder, which does not exist yet
 * @param pictures whether the site will have pictures for chats
 */
export function makeContent(root: string, texts: readonly NamedText[], pictures: boolean): void {
  for (const part of ['vocabulary', 'pages']) cpSync(join('content', part), join(root, part), { recursive: true });
  for (const [i, { name, text }] of texts.entries()) {
    const slug = slugAt(i);
    const folder = join(root, 'reports', slug);
    const sha256 = createHash('sha256').update(text).digest('hex');
    const document = readText(text, { slug, file: 'report.txt', sha256 });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'report.txt'), text);
    writeFileSync(join(folder, 'report.yml'), stringify({ ...guessConfig(document, name), pictures }));
  }
  const config = readFileSync(join('content', 'site.yml'), 'utf8');
  writeFileSync(join(root, 'site.yml'), `${config.replace(/^featured:.*$/m, '')}featured: ${slugAt(0)}\n`);
  acceptPermalinks(root, loadSite(root));
}

function slugAt(i: number): string {
  return `report-${String(i + 1)}`;
}
