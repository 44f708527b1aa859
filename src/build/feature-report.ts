import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isScalar, parseDocument } from 'yaml';
import { ContentFolder } from '../model/content-folder.ts';
import { siteConfigSchema } from '../schema/site-config.ts';

const FILE = 'site.yml';

/**
 * Has `site.yml` name a report as the one that the home page opens with; all else in the file stays to the character.
 * A file that is not there, or has something wrong with it, is left alone.
 */
export function featureReport(root: string, slug: string): void {
  const content = new ContentFolder(root);
  const text = content.text(FILE);
  const config = text === null ? null : content.yaml(FILE, siteConfigSchema);
  if (text === null || !config || config.featured === slug) return;
  const node = parseDocument(text).get('featured', true);
  if (!isScalar(node) || !node.range) return;
  const [start, end] = node.range;
  const draft = join(root, `.${FILE}-${String(process.pid)}`);
  try {
    writeFileSync(draft, text.slice(0, start) + slug + text.slice(end));
    renameSync(draft, join(root, FILE));
  } finally {
    rmSync(draft, { force: true });
  }
}
