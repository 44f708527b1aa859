import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSite, type Site } from '../../../src/model/load.ts';
import { acceptPermalinks } from '../../../src/model/permalinks/accept.ts';
import { ContentError, formatProblem } from '../../../src/model/problems.ts';

export const FOLDER = 'reports/xianyang-2023';

/** A copy of the content that tests may change; its ids are accepted as they are. */
export interface ScratchContent {
  root: string;
  write: (path: string, text: string) => void;
  edit: (path: string, change: (text: string) => string) => void;
  /** Changes the report's text, and the SHA-256 that report.yml gives of it. */
  editText: (change: (text: string) => string) => void;
  load: () => Site;
  accept: () => void;
  /** The lines a person would see. */
  problems: () => string[];
  /** Undoes every change since the copy was made. */
  reset: () => void;
  remove: () => void;
}

export function copyContent(): ScratchContent {
  const scratch = mkdtempSync(join(tmpdir(), 'content-test-'));
  const root = join(scratch, 'content');
  cpSync('content', root, { recursive: true });
  const write = (path: string, text: string): void => {
    writeFileSync(join(root, path), text);
  };
  const edit = (path: string, change: (text: string) => string): void => {
    const before = readFileSync(join(root, path), 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`${path} is not changed`);
    write(path, after);
  };
  const editText = (change: (text: string) => string): void => {
    edit(`${FOLDER}/report.txt`, change);
    const sha256 = createHash('sha256')
      .update(readFileSync(join(root, FOLDER, 'report.txt')))
      .digest('hex');
    edit(`${FOLDER}/report.yml`, (yaml) => yaml.replace(/^sha256: .*$/m, `sha256: ${sha256}`));
  };
  const load = (): Site => loadSite(root);
  const accept = (): void => {
    acceptPermalinks(root, load());
  };
  const problems = (): string[] => {
    try {
      load();
      return [];
    } catch (error) {
      if (error instanceof ContentError) return error.problems.map(formatProblem);
      throw error;
    }
  };
  const copy = (from: string, to: string): void => {
    rmSync(to, { recursive: true, force: true });
    cpSync(from, to, { recursive: true });
  };
  const reset = (): void => {
    copy(join(scratch, 'kept'), root);
  };
  const remove = (): void => {
    rmSync(scratch, { recursive: true });
  };
  accept();
  copy(root, join(scratch, 'kept'));
  return { root, write, edit, editText, load, accept, problems, reset, remove };
}
