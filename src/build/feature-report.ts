import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isScalar, parseDocument } from 'yaml';
import { ContentFolder } from '../model/content-folder.ts';
import { siteConfigSchema } from '../schema/site-config.ts';

const FILE = 'site.yml';

/**
 * Has `site.yml` name a report as the one that the home page opens with; all else in the file stays to the character.
 * A file that is not there, names none, or has something wrong with it, is left alone.
 *
 * @returns the slug that it named before; null where nothing was changed
 */
export function featureReport(root: string, slug: string): string | null {
  const content = new ContentFolder(root);
  const text = content.text(FILE);
  const config = text === null ? null : content.yaml(FILE, siteConfigSchema);
  const before = config?.featured;
  if (text === null || before === undefined || before === slug) return null;
  const node = parseDocument(text).get('featured', true);
  if (!isScalar(node) || !node.range) return null;
  const [start, end] = node.range;
  const draft = join(root, `.${FILE}-${String(process.pid)}`);
  try {
    writeFileSync(draft, text.slice(0, start) + slug + text.slice(end));
    renameSync(draft, join(root, FILE));
    return before;
  } finally {
    rmSync(draft, { force: true });
  }
}
