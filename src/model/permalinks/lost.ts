import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Site } from '../load.ts';
import { ContentError, type Problem } from '../problems.ts';

/**
 * Reports that were published and have no `permalinks.tsv` any more, or an empty one: all their ids would be given anew,
 * and links that people have would lead to other texts. That a report was published is known from git, where the file
 * was kept, or from its pages in the last build.
 *
 * @param root path of the content folder
 * @param built path of the last build's folder; it need not exist
 */
export function findLostPermalinks(root: string, { reports }: Pick<Site, 'reports'>, built: string): Problem[] {
  return reports.flatMap(({ folder, slug, permalinks: { rows, changes } }) => {
    if (changes.filter(({ kind }) => kind === 'new').length < rows.length) return [];
    const why = findCommit(root, folder) ?? findPages(built, slug);
    const is = existsSync(join(root, fileOf(folder))) ? 'holds no ids' : 'is missing';
    return why === null ? [] : [{ file: `content/${fileOf(folder)}`, line: 1, column: 1, message: `${is}, ${why}` }];
  });
}

/** @throws {ContentError} where a published report has lost its ids */
export function assertNoneLost(root: string, site: Pick<Site, 'reports'>, built: string): void {
  const lost = findLostPermalinks(root, site, built);
  if (lost.length > 0) throw new ContentError(lost);
}

function fileOf(folder: string): string {
  return `reports/${folder}/permalinks.tsv`;
}

/** The last commit that has the file with rows in it; null where there is none, no git, or no repository. */
function findCommit(root: string, folder: string): string | null {
  const file = fileOf(folder);
  const git = (...args: string[]): string | null => {
    const { status, stdout } = spawnSync('git', ['-C', root, ...args], { encoding: 'utf8' });
    return status === 0 ? stdout.trim() : null;
  };
  // Commits that deleted it do not have it; one of them may have left it empty.
  const commits = git('log', '--format=%h', '--diff-filter=ACMRT', '--', file)?.split('\n') ?? [];
  const commit = commits.find((one) => one !== '' && /^\d/m.test(git('show', `${one}:./${file}`) ?? ''));
  if (commit === undefined) return null;
  const path = relative(process.cwd(), join(root, file));
  return `but this report was published with those of commit ${commit}; restore it with git checkout ${commit} -- ${path}, then accept what has changed since`;
}

function findPages(built: string, slug: string): string | null {
  if (!existsSync(join(built, slug, 'index.html'))) return null;
  const folder = relative(process.cwd(), resolve(built));
  return `but ${folder}/${slug}/ has pages of this report, whose links would lead elsewhere; restore the file from a copy, or delete ${folder} if its pages of this report were never put online`;
}
